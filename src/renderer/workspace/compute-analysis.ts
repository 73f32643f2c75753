import type { Client } from '../../shared/api/client.ts';
import type { MethodArguments } from '../../shared/api/contract.ts';
import type { Failure } from '../../shared/base/failure.ts';
import type { Result } from '../../shared/base/result.ts';
import type { DecisionAnalysis } from '../../shared/domain/result/analysis.ts';
import { planWorkers } from '../api/plan-workers.ts';

/**
 * Analyzes a decision beside the page, in a worker of its own that ends when the analysis is cancelled;
 * where there is none, or it is lost, the planner behind the page does it. The bits are the same.
 */
export async function computeAnalysis(
  client: Client,
  input: MethodArguments<'decision.analyze'>,
  signal: AbortSignal,
): Promise<Result<DecisionAnalysis, Failure>> {
  const workers = planWorkers();
  if (!workers) return client.invoke('decision.analyze', input);
  const { document, ...question } = input;
  const request = await client.invoke('plan.gather', { document });
  if (!request.ok) return request;
  if (signal.aborted) return { ok: false, error: { code: 'cancelled' } };
  const running = workers.analyze(request.value, question);
  signal.addEventListener('abort', running.cancel, { once: true });
  const result = await running.result;
  signal.removeEventListener('abort', running.cancel);
  const lost = !result.ok && result.error.code === 'internal';
  return lost ? client.invoke('decision.analyze', input) : result;
}
