import { contributions } from '../charts/contributions.ts';
import { winnerStability, type StabilityEnd } from '../decision/sensitivity/weight-stability.ts';
import { winners } from '../decision/scoring/ranking.ts';
import { weightedSum } from '../decision/scoring/weighted-sum.ts';
import { criteria, type Criterion } from '../domain/criterion.ts';
import type { WorkloadPlan } from '../domain/result/plan.ts';

/** The weight at which another alternative draws level with the recommended one. */
export interface TurningPoint {
  readonly criterion: Criterion;
  /** Share of all weight the criterion has now, 0 to 1. */
  readonly weight: number;
  /** Share at which the rival draws level, the other weights keeping their proportions. */
  readonly turnsAt: number;
  readonly rival: string;
}

/**
 * For each criterion the nearest weight at which the recommendation would change, at the medians of
 * all values; a criterion whose weight cannot change it is left out. Nearest first. Empty when the
 * recommended alternative is not ahead at the medians. They are the ends of the weight stability
 * intervals.
 */
export function turningPoints(workload: WorkloadPlan): readonly TurningPoint[] {
  const ranked = new Set(workload.decision.ranking.map(({ alternative }) => alternative));
  const chosenFrom = workload.alternatives.filter(({ id }) => ranked.has(id));
  const read = chosenFrom.map(({ values }) => contributions(values, workload.decision.meanWeights));
  const [columns = []] = read;
  const weights = criteria.map(
    (id) => columns.find(({ criterion }) => criterion === id)?.weight ?? 0,
  );
  const matrix = read.map((row) =>
    criteria.map((id) => row.find(({ criterion }) => criterion === id)?.value ?? 0),
  );
  const first = winners(weightedSum(matrix, weights));
  const [only] = first;
  if (only === undefined || first.length > 1) return [];
  if (chosenFrom[only]?.id !== workload.decision.recommendation) return [];
  const points = winnerStability(matrix, weights).flatMap(
    ({ criterion, weight, low, high }): readonly TurningPoint[] => {
      const id = criteria[criterion];
      const ends = [low, high].flatMap((end) => (isTurn(end, weight) ? [end] : []));
      const [nearest] = ends.toSorted(
        (one, other) => Math.abs(one.weight - weight) - Math.abs(other.weight - weight),
      );
      const rival = chosenFrom[nearest?.swap?.by ?? -1]?.id;
      if (id === undefined || nearest === undefined || rival === undefined) return [];
      return [{ criterion: id, weight, turnsAt: nearest.weight, rival }];
    },
  );
  return points.toSorted((one, other) => distance(one) - distance(other));
}

/**
 * Where a rival overtakes; a criterion that has all the weight cannot have more, and one that has none has no
 * say: its resource is not used, or another criterion has its levels.
 */
function isTurn({ swap }: StabilityEnd, weight: number): boolean {
  return swap !== null && weight > 0 && weight < 1;
}

function distance({ weight, turnsAt }: TurningPoint): number {
  return Math.abs(turnsAt - weight);
}
