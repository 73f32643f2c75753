import { contributions } from '../charts/contributions.ts';
import { criteria, type Criterion } from '../domain/paradigm.ts';
import type { AlternativePlan, WorkloadPlan } from '../domain/plan.ts';

/** The weight at which another alternative draws level with the recommended one. */
export interface TurningPoint {
  readonly criterion: Criterion;
  /** Share of all weight the criterion has now, 0 to 1. */
  readonly weight: number;
  /** Share at which the rival draws level, the other weights keeping their proportions. */
  readonly turnsAt: number;
  readonly rival: string;
}

interface Lead {
  readonly weight: number;
  /** Value of the recommended alternative minus the rival's, on this criterion. */
  readonly difference: number;
}

function leads(
  winner: AlternativePlan,
  rival: AlternativePlan,
  workload: WorkloadPlan,
): ReadonlyMap<Criterion, Lead> {
  const theirs = contributions(rival.values, workload.decision.weights);
  return new Map(
    contributions(winner.values, workload.decision.weights).map((own, index) => [
      own.criterion,
      {
        weight: own.weight,
        difference: (own.value ?? 0) - (theirs[index]?.value ?? 0),
      },
    ]),
  );
}

/**
 * The share `t` of one criterion's weight that makes the weighted sums equal. With the other weights
 * scaled by `(1 - t) / (1 - w)`, the lead is `(1 - t) * rest / (1 - w) + t * difference`, linear in
 * `t`; null when its root is not a share.
 */
function rootOf(criterion: Criterion, lead: ReadonlyMap<Criterion, Lead>): number | null {
  const own = lead.get(criterion);
  if (own === undefined || own.weight >= 1) return null;
  let rest = 0;
  for (const [other, { weight, difference }] of lead) {
    if (other !== criterion) rest += weight * difference;
  }
  const spread = rest / (1 - own.weight);
  const root = spread / (spread - own.difference);
  return Number.isFinite(root) && root >= 0 && root <= 1 ? root : null;
}

/**
 * For each criterion the nearest weight at which the recommendation would change, at the medians of
 * all values; a criterion whose weight cannot change it is left out. Nearest first. Empty when the
 * recommended alternative is not ahead at the medians. Weight
 * stability intervals of an additive value model are exact: Mareschal (1988), EJOR 33(1), 54–64.
 */
export function turningPoints(workload: WorkloadPlan): readonly TurningPoint[] {
  const winner = workload.alternatives.find((one) => one.id === workload.decision.recommendation);
  if (winner === undefined) return [];
  const rivals = workload.alternatives.filter((one) => one.feasible && one.id !== winner.id);
  const ahead = (rival: AlternativePlan): boolean => {
    const lead = leads(winner, rival, workload).values();
    return [...lead].reduce((sum, { weight, difference }) => sum + weight * difference, 0) > 0;
  };
  if (!rivals.every(ahead)) return [];
  const points: TurningPoint[] = [];
  for (const criterion of criteria) {
    const candidates = rivals.flatMap((rival) => {
      const lead = leads(winner, rival, workload);
      const weight = lead.get(criterion)?.weight ?? 0;
      const turnsAt = rootOf(criterion, lead);
      return turnsAt === null ? [] : [{ criterion, weight, turnsAt, rival: rival.id }];
    });
    const nearest = candidates.toSorted((one, other) => distance(one) - distance(other))[0];
    if (nearest !== undefined) points.push(nearest);
  }
  return points.toSorted((one, other) => distance(one) - distance(other));
}

function distance({ weight, turnsAt }: TurningPoint): number {
  return Math.abs(turnsAt - weight);
}
