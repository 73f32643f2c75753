import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { rankAcceptability } from '../../../src/shared/decision/smaa/acceptability.ts';
import { dominates, paretoFront } from '../../../src/shared/decision/scoring/dominance.ts';
import { exactAcceptability } from '../../support/exact-acceptability.ts';
import { linearPreference } from '../../../src/shared/decision/scoring/preference-function.ts';
import { promethee } from '../../../src/shared/decision/scoring/promethee.ts';
import { rankReversals, worstOf } from '../../../src/shared/decision/sensitivity/rank-reversal.ts';
import { ranking, winners } from '../../../src/shared/decision/scoring/ranking.ts';
import { topsis } from '../../../src/shared/decision/scoring/topsis.ts';
import { weightedSum } from '../../../src/shared/decision/scoring/weighted-sum.ts';
import { normalizeWeightList } from '../../../src/shared/decision/weights/weights.ts';
import { reordered, shuffledCases, tiedCases, type DecisionCase } from './decisions.ts';

type Method = (one: DecisionCase) => readonly number[];

const methods: readonly (readonly [string, Method])[] = [
  ['weighted sum', ({ matrix, weights }) => weightedSum(matrix, weights)],
  ['TOPSIS', ({ matrix, weights }) => topsis(matrix, weights)],
  [
    'PROMETHEE II',
    ({ matrix, weights }) =>
      promethee(
        matrix,
        weights,
        weights.map(() => linearPreference(0.02, 0.2)),
      ).map(({ net }) => net),
  ],
];

describe.each(methods)('%s', (_, method) => {
  it('never puts a dominated alternative before the one that dominates it', () => {
    fc.assert(
      fc.property(tiedCases, (one) => {
        const ranks = ranking(method(one), 1e-9);
        for (const [index, row] of one.matrix.entries()) {
          for (const [other, rival] of one.matrix.entries()) {
            if (!dominates(row, rival)) continue;
            expect(ranks[index]?.rank).toBeLessThanOrEqual(ranks[other]?.rank ?? 0);
          }
        }
      }),
    );
  });

  it('permutes its scores with the alternatives', () => {
    fc.assert(
      fc.property(shuffledCases, ({ one, order }) => {
        const before = reordered(method(one), order);
        const after = method({ ...one, matrix: reordered(one.matrix, order) });
        for (const [index, score] of after.entries())
          expect(score).toBeCloseTo(before[index] ?? 0, 9);
      }),
    );
  });

  it('does not mind the scale of the weights', () => {
    fc.assert(
      fc.property(tiedCases, fc.double({ min: 1e-3, max: 1e3, noNaN: true }), (one, factor) => {
        const scaled = normalizeWeightList(one.weights.map((weight) => weight * factor));
        expect(scaled.ok).toBe(true);
        const after = method({ ...one, weights: scaled.ok ? scaled.value : [] });
        for (const [index, score] of method(one).entries()) {
          expect(after[index]).toBeCloseTo(score, 9);
        }
      }),
    );
  });

  it('gives finite scores', () => {
    fc.assert(
      fc.property(tiedCases, (one) => {
        for (const score of method(one)) expect(Number.isFinite(score)).toBe(true);
      }),
    );
  });
});

describe('a weighted sum over absolute scales', () => {
  it('never lets a dominated alternative win', () => {
    fc.assert(
      fc.property(tiedCases, ({ matrix, weights }) => {
        const front = new Set(paretoFront(matrix));
        for (const winner of winners(weightedSum(matrix, weights))) {
          expect(front.has(winner)).toBe(true);
        }
      }),
    );
  });

  it('keeps the order of the others when one is doubled, dropped or added', () => {
    fc.assert(
      fc.property(tiedCases, ({ matrix, weights }) => {
        const added = [worstOf(matrix), weights.map(() => 1)];
        expect(rankReversals(matrix, (rows) => weightedSum(rows, weights), added)).toEqual([]);
      }),
    );
  });
});

describe('rankAcceptability', () => {
  it('adds up to 1 over ranks and over alternatives, ties or none', () => {
    const columns = fc
      .record({ count: fc.integer({ min: 1, max: 5 }), samples: fc.integer({ min: 1, max: 40 }) })
      .chain(({ count, samples }) =>
        fc.array(
          fc.array(fc.integer({ min: 0, max: 4 }), { minLength: samples, maxLength: samples }),
          { minLength: count, maxLength: count },
        ),
      );
    fc.assert(
      fc.property(columns, (scores) => {
        const shares = rankAcceptability(scores.map((column) => Float64Array.from(column)));
        for (const row of shares)
          expect(row.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 9);
        for (const rank of shares.keys()) {
          expect(shares.reduce((sum, row) => sum + (row[rank] ?? 0), 0)).toBeCloseTo(1, 9);
        }
      }),
    );
  });
});

describe('exactAcceptability', () => {
  it('gives nothing to the dominated and adds up to 1', () => {
    fc.assert(
      fc.property(
        tiedCases.filter(({ weights }) => weights.length <= 3),
        ({ matrix }) => {
          const exact = exactAcceptability(matrix);
          expect(exact).not.toBeNull();
          const front = new Set(paretoFront(matrix));
          let total = 0;
          for (const [index, shares] of (exact?.rankAcceptability ?? []).entries()) {
            total += shares[0] ?? 0;
            if (!front.has(index)) expect(shares[0]).toBeLessThan(1e-9);
          }
          expect(total).toBeCloseTo(1, 9);
        },
      ),
    );
  });
});
