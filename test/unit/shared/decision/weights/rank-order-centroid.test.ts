import { describe, expect, it, test } from 'vitest';
import {
  centroidWeights,
  rankOrderCentroid,
} from '../../../../../src/shared/decision/weights/rank-order-centroid.ts';

describe('centroidWeights', () => {
  // Barron and Barrett (1996), Decision quality using ranked attribute weights, Management Science 42.
  test.each([
    [1, [1]],
    [2, [0.75, 0.25]],
    [3, [0.6111, 0.2778, 0.1111]],
    [4, [0.5208, 0.2708, 0.1458, 0.0625]],
    [5, [0.4567, 0.2567, 0.1567, 0.09, 0.04]],
  ] as const)('of %d places are those published', (count, published) => {
    expect(centroidWeights(count).map((weight) => Number(weight.toFixed(4)))).toEqual(published);
  });
});

describe('rankOrderCentroid', () => {
  it('gives each criterion the weight of its place', () => {
    const weights = rankOrderCentroid([['io'], ['cpu'], ['memory']]);
    expect(weights.ok && weights.value.io).toBeCloseTo(11 / 18, 12);
    expect(weights.ok && weights.value.cpu).toBeCloseTo(5 / 18, 12);
    expect(weights.ok && weights.value.memory).toBeCloseTo(2 / 18, 12);
  });

  it('shares the mean of their places between criteria of one group', () => {
    const weights = rankOrderCentroid([['cpu'], ['io', 'memory']]);
    expect(weights.ok && weights.value.io).toBeCloseTo(3.5 / 18, 12);
    expect(weights.ok && weights.value.memory).toBeCloseTo(3.5 / 18, 12);
  });

  it('is even when all are one group', () => {
    const weights = rankOrderCentroid([['a', 'b', 'c', 'd']]);
    for (const weight of Object.values(weights.ok ? weights.value : {})) {
      expect(weight).toBeCloseTo(0.25, 12);
    }
  });

  it('refuses a criterion given twice, and none', () => {
    expect(rankOrderCentroid([['a'], ['b', 'a']])).toMatchObject({
      ok: false,
      error: { found: 'a', expected: { kind: 'unique' } },
    });
    expect(rankOrderCentroid([])).toMatchObject({ error: { expected: { kind: 'present' } } });
  });
});
