import type { DecisionRecord, Staleness } from '../../../shared/domain/project/decision-record.ts';
import type { StoredRevision } from '../../../shared/domain/project/project-history.ts';
import type { PlanInputs } from '../../../shared/domain/result/plan.ts';
import { documentInputsHash, staleCauses } from '../../../shared/plan/evaluation/plan-inputs.ts';
import { stalenessText } from '../../../shared/plan/comparison/staleness-words.ts';
import type { ProjectStore } from '../../ports/project-store.ts';

/**
 * A revision with which the project left the inputs of a decision. The history is halved again and
 * again between one that had them and the current one, which does not: what is found is such a step,
 * also where there are several. Null when the history does not reach back that far.
 */
function leavingRevision(
  store: ProjectStore,
  { project, basis }: DecisionRecord,
  current: number,
): StoredRevision | null {
  let [same, left] = [basis.revision, current];
  let leaving: StoredRevision | null = null;
  while (left - same > 1 || leaving === null) {
    const middle = left - same > 1 ? Math.floor((same + left) / 2) : left;
    const revision = store.readRevision(project, middle);
    if (!revision.ok) return null;
    const differs = documentInputsHash(revision.value.document) !== basis.inputs.document;
    if (differs) [left, leaving] = [middle, revision.value];
    else if (middle === left) return null;
    else same = middle;
  }
  return leaving;
}

/** Whether a decision's results would be others today, why, and since when. */
export function stalenessOf(
  store: ProjectStore,
  decision: DecisionRecord,
  now: PlanInputs,
  current: number,
): Staleness {
  const causes = staleCauses(decision.basis.inputs, now);
  const left = causes.includes('project') ? leavingRevision(store, decision, current) : null;
  const sinceRevision = left?.number ?? null;
  const because = stalenessText(causes, sinceRevision);
  return { causes, sinceRevision, since: left?.at ?? null, because };
}
