import { describe, expect, it } from 'vitest';
import { gradeVerdict } from '../../src/shared/decision/verdict/robustness.ts';
import { weightedSum } from '../../src/shared/decision/scoring/weighted-sum.ts';
import { verdictOf } from '../../src/shared/decision/verdict/verdict.ts';
import { centre, type Range } from '../../src/shared/domain/range/range.ts';
import { prepareModel } from '../../src/shared/model/prepare-model.ts';
import { seedPack } from '../../src/shared/packs/seed/seed.ts';
import { checkRobustness } from '../../src/shared/plan/decision/robustness-checks.ts';
import type { ScoreModel } from '../../src/shared/plan/decision/score-model.ts';
import {
  bestOf,
  knownProject,
  planned,
  scoresAt,
  valueOf,
  weightsOf,
  type KnownProject,
} from './known-projects.ts';

const found = prepareModel(seedPack);
if (!found.ok) throw new Error(JSON.stringify(found.error));
const prepared = found.value;
const ids = seedPack.alternatives.map(({ id }) => id);
const criteria = seedPack.criteria.length;
const projects = 400;

/** An alternative whose values hang on a figure of its own each. */
function modelOf(project: KnownProject, own: number): ScoreModel {
  const start = own * criteria;
  const ranges = project.ranges.slice(start, start + criteria);
  const names = ranges.map((_, criterion) => `figure ${own} ${criterion}`);
  const values = (moved: ReadonlyMap<string, number>): readonly number[] =>
    ranges.map((range, criterion) => valueOf(moved.get(names[criterion] ?? '') ?? centre(range)));
  return {
    alternative: ids[own] ?? '',
    ranges: new Map(ranges.map((range, index): [string, Range] => [names[index] ?? '', range])),
    dependsOn: ranges.map(() => []),
    values,
    score: (moved, weights) => weightedSum([values(moved)], weights)[0] ?? 0,
  };
}

/** What the planner says of a project, and what is true of it. */
function judge(index: number) {
  const project = knownProject(index, criteria);
  const models = Array.from({ length: project.alternatives }, (_, own) => modelOf(project, own));
  const matrix = models.map((model) => model.values(new Map()));
  const weights = weightsOf(project);
  const recommended = bestOf(weightedSum(matrix, weights));
  const { first, scores } = planned(project, index, 'low-discrepancy', 512);
  const confidence = first[recommended] ?? 0;
  const attacks = checkRobustness({ prepared, models, matrix, weights, scores, recommended });
  const overturning = attacks.filter(({ overturns }) => overturns).map(({ kind }) => kind);
  const grade = gradeVerdict(ids[recommended] ?? null, confidence, attacks);
  return {
    robustness: grade.robustness,
    verdict: verdictOf(confidence),
    overturning,
    right: bestOf(scoresAt(project, project.figures)) === recommended,
  };
}

const judged = Array.from({ length: projects }, (_, index) => judge(index));

function shareOf<Item>(all: readonly Item[], is: (item: Item) => boolean): number {
  return all.filter(is).length / all.length;
}

describe('grades over 400 projects whose truth is known', () => {
  const rightlyClear = judged.filter(({ verdict, right }) => verdict === 'clear' && right);
  const wrong = judged.filter(({ robustness, right }) => robustness !== 'too-close' && !right);
  const robust = judged.filter(({ robustness }) => robustness === 'robust');

  it('headline a winner that is right 95 times in 100', () => {
    expect(robust.length).toBeGreaterThan(80);
    expect(shareOf(robust, ({ right }) => right)).toBeGreaterThan(0.95);
  });

  it('flag nine in ten of the wrong recommendations that the samples bear', () => {
    expect(wrong.length).toBeGreaterThan(20);
    expect(shareOf(wrong, ({ robustness }) => robustness === 'fragile')).toBeGreaterThan(0.9);
  });

  // Measured: 14 in 100 by other methods and scales; 54 in 100 with all overheads of the winner at
  // their bad ends at once, which seven independent figures hardly ever are.
  it('raise false alarms: against right and clear winners, more than half of the time by overheads', () => {
    expect(rightlyClear.length).toBeGreaterThan(200);
    const byOthers = ({ overturning }: { readonly overturning: readonly string[] }): boolean =>
      overturning.some((kind) => kind !== 'overhead');
    expect(shareOf(rightlyClear, byOthers)).toBeLessThan(0.2);
    expect(shareOf(rightlyClear, ({ robustness }) => robustness === 'fragile')).toBeLessThan(0.6);
  });
});
