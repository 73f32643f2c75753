import type { Text } from '../../base/text.ts';
import type { StaleCause } from '../../domain/project/decision-record.ts';
import type { PlanFigureId } from '../../domain/result/plan-figure.ts';
import type { Robustness, Verdict } from '../../domain/result/decision.ts';
import type { Estimate } from '../../domain/range/range.ts';
import type { DisplayUnit } from '../../units/display-unit.ts';

/** One figure of one alternative that is not the same in two plans. */
export interface FigureChange {
  readonly workload: string;
  readonly alternative: string;
  readonly alternativeName: Text;
  readonly figure: PlanFigureId;
  readonly title: Text;
  readonly unit: DisplayUnit;
  /** Null where a plan does not have the figure. */
  readonly before: Estimate | null;
  readonly after: Estimate | null;
  /** Median after over median before, less 1; null when it cannot be told. */
  readonly relativeChange: number | null;
  readonly text: Text;
}

/** What a plan concludes for a workload. */
export interface ConclusionSummary {
  readonly recommendation: string | null;
  readonly recommendationName: Text | null;
  readonly verdict: Verdict;
  readonly confidence: number | null;
  readonly robustness: Robustness;
  /** What the composite rule recommends. */
  readonly rule: string | null;
}

export interface FeasibilityChange {
  readonly alternative: string;
  readonly alternativeName: Text;
  readonly before: boolean;
  readonly after: boolean;
  /** Why it cannot run the workload, in the plan where it cannot. */
  readonly reasons: readonly Text[];
}

export interface WorkloadComparison {
  readonly name: string;
  /** Its name before, where it got another one. */
  readonly renamedFrom: string | null;
  readonly kind: 'added' | 'removed' | 'kept';
  readonly before: ConclusionSummary | null;
  readonly after: ConclusionSummary | null;
  readonly recommendationChanged: boolean;
  readonly verdictChanged: boolean;
  readonly robustnessChanged: boolean;
  readonly feasibility: readonly FeasibilityChange[];
  readonly figures: readonly FigureChange[];
  /** What happened to this workload, the most important first. */
  readonly sentences: readonly Text[];
}

/** What a change of inputs did to the results. */
export interface PlanComparison {
  /** Whether no result differs. */
  readonly same: boolean;
  readonly causes: readonly StaleCause[];
  readonly workloads: readonly WorkloadComparison[];
  /** The comparison in a few sentences. */
  readonly summary: readonly Text[];
}
