import { describe, expect, it, test } from 'vitest';
import { confidenceFactors } from '../../../../../src/shared/decision/smaa/confidence-factors.ts';
import { exactAcceptability } from '../../../../support/exact-acceptability.ts';
import { ordinalWeights } from '../../../../../src/shared/decision/weights/ordinal-weights.ts';
import {
  emptyTally,
  smaaIndices,
  tallySmaa,
} from '../../../../../src/shared/decision/smaa/smaa.ts';
import type { SmaaIndices } from '../../../../../src/shared/decision/smaa/smaa-indices.ts';
import { uniformWeights } from '../../../../../src/shared/decision/weights/uniform-weights.ts';
import {
  drawWeights,
  type WeightSampler,
} from '../../../../../src/shared/decision/weights/weight-sampler.ts';
import { streamOf, uniformAt } from '../../../../../src/shared/engine/sampling/philox.ts';
import { pointsOf } from '../sample-points.ts';

const samples = 60_000;

function sampled(matrix: readonly (readonly number[])[], sampler: WeightSampler): SmaaIndices {
  const weights = drawWeights(sampler, samples, pointsOf(31));
  return smaaIndices(tallySmaa({ samples, values: matrix, weights }));
}

/** Three specialists and a compromise of height h on every criterion. */
const corners = (height: number): readonly (readonly number[])[] => [
  [1, 0, 0],
  [0, 1, 0],
  [0, 0, 1],
  [height, height, height],
];

describe('SMAA-2, calculated by hand', () => {
  it('two criteria: alternatives (1, 0), (0, 1), (0.6, 0.6) are first where w₁ > 0.6, w₁ < 0.4, between', () => {
    const exact = exactAcceptability([
      [1, 0],
      [0, 1],
      [0.6, 0.6],
    ]);
    expect(exact?.rankAcceptability[0]?.[0]).toBeCloseTo(0.4, 12);
    expect(exact?.rankAcceptability[1]?.[0]).toBeCloseTo(0.4, 12);
    expect(exact?.rankAcceptability[2]?.[0]).toBeCloseTo(0.2, 12);
    // Second: the compromise wherever it is not first, since one specialist is always below 0.5.
    expect(exact?.rankAcceptability[2]?.[1]).toBeCloseTo(0.8, 12);
    expect(exact?.centralWeights[0]?.[0]).toBeCloseTo(0.8, 12);
    expect(exact?.centralWeights[2]?.[0]).toBeCloseTo(0.5, 12);
    expect(exact?.pairwiseWinning[2]?.[0]).toBeCloseTo(0.6, 12);
  });

  it('three criteria: a compromise of 0.4 is first where no weight exceeds 0.4, a share of 1 − 3·0.6² + 3·0.2² = 0.04', () => {
    const exact = exactAcceptability(corners(0.4));
    expect(exact?.rankAcceptability[3]?.[0]).toBeCloseTo(0.04, 12);
    for (const row of [0, 1, 2]) {
      expect(exact?.rankAcceptability[row]?.[0]).toBeCloseTo(0.32, 12);
    }
    // Third or better always: at most two weights can exceed 0.4.
    expect(exact?.rankAcceptability[3]?.[3]).toBeCloseTo(0, 12);
    // Third where two weights exceed 0.4: three small triangles of side 0.2.
    expect(exact?.rankAcceptability[3]?.[2]).toBeCloseTo(3 * 0.2 ** 2, 12);
    for (const weight of exact?.centralWeights[3] ?? []) expect(weight).toBeCloseTo(1 / 3, 12);
  });

  it('three criteria: each of three specialists takes a third, with central weights (11, 3.5, 3.5) / 18', () => {
    const exact = exactAcceptability(corners(0).slice(0, 3));
    for (const row of [0, 1, 2]) {
      for (const share of exact?.rankAcceptability[row] ?? []) expect(share).toBeCloseTo(1 / 3, 12);
    }
    // The largest of three uniform weights has mean 11/18, the others share the rest.
    expect(exact?.centralWeights[1]?.[1]).toBeCloseTo(11 / 18, 12);
    expect(exact?.centralWeights[1]?.[0]).toBeCloseTo(3.5 / 18, 12);
    expect(exact?.pairwiseWinning[0]?.[1]).toBeCloseTo(0.5, 12);
  });

  it('ordinal weights of three criteria: the first specialist is always first, with the centroid 11/18, 5/18, 2/18', () => {
    const exact = exactAcceptability(corners(0).slice(0, 3), [
      [1, -1, 0],
      [0, 1, -1],
    ]);
    expect(exact?.rankAcceptability[0]?.[0]).toBeCloseTo(1, 12);
    const [first = 0, second = 0, third = 0] = exact?.centralWeights[0] ?? [];
    expect([first * 18, second * 18, third * 18].map((one) => Number(one.toFixed(9)))).toEqual([
      11, 5, 2,
    ]);
    expect(exact?.centralWeights[1]).toBeNull();
  });
});

