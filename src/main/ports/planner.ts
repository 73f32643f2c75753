import type { Failure } from '../../shared/base/failure.ts';
import type { Result } from '../../shared/base/result.ts';
import type { DecisionAnalysis } from '../../shared/domain/result/analysis.ts';
import type { Plan } from '../../shared/domain/result/plan.ts';
import type { AnalysisQuestion } from '../../shared/plan/analysis/analyze-decision.ts';
import type { PlanRequest } from '../../shared/plan/evaluation/plan-context.ts';
import type { PlanProgress } from '../../shared/runners/plan-job.ts';

/** Evaluates plans and analyzes decisions without holding up whoever asks. */
export interface Planner {
  evaluate(
    request: PlanRequest,
    onProgress?: (progress: PlanProgress) => void,
    cancelled?: AbortSignal,
  ): Promise<Result<Plan, Failure>>;
  /** Analyzes the decision of one workload. */
  analyze(
    request: PlanRequest,
    question: AnalysisQuestion,
    cancelled?: AbortSignal,
  ): Promise<Result<DecisionAnalysis, Failure>>;
  close(): void;
}
