import { text, type Text } from '../../base/text.ts';
import type { AlternativePlan, WorkloadPlan } from '../../domain/result/plan.ts';
import { standingHeadline } from '../../wording/standing-words.ts';
import { challengerOf } from './standing.ts';

/** Whom a verdict speaks of. */
export interface VerdictParties {
  /** The recommendation; null where none can run. */
  readonly leader: AlternativePlan | null;
  /** Of the others that are chosen from, the one most often first. */
  readonly rival: AlternativePlan | null;
  /** The one that most of the overturning attacks put in the leader's place. */
  readonly challenger: AlternativePlan | null;
  /** The one that would be first instead of the leader if its conditions held. */
  readonly ifHolds: AlternativePlan | null;
}

/**
 * Whom the verdict of a workload speaks of. The rival is found by how often it is first, not by its
 * score: over all weightings the recommendation need not have the highest one.
 */
export function verdictParties({ alternatives, decision }: WorkloadPlan): VerdictParties {
  const find = (id: string | null | undefined): AlternativePlan | null =>
    alternatives.find((one) => one.id === id) ?? null;
  const { recommendation, ranking, conditionals } = decision;
  const firstShare = (one: AlternativePlan): number => one.acceptability[0] ?? 0;
  const [rival = null] = ranking
    .flatMap(({ alternative }) => (alternative === recommendation ? [] : [find(alternative)]))
    .filter((one) => one !== null)
    .toSorted((one, other) => firstShare(other) - firstShare(one));
  const leading = conditionals.find(({ leads }) => leads)?.alternative ?? null;
  return {
    leader: find(recommendation),
    rival,
    challenger: find(challengerOf(decision)),
    ifHolds: leading === recommendation ? null : find(leading),
  };
}

/**
 * The verdict of a workload in one line, worded as firmly as the analysis bears.
 *
 * @param measure what to measure before deciding, where it is to be said.
 */
export function verdictHeadline(workload: WorkloadPlan, measure: Text | null): Text {
  const { leader, rival, challenger, ifHolds } = verdictParties(workload);
  return standingHeadline(workload.decision.standing, {
    leader: leader?.name ?? text('', ''),
    rival: rival?.name ?? null,
    challenger: challenger?.name ?? null,
    measure,
    ifHolds: ifHolds?.name ?? null,
    runsHere: workload.alternatives.some(({ fits }) => fits.here),
  });
}
