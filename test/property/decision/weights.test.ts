import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { eigenvectorWeights } from '../../../src/shared/decision/weights/ahp-eigenvector.ts';
import { geometricMeanWeights } from '../../../src/shared/decision/weights/ahp-geometric-mean.ts';
import { intervalWeights } from '../../../src/shared/decision/weights/interval-weights.ts';
import { ordinalWeights } from '../../../src/shared/decision/weights/ordinal-weights.ts';
import { pairwiseFromUpper } from '../../../src/shared/decision/weights/pairwise-judgements.ts';
import { mergeStakeholders } from '../../../src/shared/decision/weights/stakeholder-weights.ts';
import { uniformWeights } from '../../../src/shared/decision/weights/uniform-weights.ts';
import { worstJudgement } from '../../../src/shared/decision/weights/worst-judgement.ts';
import type { WeightSampler } from '../../../src/shared/decision/weights/weight-sampler.ts';
import { weightsOf } from './decisions.ts';

/** Any point of the unit cube, its faces included. */
const cubePoint = fc.array(
  fc.oneof(fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }), fc.constant(0)),
  {
    minLength: 16,
    maxLength: 16,
  },
);

function drawn(sampler: WeightSampler, point: readonly number[]): readonly number[] {
  const row = new Float64Array(sampler.criteria);
  sampler.draw((coordinate) => {
    expect(coordinate).toBeLessThan(sampler.dimensions);
    return point[coordinate] ?? 0;
  }, row);
  return [...row];
}

function expectWeights(row: readonly number[]): void {
  for (const weight of row) expect(weight).toBeGreaterThanOrEqual(0);
  expect(row.reduce((sum, weight) => sum + weight, 0)).toBeCloseTo(1, 9);
}

describe('weight samplers', () => {
  it('give weights at every point of the unit cube', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 12 }), cubePoint, (criteria, point) => {
        expectWeights(drawn(uniformWeights(criteria), point));
      }),
    );
  });

  it('keep any order of importance', () => {
    const orders = fc
      .integer({ min: 1, max: 8 })
      .chain((criteria) =>
        fc.array(fc.integer({ min: 0, max: 3 }), { minLength: criteria, maxLength: criteria }),
      )
      .map((groupOf) =>
        [0, 1, 2, 3]
          .map((group) => groupOf.flatMap((own, criterion) => (own === group ? [criterion] : [])))
          .filter((group) => group.length > 0),
      );
    fc.assert(
      fc.property(orders, cubePoint, (order, point) => {
        const sampler = ordinalWeights(order);
        expect(sampler.ok).toBe(true);
        if (!sampler.ok) return;
        const row = drawn(sampler.value, point);
        expectWeights(row);
        for (const [place, group] of order.slice(1).entries()) {
          const above = Math.min(...(order[place] ?? []).map((criterion) => row[criterion] ?? 0));
          const below = Math.max(...group.map((criterion) => row[criterion] ?? 0));
          expect(above).toBeGreaterThanOrEqual(below);
        }
      }),
    );
  });

  it('keep any intervals around weights that exist', () => {
    const intervals = fc.integer({ min: 1, max: 8 }).chain((criteria) =>
      fc
        .record({
          inside: weightsOf(criteria),
          reach: fc.array(
            fc.tuple(
              fc.double({ min: 0, max: 1, noNaN: true }),
              fc.double({ min: 0, max: 1, noNaN: true }),
            ),
            { minLength: criteria, maxLength: criteria },
          ),
        })
        .map(({ inside, reach }) =>
          inside.map((weight, index) => {
            const [down = 0, up = 0] = reach[index] ?? [];
            return { low: weight * (1 - down), high: weight + (1 - weight) * up * up };
          }),
        ),
    );
    fc.assert(
      fc.property(intervals, cubePoint, (given, point) => {
        const sampler = intervalWeights(given);
        expect(sampler.ok).toBe(true);
        if (!sampler.ok) return;
        const row = drawn(sampler.value, point);
        expect(row.reduce((sum, weight) => sum + weight, 0)).toBeCloseTo(1, 9);
        for (const [index, weight] of row.entries()) {
          expect(weight).toBeGreaterThanOrEqual((given[index]?.low ?? 0) - 1e-9);
          expect(weight).toBeLessThanOrEqual((given[index]?.high ?? 1) + 1e-9);
        }
      }),
      { numRuns: 300 },
    );
  });
});

const scaleStep = fc.constantFrom(1 / 9, 1 / 7, 1 / 5, 1 / 3, 1 / 2, 1, 2, 3, 5, 7, 9);
const judgements = fc
  .integer({ min: 3, max: 6 })
  .chain((count) =>
    fc.tuple(
      ...Array.from({ length: count - 1 }, (_, row) =>
        fc.array(scaleStep, { minLength: count - 1 - row, maxLength: count - 1 - row }),
      ),
    ),
  )
  .map((above) => pairwiseFromUpper(above));

describe('AHP', () => {
  it('gives weights and an inconsistency that is not negative', () => {
    fc.assert(
      fc.property(judgements, (matrix) => {
        const eigen = eigenvectorWeights(matrix);
        const means = geometricMeanWeights(matrix);
        expectWeights(eigen.weights);
        expectWeights(means.weights);
        expect(eigen.consistencyRatio).toBeGreaterThanOrEqual(0);
        expect(means.geometricConsistencyIndex).toBeGreaterThanOrEqual(0);
        // An eigenvector it is: A·w = λ·w.
        for (const [row, ratios] of matrix.entries()) {
          const product = ratios.reduce(
            (sum, ratio, column) => sum + ratio * (eigen.weights[column] ?? 0),
            0,
          );
          expect(product / (eigen.eigenvalue * (eigen.weights[row] ?? 1))).toBeCloseTo(1, 9);
        }
      }),
    );
  });

  it('proposes nothing that makes judgements less consistent', () => {
    fc.assert(
      fc.property(
        judgements,
        fc.constantFrom('eigenvector', 'geometric-mean'),
        (matrix, method) => {
          const worst = worstJudgement(matrix, method);
          if (worst === null) return;
          expect(worst.after).toBeLessThan(worst.before);
          expect(worst.judged).toBeGreaterThanOrEqual(1);
        },
      ),
    );
  });
});

describe('mergeStakeholders', () => {
  it('gives the same bits in any order', () => {
    const people = fc
      .uniqueArray(fc.string({ minLength: 1, maxLength: 5 }), { minLength: 1, maxLength: 6 })
      .chain((ids) =>
        fc.record({
          ids: fc.constant(ids),
          weights: fc.array(weightsOf(3), { minLength: ids.length, maxLength: ids.length }),
          order: fc.shuffledSubarray(
            ids.map((_, index) => index),
            { minLength: ids.length, maxLength: ids.length },
          ),
        }),
      );
    fc.assert(
      fc.property(people, ({ ids, weights, order }) => {
        const given = ids.map((id, index) => {
          const [cpu = 1, memory = 0, io = 0] = weights[index] ?? [];
          return { id, weights: { cpu, memory, io } };
        });
        const shuffled = order.flatMap((index) => given.slice(index, index + 1));
        const criteria = ['cpu', 'memory', 'io'] as const;
        expect(mergeStakeholders(criteria, shuffled)).toEqual(mergeStakeholders(criteria, given));
      }),
    );
  });
});
