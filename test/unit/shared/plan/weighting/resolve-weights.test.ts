import { describe, expect, it, test } from 'vitest';
import type { Criterion } from '../../../../../src/shared/domain/criterion.ts';
import {
  weightingInput,
  type WeightingInput,
} from '../../../../../src/shared/domain/weighting/weighting.ts';
import { seedPack } from '../../../../../src/shared/packs/seed/seed.ts';
import { resolveWeights } from '../../../../../src/shared/plan/weighting/resolve-weights.ts';
import type { StatedWeights } from '../../../../../src/shared/plan/weighting/stated-weights.ts';
import { planOf } from '../plan-of.ts';

const criteria = seedPack.criteria.map(({ id }) => id);
const order: Criterion[][] = criteria.map((id) => [id]);

function obtained(weighting: unknown): StatedWeights {
  const input: WeightingInput = weightingInput.parse(weighting);
  const weights = resolveWeights(seedPack, { weights: {}, weighting: input });
  if (!weights.ok) throw new Error(JSON.stringify(weights.error));
  return weights.value;
}

/** All pairs, judged as if the criteria had these weights. */
function judgementsOf(weights: Readonly<Partial<Record<Criterion, number>>>) {
  return criteria.flatMap((row, index) =>
    criteria
      .slice(index + 1)
      .map((column) => ({ row, column, ratio: (weights[row] ?? 1) / (weights[column] ?? 1) })),
  );
}

const sum = (values: readonly number[]): number => values.reduce((total, one) => total + one, 0);

describe('weights as a project states them', () => {
  it('are the given ones, or the pack’s, in proportion', () => {
    const weights = resolveWeights(seedPack, { weights: { cpu: 3 } });
    expect(weights.ok && weights.value.result.kind).toBe('direct');
    expect(weights.ok && sum(weights.value.shares)).toBeCloseTo(1, 12);
    expect(weights.ok && weights.value.sampler).toBeNull();
  });

  it('follow a ranking by the rank-order centroid of Barron and Barrett (1996): 0.3704 first of seven', () => {
    const { shares, sampler } = obtained({ kind: 'ranking', order });
    expect(shares.map((share) => Number(share.toFixed(4)))).toEqual([
      0.3704, 0.2276, 0.1561, 0.1085, 0.0728, 0.0442, 0.0204,
    ]);
    expect(sampler).toBeNull();
  });

  it('follow swings in points, and keep ranges of points open', () => {
    const sure = obtained({ kind: 'swing', points: { cpu: 100, memory: 50, io: 50 } });
    expect(sure.shares.slice(0, 3)).toEqual([0.5, 0.25, 0.25]);
    expect(sure.result.open).toBe(false);
    const unsure = obtained({
      kind: 'swing',
      points: { cpu: 100, memory: { low: 40, high: 60 }, io: 50 },
    });
    expect(unsure.result.open).toBe(true);
    expect(unsure.result.bounds.memory?.low).toBeCloseTo(40 / 190, 12);
    expect(unsure.result.bounds.memory?.high).toBeCloseTo(60 / 210, 12);
  });

  it('give back the weights that consistent judgements were made from, with a ratio of 0', () => {
    const truth = {
      cpu: 4,
      memory: 2,
      io: 1,
      network: 1,
      storage: 1,
      isolation: 2,
      compatibility: 1,
    };
    for (const method of ['eigenvector', 'geometric-mean'] as const) {
      const found = obtained({ kind: 'pairwise', method, judgements: judgementsOf(truth) });
      expect(found.shares[0]).toBeCloseTo(4 / 12, 9);
      expect(found.result.consistency?.value).toBeCloseTo(0, 9);
      expect(found.result.consistency?.worst).toBeNull();
    }
  });

  it('name the judgement that hurts consistency most and propose a value, in both languages', () => {
    const judgements = judgementsOf({}).map((one) =>
      one.row === 'cpu' && one.column === 'memory' ? { ...one, ratio: 9 } : one,
    );
    const { consistency } = obtained({ kind: 'pairwise', judgements }).result;
    expect(consistency?.worst).toMatchObject({
      row: 'cpu',
      column: 'memory',
      judged: 9,
      proposed: 1,
    });
    expect(consistency?.sentence.en).toContain('given as 9; with 1 it would be 0.000');
    expect(consistency?.sentence.zh).toContain('取 9；改为 1 后为 0.000');
  });

  it('stay within intervals, and use one set that does', () => {
    const { shares, bounds, sampler } = obtained({
      kind: 'intervals',
      intervals: { cpu: { low: 0.3, high: 0.5 }, memory: { low: 0.1, high: 0.2 } },
    });
    expect(sum(shares)).toBeCloseTo(1, 12);
    for (const [index, { low, high }] of bounds.entries()) {
      expect(shares[index]).toBeGreaterThanOrEqual(low);
      expect(shares[index]).toBeLessThanOrEqual(high);
    }
    expect(sampler?.criteria).toBe(7);
  });

  it('keep an order of importance open: the first has a seventh at least, the last a seventh at most', () => {
    const { result, shares } = obtained({ kind: 'ordinal', order });
    expect(result.open).toBe(true);
    expect(result.bounds.cpu).toEqual({ low: 1 / 7, high: 1 });
    expect(result.bounds.compatibility).toEqual({ low: 0, high: 1 / 7 });
    expect(shares[0]).toBeCloseTo(0.3704, 4);
  });

  it('multiply along a tree of two levels', () => {
    const { result } = obtained({
      kind: 'tree',
      groups: [
        {
          id: 'speed',
          weight: 3,
          criteria: [
            { id: 'cpu', weight: 1 },
            { id: 'io', weight: 2 },
          ],
        },
        { id: 'safety', weight: 1, criteria: [{ id: 'isolation', weight: 1 }] },
      ],
    });
    expect(result.weights.io).toBeCloseTo(0.5, 12);
    expect(result.weights.isolation).toBeCloseTo(0.25, 12);
    expect(result.weights.memory).toBe(0);
    expect(result.tree).toContainEqual({
      criterion: 'cpu',
      group: 'speed',
      local: 1 / 3,
      global: 0.25,
    });
  });

  it('of several people are their mean, in whatever order they come', () => {
    const members = [
      { id: 'platform', weights: { cpu: 1 } },
      { id: 'security', weights: { isolation: 3 } },
      { id: 'finance', weights: { memory: 1, cpu: 1 } },
    ];
    const one = obtained({ kind: 'stakeholders', members });
    const other = obtained({ kind: 'stakeholders', members: members.toReversed() });
    expect(other.shares).toEqual(one.shares);
    expect(one.result.weights.isolation).toBeCloseTo(1 / 3, 12);
    expect(one.members?.map(({ id }) => id)).toEqual(['finance', 'platform', 'security']);
  });
});

