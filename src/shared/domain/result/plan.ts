import type { Text } from '../../base/text.ts';
import type { Basis } from '../basis.ts';
import type { Criterion } from '../criterion.ts';
import type { Host } from '../host/host.ts';
import type { Paradigm } from '../paradigm.ts';
import type { Estimate } from '../range/range.ts';
import type { PointSet } from '../range/sampling.ts';
import type { Decision } from './decision.ts';
import type { Density, DensityResource, Fits } from './density.ts';
import type { Ledger } from './ledger.ts';
import type { Performance } from './performance.ts';
import type { Resources } from './resources.ts';
import type { Variability } from './variability.ts';

/** A sentence of the plan, with the id of what said it. */
export interface Statement {
  readonly id: string;
  readonly text: Text;
}

export interface AlternativePlan {
  readonly id: string;
  readonly paradigm: Paradigm;
  readonly name: Text;
  readonly feasible: boolean;
  readonly reasons: readonly Statement[];
  /** What nobody knows and has to turn out well for it to run; it is an answer under them only. */
  readonly conditions: readonly Statement[];
  readonly warnings: readonly Statement[];
  readonly fits: Fits;
  /** Seconds until one instance is ready from cold, and with all that start at once. */
  readonly startup: Estimate | null;
  readonly resources: Resources;
  /** What all instances cost on one host, resource by resource. */
  readonly ledgers: readonly Ledger[];
  readonly performance: Performance | null;
  readonly density: Density | null;
  /** Share of one host that one instance takes by itself, by resource; null where that is not known. */
  readonly shares: Readonly<Record<DensityResource, Estimate | null>>;
  /** Value of each criterion of the pack on its absolute scale, 0 to 1; null where it has no figures. */
  readonly values: Readonly<Partial<Record<Criterion, Estimate | null>>>;
  readonly scores: {
    readonly weightedSum: Estimate | null;
    readonly topsis: number | null;
    readonly promethee: number | null;
  };
  /** Share of samples at rank 1, 2, … among the feasible alternatives. Empty when infeasible. */
  readonly acceptability: readonly number[];
  /** How far the samples may be off: one standard error each. */
  readonly samplingError: {
    readonly acceptability: readonly number[];
    /** Of the percentiles of the weighted sum; null where nothing is uncertain or samples are too few. */
    readonly weightedSum: PercentileErrors | null;
  };
}

/** Standard errors of the 5th, 50th and 95th percentile, in the unit of the figure. */
export interface PercentileErrors {
  readonly at5: number;
  readonly at50: number;
  readonly at95: number;
}

/** One row of the composite matrix: computed figures beside the ones the pack states. */
export interface MatrixRow {
  readonly criterion: Criterion;
  /** Best feasible alternative of the row by its point figure; null when none can be compared. */
  readonly best: string | null;
  /** What the pack's own matrix names best; null where it names none. */
  readonly statedBest: string | null;
  readonly cells: readonly MatrixCell[];
}

export interface MatrixCell {
  readonly alternative: string;
  /** Symbol of the figure shown, for `explain`. */
  readonly symbol: string | null;
  readonly unit: string;
  readonly figure: Estimate | null;
  /** Point value of the figure. */
  readonly point: number | null;
  /** What the pack's own matrix prints here. */
  readonly stated: Text | null;
}

export interface ConditionTrace {
  readonly id: string;
  readonly value: boolean;
  readonly because: Text;
}

export interface BranchTrace {
  readonly branch: string;
  readonly matched: boolean;
  /** Not reached, because an earlier branch matched. */
  readonly skipped: boolean;
  readonly recommendation: Paradigm;
  readonly conditions: readonly ConditionTrace[];
}

export interface CompositeTrace {
  readonly recommendation: Paradigm | null;
  readonly because: Text;
  readonly trace: readonly BranchTrace[];
}

export interface FiredRule {
  readonly id: string;
  readonly dimension: string;
  readonly kind: 'general' | 'scenario';
  readonly title: Text;
  readonly recommendation: Paradigm;
  readonly figures: Text | null;
  readonly because: Text;
}

export interface WorkloadPlan {
  readonly name: string;
  readonly count: number;
  readonly current: Paradigm | null;
  readonly alternatives: readonly AlternativePlan[];
  readonly matrix: readonly MatrixRow[];
  readonly rules: {
    readonly composite: CompositeTrace;
    readonly fired: readonly FiredRule[];
  };
  readonly decision: Decision;
  /** Null where no uncertain parameter is said to change over time. */
  readonly overTime: Variability | null;
}

/** Something the plan assumed because nobody stated, detected or measured it. */
export interface Assumption {
  readonly id: string;
  readonly text: Text;
}

/** How the samples of a plan were drawn. */
export interface PlanSampling {
  /** As the project asks for them; a workload may have drawn more. */
  readonly samples: number;
  readonly seed: number;
  readonly points: PointSet;
  /** Uncertain parameters that were drawn pseudo-randomly though low-discrepancy points were asked for. */
  readonly fallback: readonly string[];
  /** Correlations that no numbers can have as stated, with the nearest ones that were used. */
  readonly repaired: readonly RepairedCorrelation[];
}

/** A correlation that was replaced by the nearest possible one. */
export interface RepairedCorrelation {
  readonly a: string;
  readonly b: string;
  readonly stated: number;
  readonly used: number;
}

/** What a result came from, as SHA-256 hashes: equal hashes mean equal inputs. */
export interface PlanInputs {
  /** Hash of all of it: the project's figures, the host, the pack, the version, the sampling. */
  readonly hash: string;
  /** What of the project changes results: its name and notes do not. */
  readonly document: string;
  readonly host: string;
  readonly pack: string;
}

/** The result of evaluating a project (contract: `isoplan/plan@1`). */
export interface Plan {
  readonly schema: 'isoplan/plan@1';
  readonly version: string;
  readonly pack: { readonly id: string; readonly version: string; readonly hash: string };
  readonly basis: Basis;
  readonly sampling: PlanSampling;
  readonly inputs: PlanInputs;
  readonly host: Host;
  readonly assumptions: readonly Assumption[];
  readonly workloads: readonly WorkloadPlan[];
  readonly audit: { readonly findings: number };
}
