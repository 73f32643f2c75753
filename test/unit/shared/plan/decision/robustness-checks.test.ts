import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dominates } from '../../../../../src/shared/decision/scoring/dominance.ts';
import { bestFirst } from '../../../../../src/shared/decision/scoring/ranking.ts';
import { weightedSum } from '../../../../../src/shared/decision/scoring/weighted-sum.ts';
import { prepareModel } from '../../../../../src/shared/model/prepare-model.ts';
import { seedPack } from '../../../../../src/shared/packs/seed/seed.ts';
import { checkRobustness } from '../../../../../src/shared/plan/decision/robustness-checks.ts';
import type { ScoreModel } from '../../../../../src/shared/plan/decision/score-model.ts';

const found = prepareModel(seedPack);
if (!found.ok) throw new Error(JSON.stringify(found.error));
const prepared = found.value;
const ids = seedPack.alternatives.map(({ id }) => id);
const even = seedPack.criteria.map(() => 1 / 7);

/** Alternatives with certain values. */
function attacked(matrix: readonly (readonly number[])[], weights: readonly number[] = even) {
  const models = matrix.map(
    (row, index): ScoreModel => ({
      alternative: ids[index] ?? '',
      ranges: new Map(),
      dependsOn: row.map(() => []),
      values: () => row,
      score: () => 0,
    }),
  );
  const [recommended = 0] = bestFirst(weightedSum(matrix, weights));
  const scores = weightedSum(matrix, weights).map((score) => Float64Array.of(score));
  return checkRobustness({ prepared, models, matrix, weights, scores, recommended });
}

const value = fc.integer({ min: 0, max: 100 }).map((percent) => percent / 100);
const row = fc.array(value, { minLength: 7, maxLength: 7 });
const matrices = fc.array(row, { minLength: 2, maxLength: 4 });

describe('checkRobustness', () => {
  it('flags a planted fragile case: ahead by a hair on average, far behind where gains count most', () => {
    const attacks = attacked([
      [1, 1, 1, 1, 0.02, 0, 0],
      [0.57, 0.57, 0.57, 0.57, 0.57, 0.57, 0.57],
    ]);
    expect(attacks.find(({ id }) => id === 'scale.diminishing')).toMatchObject({
      overturns: true,
      winners: ['pv'],
    });
  });

  it('never demotes one that is better on every criterion', () => {
    const attacks = attacked([even.map(() => 0.9), even.map(() => 0.4), even.map(() => 0.1)]);
    expect(attacks.map(({ id }) => id)).toEqual([
      'method.topsis',
      'method.promethee',
      'scale.diminishing',
      'scale.increasing',
    ]);
    expect(attacks.every(({ overturns }) => !overturns)).toBe(true);
  });

  it('never rescues a dominated alternative, whatever the attack', () => {
    fc.assert(
      fc.property(matrices, (matrix) => {
        for (const { winners } of attacked(matrix)) {
          for (const winner of winners) {
            const own = matrix[ids.indexOf(winner)] ?? [];
            const above = matrix.filter((other) => dominates(other, own));
            // Where it ties for the first place, one that dominates it is there too.
            const named = winners.map((id) => matrix[ids.indexOf(id)]);
            expect(above.every((other) => named.includes(other))).toBe(true);
          }
        }
      }),
    );
  });

  it('does not call overturned what a check cannot tell apart', () => {
    // Levels differ by 0.003 where the last gains count most: less than any figure is known to.
    const checks = attacked([
      [0.6, 0.6, 0.6, 0.6, 0.6, 0.6, 0.6],
      [0.655, 0.54, 0.6, 0.6, 0.6, 0.6, 0.6],
    ]);
    const increasing = checks.find(({ id }) => id === 'scale.increasing');
    expect(increasing).toMatchObject({ overturns: false });
  });

  it('counts nothing that cannot overturn on absolute scales as withstood', () => {
    fc.assert(
      fc.property(matrices, (matrix) => {
        expect(attacked(matrix).filter(({ kind }) => kind === 'alternatives')).toEqual([]);
      }),
    );
  });

  it('has nothing to attack where there is no choice', () => {
    expect(attacked([even])).toEqual([]);
    expect(attacked([])).toEqual([]);
  });
});
