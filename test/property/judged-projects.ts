import { weightedSum } from '../../src/shared/decision/scoring/weighted-sum.ts';
import { namesWinner } from '../../src/shared/decision/verdict/standing.ts';
import { gradeVerdict } from '../../src/shared/decision/verdict/robustness.ts';
import { verdictOf } from '../../src/shared/decision/verdict/verdict.ts';
import { centre, type Range } from '../../src/shared/domain/range/range.ts';
import type { Robustness, Verdict } from '../../src/shared/domain/result/decision.ts';
import { prepareModel } from '../../src/shared/model/prepare-model.ts';
import type { Pack } from '../../src/shared/packs/pack.ts';
import { seedPack } from '../../src/shared/packs/seed/seed.ts';
import { evaluatePlan } from '../../src/shared/plan/evaluation/evaluate-plan.ts';
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
import { plantedProject, type Trap } from './planted-projects.ts';
import { randomPlan } from './random-plans.ts';

const found = prepareModel(seedPack);
if (!found.ok) throw new Error(JSON.stringify(found.error));
const prepared = found.value;
const ids = seedPack.alternatives.map(({ id }) => id);
const criteria = seedPack.criteria.length;

/** What the planner says of a decision. */
export interface Judgement {
  readonly robustness: Robustness;
  readonly verdict: Verdict;
  /** Ids of the checks that overturn it. */
  readonly overturning: readonly string[];
}

/** The same with whether the recommended alternative is best in truth, and dominated by none. */
export interface KnownJudgement extends Judgement {
  readonly right: boolean;
  readonly dominated: boolean;
}

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

/** What the planner says of a project whose truth is known. */
export function judgeKnown(index: number): KnownJudgement {
  const project = knownProject(index, criteria);
  const models = Array.from({ length: project.alternatives }, (_, own) => modelOf(project, own));
  const matrix = models.map((model) => model.values(new Map()));
  const weights = weightsOf(project);
  const recommended = bestOf(weightedSum(matrix, weights));
  const { first, scores } = planned(project, index, 'low-discrepancy', 512);
  const confidence = first[recommended] ?? 0;
  const checks = checkRobustness({ prepared, models, matrix, weights, scores, recommended });
  const row = matrix[recommended] ?? [];
  return {
    robustness: gradeVerdict(ids[recommended] ?? null, confidence, checks).robustness,
    verdict: verdictOf(confidence),
    overturning: checks.filter(({ overturns }) => overturns).map(({ id }) => id),
    right: bestOf(scoresAt(project, project.figures)) === recommended,
    dominated: matrix.some(
      (other) => other !== row && other.every((value, at) => value > (row[at] ?? 0)),
    ),
  };
}

/** What the planner says of a project that is fragile by construction. */
export function judgePlanted(index: number): Judgement & { readonly trap: Trap } {
  const { trap, weights, matrix, models, scores, confidence } = plantedProject(
    index,
    ids,
    criteria,
  );
  const recommended = bestOf(weightedSum(matrix, weights));
  const checks = checkRobustness({ prepared, models, matrix, weights, scores, recommended });
  return {
    trap,
    robustness: gradeVerdict(ids[recommended] ?? null, confidence, checks).robustness,
    verdict: verdictOf(confidence),
    overturning: checks.filter(({ overturns }) => overturns).map(({ id }) => id),
  };
}

/** What the plan of a random project says over a pack: whether it names a winner, and one that fits. */
export function judgeRandom(
  index: number,
  pack: Pack,
): { readonly feasible: boolean; readonly named: boolean; readonly fits: boolean } {
  const plan = evaluatePlan({ ...randomPlan(index, 500), pack, version: '0.0.0' });
  if (!plan.ok) throw new Error(JSON.stringify(plan.error));
  const [workload] = plan.value.workloads;
  const { recommendation, standing } = workload?.decision ?? {};
  const chosen = workload?.alternatives.find(({ id }) => id === recommendation);
  return {
    feasible: workload?.alternatives.some((one) => one.feasible) ?? false,
    named: standing !== undefined && namesWinner(standing),
    fits: chosen?.feasible ?? false,
  };
}

/** Share of the items that are so; 0 of none. */
export function shareOf<Item>(all: readonly Item[], is: (item: Item) => boolean): number {
  return all.length === 0 ? 0 : all.filter(is).length / all.length;
}
