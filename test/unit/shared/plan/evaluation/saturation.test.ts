import { describe, expect, it } from 'vitest';
import type { WorkloadInput } from '../../../../../src/shared/domain/workload/workload-input.ts';
import type { AlternativePlan } from '../../../../../src/shared/domain/result/plan.ts';
import { evidencePack } from '../../../../../src/shared/packs/evidence/evidence.ts';
import { seedPack } from '../../../../../src/shared/packs/seed/seed.ts';
import {
  evaluationContext,
  evaluateAlternative,
} from '../../../../../src/shared/model/evaluate-alternative.ts';
import { prepareModel } from '../../../../../src/shared/model/prepare-model.ts';
import { referenceHost, referenceWorkload } from '../../model/reference-host.ts';
import { planOf } from '../plan-of.ts';

const rack = { ...referenceHost, clockHz: 2.6e9 };

const alternatives = (workload: WorkloadInput, pack = seedPack): readonly AlternativePlan[] =>
  planOf({ workloads: [workload] }, rack, pack).workloads[0]?.alternatives ?? [];

const request = (cpu: string, requestsPerSecond: number): WorkloadInput => ({
  cpu,
  memory: '2Gi',
  requestsPerSecond,
  cyclesPerRequest: 3e6,
  ioPerRequest: 0,
  messagesPerRequest: 0,
});

describe('a request rate that the quota does not carry', () => {
  it('saturates 2 cores of 2.6 GHz at 2200 requests of 3,000,000 cycles: it takes 2.54, whatever is lost', () => {
    for (const { performance, resources } of alternatives(request('2', 2200))) {
      expect(performance).toMatchObject({ saturated: true, bound: 'processor' });
      expect(performance?.quotaCores).toBeGreaterThanOrEqual(2);
      expect(typeof resources.cpu?.utilization).toBe('object');
      // 2200 x 3e6 / 2.6e9 = 2.538 cores: who loses more is provisioned more for the same request.
      expect(performance?.carriedBy).toBe(2.539);
    }
  });

  it('is carried by the request that the plan names', () => {
    for (const { id, performance } of alternatives(request('2', 2200))) {
      const named = String(performance?.carriedBy);
      const again = alternatives(request(named, 2200)).find((one) => one.id === id);
      expect(again?.performance).toMatchObject({ saturated: false, chanceOfSaturation: 0 });
      expect(again?.performance?.meanResponseSeconds).not.toBeNull();
    }
  });

  it('saturates a quarter of a core at 700: the quota counts, not a whole server', () => {
    const [first] = alternatives(request('250m', 700));
    expect(first?.performance).toMatchObject({ servers: 1, saturated: true });
    for (const { performance } of alternatives(request('250m', 700))) {
      expect(performance?.saturated).toBe(true);
    }
    for (const { performance } of alternatives(request('250m', 100))) {
      expect(performance?.saturated).toBe(false);
    }
  });

  it('does not hold the processor while the disk answers', () => {
    const [vm] = alternatives({ ...request('1', 300), ioPerRequest: 50 });
    // 300 x 50 operations of 80 µs and more would hold 1.2 cores.
    expect(vm?.performance).toMatchObject({ saturated: false, bound: 'processor' });
  });

  it.each(seedPack.alternatives.map(({ id }) => id))(
    'adds up the times of the stations: %s',
    (id) => {
      const workload = { ...referenceWorkload(request('2', 10)), name: 'sum' };
      const busy = { requestsPerSecond: 10, cyclesPerRequest: 3e6, ioPerRequest: 3 };
      const prepared = prepareModel(seedPack);
      if (!prepared.ok) throw new Error('the seed is a pack');
      const { figures } = evaluateAlternative(
        evaluationContext(
          prepared.value,
          'calibrated',
          { ...workload, requests: { ...busy, messagesPerRequest: 4 } },
          rack,
        ),
        id,
      );
      const at = (name: string): number => figures.get(`performance.${name}`)?.point ?? Number.NaN;
      const sum = at('cpuTime') + at('diskTime') + at('networkTime');
      expect(at('serviceTime')).toBeCloseTo(sum, 15);
      expect(sum).toBeGreaterThan(0);
    },
  );

  it('needs no latency of a disk and a network that the requests do not use', () => {
    const known = alternatives(request('2', 2200), evidencePack).filter(
      ({ performance }) => performance !== null,
    );
    expect(known.length).toBeGreaterThan(8);
    for (const { performance } of known) {
      expect(performance).toMatchObject({ saturated: true, bound: 'processor' });
      expect(performance?.chanceOfSaturation).toBeGreaterThan(0.5);
    }
  });
});