describe('weights that are none', () => {
  test.each([
    ['all 0', { kind: 'swing', points: { cpu: 0 } }, 'weighting.points'],
    [
      'an order that leaves one out',
      { kind: 'ordinal', order: order.slice(1) },
      'weighting.order.cpu',
    ],
    ['a criterion twice', { kind: 'ranking', order: [...order, ['cpu']] }, 'weighting.order'],
    [
      'a judgement that is missing',
      { kind: 'pairwise', judgements: [] },
      'weighting.judgements.cpu/memory',
    ],
    [
      'bounds that no weights keep',
      {
        kind: 'intervals',
        intervals: { cpu: { low: 0.7, high: 0.8 }, memory: { low: 0.6, high: 0.7 } },
      },
      'weighting.intervals.low',
    ],
    [
      'bounds the wrong way round',
      { kind: 'intervals', intervals: { io: { low: 0.5, high: 0.2 } } },
      'weighting.intervals.io.low',
    ],
    [
      'somebody without weights',
      { kind: 'stakeholders', members: [{ id: 'a', weights: {} }] },
      'weighting.members.a',
    ],
  ])('%s', (_, weighting, field) => {
    const input = weightingInput.parse(weighting);
    const weights = resolveWeights(seedPack, { weights: {}, weighting: input });
    expect(weights).toMatchObject({ ok: false, error: { code: 'field-invalid', field } });
  });

  test.each([[{ cpu: -1 }], [{ cpu: Number.NaN }], [{ cpu: Number.POSITIVE_INFINITY }]])(
    'negative or no numbers: %j',
    (weights) => {
      expect(resolveWeights(seedPack, { weights })).toMatchObject({
        ok: false,
        error: { code: 'field-invalid', field: 'weights.cpu' },
      });
    },
  );

  it('are refused when all are 0', () => {
    const none = Object.fromEntries(criteria.map((id) => [id, 0]));
    expect(resolveWeights(seedPack, { weights: none })).toMatchObject({
      ok: false,
      error: { code: 'field-invalid', field: 'weights' },
    });
  });
});

describe('a plan with open weights', () => {
  it('counts first places over the weights too, within sound ends', () => {
    const [workload] = planOf({ weighting: { kind: 'ordinal', order } }).workloads;
    for (const { scores, acceptability } of workload?.alternatives ?? []) {
      const score = scores.weightedSum;
      if (typeof score !== 'object' || score === null) continue;
      expect(score.low).toBeLessThanOrEqual(score.p5);
      expect(score.high).toBeGreaterThanOrEqual(score.p95);
      expect(sum(acceptability)).toBeCloseTo(acceptability.length === 0 ? 0 : 1, 9);
    }
    const fixed = planOf({ weighting: { kind: 'ranking', order } }).workloads[0];
    expect(workload?.decision.ranking).toEqual(fixed?.decision.ranking);
  });

  it('is the same to the bit when the weighting says what the weights said', () => {
    const points = Object.fromEntries(criteria.map((id) => [id, id === 'cpu' ? 100 : 50]));
    const weights = Object.fromEntries(criteria.map((id) => [id, id === 'cpu' ? 2 : 1]));
    const stated = planOf({ weights }).workloads.map((workload) => ({
      ...workload,
      decision: { ...workload.decision, weighting: 'swing' },
    }));
    expect(planOf({ weighting: { kind: 'swing', points } }).workloads).toEqual(stated);
  });
});
