import { describe, expect, it } from 'vitest';
import type { Ledger, LedgerPartKind } from '../../../../../src/shared/domain/result/ledger.ts';
import type { AlternativePlan } from '../../../../../src/shared/domain/result/plan.ts';
import type { WorkloadInput } from '../../../../../src/shared/domain/workload/workload-input.ts';
import { evidencePack } from '../../../../../src/shared/packs/evidence/evidence.ts';
import { seedPack } from '../../../../../src/shared/packs/seed/seed.ts';
import { referenceHost } from '../../model/reference-host.ts';
import { planOf } from '../plan-of.ts';

const workload: WorkloadInput = {
  cpu: '500m',
  memory: '512Mi',
  count: 7,
  imageBytes: '1Gi',
  dataBytes: '2Gi',
  requestsPerSecond: 20,
  cyclesPerRequest: 1e6,
  ioPerRequest: 1,
  messagesPerRequest: 2,
};

const alternativesOf = (pack = seedPack): readonly AlternativePlan[] =>
  planOf({ workloads: [workload], basis: 'derived' }, referenceHost, pack).workloads[0]
    ?.alternatives ?? [];

function amount(ledger: Ledger | undefined, kind: LedgerPartKind): number {
  return ledger?.parts.find((part) => part.kind === kind)?.amount ?? 0;
}

const ledger = (
  alternatives: readonly AlternativePlan[],
  id: string,
  resource: Ledger['resource'],
): Ledger | undefined =>
  alternatives.find((one) => one.id === id)?.ledgers.find((one) => one.resource === resource);

describe('the ledgers of an alternative', () => {
  it.each([seedPack, evidencePack])('have parts that add up to the total: $id', (pack) => {
    const ledgers = alternativesOf(pack).flatMap((one) => one.ledgers);
    expect(ledgers.length).toBeGreaterThanOrEqual(2 * pack.alternatives.length);
    for (const { parts, total } of ledgers) {
      const sum = parts.reduce((all, part) => all + part.amount, 0);
      // A few roundings of the last bit.
      expect(Math.abs(sum - total)).toBeLessThanOrEqual(4 * Number.EPSILON * total);
      expect(parts.every((part) => part.amount > 0)).toBe(true);
    }
  });

  it('have the workload’s own need in every alternative alike', () => {
    const own = (resource: Ledger['resource']): readonly number[] =>
      alternativesOf().map(({ id }) => amount(ledger(alternativesOf(), id, resource), 'own'));
    expect(new Set(own('cpu'))).toEqual(new Set([3.5]));
    expect(new Set(own('memory'))).toEqual(new Set([7 * 512 * 2 ** 20]));
    expect(new Set(own('diskSpace'))).toEqual(new Set([14 * 2 ** 30]));
  });

  it('pay the overhead of the processor with every operation: 0.0625 per useful cycle in containers', () => {
    // Seed section 2.2, derived: 3 % + 1.25 % + 2 % at the middle of each range.
    const cpu = ledger(alternativesOf(), 'container', 'cpu');
    expect(amount(cpu, 'per-operation')).toBeCloseTo(3.5 * 0.0625, 12);
    expect(amount(cpu, 'per-instance')).toBe(0);
  });

  it('pay a quarter of a core for every pod of Kata beside what it does', () => {
    const cpu = ledger(alternativesOf(evidencePack), 'kata', 'cpu');
    expect(amount(cpu, 'per-instance')).toBeCloseTo(7 * 0.25, 12);
  });

  it('keep image layers once on a host: what is shared and what is saved make up what it would be', () => {
    const disk = ledger(alternativesOf(), 'container', 'diskSpace');
    const shared = amount(disk, 'per-host');
    expect(shared).toBeGreaterThan(0.7 * 2 ** 30);
    expect(disk?.saved).toBeCloseTo(6 * shared, 3);
    expect((disk?.total ?? 0) + (disk?.saved ?? 0)).toBeCloseTo(7 * 3 * 2 ** 30, 3);
    expect(ledger(alternativesOf(), 'vm', 'diskSpace')?.saved).toBe(0);
  });

  it('follow the total memory of the plan', () => {
    for (const { ledgers, resources } of alternativesOf()) {
      const total = ledgers.find(({ resource }) => resource === 'memory')?.total ?? 0;
      const stated = resources.memory?.totalBytes;
      if (typeof stated !== 'object') throw new Error('uncertain in the document');
      expect(total).toBeGreaterThanOrEqual(stated.low);
      expect(total).toBeLessThanOrEqual(stated.high);
    }
  });
});
