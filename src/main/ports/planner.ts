import type { Failure } from '../../shared/base/failure.ts';
import type { Result } from '../../shared/base/result.ts';
import type { Plan } from '../../shared/domain/plan.ts';
import type { PlanRequest } from '../../shared/plan/evaluate-plan.ts';
import type { PlanProgress } from '../../shared/plan/plan-pool.ts';

/** Evaluates plans without holding up whoever asks. */
export interface Planner {
  evaluate(
    request: PlanRequest,
    onProgress?: (progress: PlanProgress) => void,
    cancelled?: AbortSignal,
  ): Promise<Result<Plan, Failure>>;
  close(): void;
}
