import type { Failure } from '../../../shared/base/failure.ts';
import { ok, type Result } from '../../../shared/base/result.ts';
import type { Plan, PlanInputs } from '../../../shared/domain/result/plan.ts';
import type { ProjectDocument } from '../../../shared/domain/project/project.ts';
import { planInputs } from '../../../shared/plan/evaluation/plan-inputs.ts';
import type { Planner } from '../../ports/planner.ts';
import { gatherRequest, type RequestSources } from './plan-requests.ts';

/** What evaluating a project needs of others. */
export interface PlanSources extends RequestSources {
  readonly planner: Planner;
}

export async function evaluateDocument(
  document: ProjectDocument,
  sources: PlanSources,
  left?: AbortSignal,
): Promise<Result<Plan, Failure>> {
  const gathered = await gatherRequest(document, sources);
  if (!gathered.ok) return gathered;
  return sources.planner.evaluate(gathered.value.request, undefined, left);
}

/** Hashes of what evaluating the project would come from now. */
export async function inputsOfDocument(
  document: ProjectDocument,
  sources: RequestSources,
): Promise<Result<PlanInputs, Failure>> {
  const gathered = await gatherRequest(document, sources);
  return gathered.ok ? ok(planInputs(gathered.value.request)) : gathered;
}