describe('SMAA-2 by samples', () => {
  const matrices: readonly (readonly [string, readonly (readonly number[])[]])[] = [
    ['specialists and a compromise', corners(0.4)],
    [
      'four alternatives in general position',
      [
        [0.9, 0.2, 0.4],
        [0.3, 0.8, 0.5],
        [0.5, 0.5, 0.6],
        [0.2, 0.6, 0.7],
      ],
    ],
    [
      'five, one of them dominated',
      [
        [0.7, 0.4, 0.1],
        [0.6, 0.3, 0.1],
        [0.1, 0.9, 0.3],
        [0.2, 0.2, 0.8],
        [0.45, 0.45, 0.45],
      ],
    ],
  ];

  test.each(matrices)('agrees with the exact volumes for %s', (_, matrix) => {
    const exact = exactAcceptability(matrix);
    const found = sampled(matrix, uniformWeights(3));
    expectClose(found, exact);
  });

  test.each(matrices)('agrees with them under ordinal weights for %s', (_, matrix) => {
    const sampler = ordinalWeights([[1], [0], [2]]);
    if (!sampler.ok) throw new Error('order');
    const exact = exactAcceptability(matrix, [
      [-1, 1, 0],
      [1, 0, -1],
    ]);
    expectClose(sampled(matrix, sampler.value), exact);
  });

  it('shares ties: twins are first half of the time each, and beat each other half of the time', () => {
    const twins = [
      [0.5, 0.5],
      [0.5, 0.5],
    ];
    const found = sampled(twins, uniformWeights(2));
    expect(found.rankAcceptability).toEqual([
      [0.5, 0.5],
      [0.5, 0.5],
    ]);
    expect(found.pairwiseWinning).toEqual([
      [0, 0.5],
      [0.5, 0],
    ]);
  });

  it('takes one row of weights for all samples', () => {
    const values = [[Float64Array.of(0.2, 0.8, 0.6)], [0.5]];
    const found = smaaIndices(tallySmaa({ samples: 3, values, weights: Float64Array.of(1) }));
    expect(found.rankAcceptability[0]).toEqual([2 / 3, 1 / 3]);
  });

  it('has no central weights and no shares without samples', () => {
    const found = smaaIndices(emptyTally(2, 2));
    expect(found.centralWeights).toEqual([null, null]);
    expect(found.rankAcceptability).toEqual([
      [0, 0],
      [0, 0],
    ]);
  });

  it('puts a single alternative first', () => {
    expect(sampled([[0.3, 0.4]], uniformWeights(2)).rankAcceptability).toEqual([[1]]);
  });
});

describe('confidenceFactors', () => {
  const draws = (name: string): Float64Array =>
    Float64Array.from({ length: samples }, (_, index) => uniformAt(1, streamOf(name), index));

  it('of a value uniform on 0 to 1 against a certain 0.7 are 0.3 and 0.7, by hand', () => {
    const factors = confidenceFactors([[draws('value')], [0.7]], samples, [[1], [1]]);
    expect(Math.abs((factors[0] ?? 0) - 0.3)).toBeLessThan(0.008);
    expect(Math.abs((factors[1] ?? 0) - 0.7)).toBeLessThan(0.008);
  });

  it('of two uniform values are one half each', () => {
    const factors = confidenceFactors([[draws('one')], [draws('two')]], samples, [[1], [1]]);
    for (const factor of factors) expect(Math.abs((factor ?? 0) - 0.5)).toBeLessThan(0.01);
  });

  it('are 1 for certain values, shared by twins, and null where there are no central weights', () => {
    const certain = [
      [0.9, 0.1],
      [0.1, 0.9],
      [0.2, 0.2],
    ];
    const factors = confidenceFactors(certain, 10, [[0.8, 0.2], [0.2, 0.8], null]);
    expect(factors).toEqual([1, 1, null]);
    expect(confidenceFactors([[0.4], [0.4]], 10, [[1], [1]])).toEqual([0.5, 0.5]);
  });
});

function expectClose(found: SmaaIndices, exact: SmaaIndices | null): void {
  expect(exact).not.toBeNull();
  for (const [own, ranks] of (exact?.rankAcceptability ?? []).entries()) {
    for (const [rank, share] of ranks.entries()) {
      const error = Math.sqrt((share * (1 - share)) / samples);
      const gap = Math.abs((found.rankAcceptability[own]?.[rank] ?? Number.NaN) - share);
      expect(gap).toBeLessThan(4.5 * error + 1e-9);
    }
    for (const [other, share] of (exact?.pairwiseWinning[own] ?? []).entries()) {
      expect(Math.abs((found.pairwiseWinning[own]?.[other] ?? 0) - share)).toBeLessThan(0.01);
    }
    const central = exact?.centralWeights[own] ?? null;
    if (central === null || (ranks[0] ?? 0) < 0.01) continue;
    for (const [criterion, weight] of central.entries()) {
      expect(Math.abs((found.centralWeights[own]?.[criterion] ?? 0) - weight)).toBeLessThan(0.01);
    }
  }
}
