import { describe, expect, it } from 'vitest';
import type { CrossoverMap } from '../../../../../src/shared/domain/result/crossover.ts';
import type { WorkloadInput } from '../../../../../src/shared/domain/workload/workload-input.ts';
import {
  evaluateAlternative,
  evaluationContext,
} from '../../../../../src/shared/model/evaluate-alternative.ts';
import { prepareModel } from '../../../../../src/shared/model/prepare-model.ts';
import { evidencePack } from '../../../../../src/shared/packs/evidence/evidence.ts';
import { seedPack } from '../../../../../src/shared/packs/seed/seed.ts';
import { crossoverMap } from '../../../../../src/shared/plan/crossover/crossover-map.ts';
import { scaledLoad } from '../../../../../src/shared/plan/crossover/scaled-load.ts';
import { referenceHost, referenceWorkload } from '../../model/reference-host.ts';

const web: WorkloadInput = {
  cpu: '1',
  memory: '512Mi',
  count: 20,
  requestsPerSecond: 200,
  cyclesPerRequest: 1e6,
  ioPerRequest: 1,
  messagesPerRequest: 2,
  isolation: 1,
};

function contextOf(workload: WorkloadInput, pack = seedPack) {
  const prepared = prepareModel(pack);
  if (!prepared.ok) throw new Error(JSON.stringify(prepared.error));
  return evaluationContext(
    prepared.value,
    'calibrated',
    referenceWorkload(workload),
    referenceHost,
  );
}

const mapOf = (workload: WorkloadInput, pack = seedPack): CrossoverMap =>
  crossoverMap(
    contextOf(workload, pack),
    pack.alternatives.map(({ id }) => id),
  );

describe('crossoverMap', () => {
  it('goes over requests where they are stated, else over disk operations, else over nothing', () => {
    expect(mapOf(web).axis).toBe('requests');
    const plain = { cpu: '1', memory: '512Mi', networkRequirement: 'none' } as const;
    expect(mapOf({ ...plain, ioRequirement: 'high' }).axis).toBe('operations');
    const idle = mapOf({ ...plain, ioRequirement: 'none' });
    expect(idle.axis).toBe('none');
    expect(idle.rows).toHaveLength(1);
  });

  it('reaches from a tenth to ten times the rate, and ten times the instances', () => {
    const { rows, maxInstances } = mapOf(web);
    expect(rows[0]?.rate).toBeCloseTo(20, 9);
    expect(rows.at(-1)?.rate).toBeCloseTo(2000, 9);
    expect(maxInstances).toBe(200);
    for (const { segments } of rows) {
      expect(segments[0]?.from).toBe(1);
      expect(segments.at(-1)?.to).toBe(200);
      for (const [index, segment] of segments.entries()) {
        const next = segments[index + 1];
        if (next) expect(next.from).toBe(segment.to + 1);
      }
    }
  });

  it('has none where the rate saturates an instance of any alternative', () => {
    // A core of 2.5 GHz serves 2500 requests of a million cycles at most: ten times 300 saturate it.
    const { rows } = mapOf({ ...web, requestsPerSecond: 300 });
    expect(rows.at(-1)?.segments).toEqual([{ alternative: null, from: 1, to: 200 }]);
    expect(rows.at(-1)?.saturated).toEqual(['vm', 'pv', 'container', 'sandbox']);
    expect(rows[0]?.saturated).toEqual([]);
  });

  it.each([seedPack, evidencePack])('names who fits most on a host, hosts full: $id', (pack) => {
    // Beyond one host the share is instances over density: the densest alternative is cheapest.
    const { rows } = mapOf({ ...web, count: 500 }, pack);
    for (const { factor, segments } of rows) {
      const scaled = scaledLoad(referenceWorkload({ ...web, count: 500 }), factor);
      const { prepared, host } = contextOf(web, pack);
      const context = evaluationContext(prepared, 'calibrated', scaled, host);
      const densities = pack.alternatives.map(({ id }) => {
        const { figures } = evaluateAlternative(context, id);
        const all = [...figures].filter(([symbol]) => symbol.startsWith('density.'));
        return { id, fits: Math.min(...all.map(([, { point }]) => point)) };
      });
      const most = Math.max(...densities.map(({ fits }) => fits));
      const last = segments.at(-1)?.alternative;
      if (last === null) continue;
      expect(densities.find(({ id }) => id === last)?.fits).toBeCloseTo(most, 6);
    }
  });

  it('keeps the workload as it is at its own rate', () => {
    const workload = referenceWorkload(web);
    expect(scaledLoad(workload, 1)).toEqual({ ...workload, uncertain: {} });
  });
});
