import type { Client } from '../../shared/api/client.ts';
import type { Failure } from '../../shared/base/failure.ts';
import type { Result } from '../../shared/base/result.ts';
import type { Plan } from '../../shared/domain/result/plan.ts';
import type { ProjectDocument } from '../../shared/domain/project/project.ts';
import type { PlanProgress } from '../../shared/runners/plan-job.ts';
import { planWorkers } from '../api/plan-workers.ts';

/**
 * Computes a plan beside the page, in its workers; where there are none, or one is lost, the planner
 * behind the page does it. The bits are the same.
 */
export async function computePlan(
  client: Client,
  document: ProjectDocument,
  signal: AbortSignal,
  onProgress: (progress: PlanProgress) => void,
): Promise<Result<Plan, Failure>> {
  const workers = planWorkers();
  if (!workers) return client.invoke('plan.evaluate', { document });
  const request = await client.invoke('plan.gather', { document });
  if (!request.ok) return request;
  const evaluation = workers.evaluate(request.value, onProgress);
  if (signal.aborted) evaluation.cancel();
  signal.addEventListener('abort', evaluation.cancel, { once: true });
  const result = await evaluation.result;
  signal.removeEventListener('abort', evaluation.cancel);
  const lost = !result.ok && result.error.code === 'internal';
  return lost ? client.invoke('plan.evaluate', { document }) : result;
}
