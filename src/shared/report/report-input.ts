import type { PackComparison } from '../audit/pack-comparison.ts';
import type { Failure } from '../base/failure.ts';
import type { Result } from '../base/result.ts';
import type { Language } from '../base/text.ts';
import type { DecisionAnalysis } from '../domain/result/analysis.ts';
import type { Ledger } from '../domain/host/fact.ts';
import type { Finding } from '../domain/result/finding.ts';
import type { Plan } from '../domain/result/plan.ts';
import type { Trace } from '../domain/result/trace.ts';
import type { Workload } from '../domain/workload/workload.ts';
import type { FigureReference } from '../plan/evaluation/evaluate-plan.ts';
import type { PlanRequest } from '../plan/evaluation/plan-context.ts';

/** Everything a report is made of. The same input gives the same report, to the last character. */
export interface ReportInput {
  readonly language: Language;
  /** When the report is made: ISO 8601, UTC. */
  readonly createdAt: string;
  /** What the plan was evaluated from. */
  readonly request: PlanRequest;
  /** The workloads of the request, resolved: with defaults and presets filled in. */
  readonly workloads: readonly Workload[];
  readonly plan: Plan;
  /** What the audit found in the pack. */
  readonly findings: readonly Finding[];
  /** The pack held against published measurements, for the first workload; empty when it is not. */
  readonly comparisons: readonly PackComparison[];
  /** The decision analyses of the first workloads, by their place in the project. */
  readonly analyses: readonly DecisionAnalysis[];
  /** What was read about the machine; null when the project states its host. */
  readonly ledger: Ledger | null;
  /** Explains one figure of the plan (`explainIn` the opened request of the plan). */
  readonly explain: (reference: FigureReference) => Result<Trace, Failure>;
}
