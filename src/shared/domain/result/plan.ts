import type { Text } from '../../base/text.ts';
import type { WeightingResult } from '../weighting/weighting.ts';
import type { Host } from '../host/host.ts';
import type { Basis } from '../basis.ts';
import type { CompatibilityLevel, IsolationLevel } from '../level.ts';
import type { Criterion } from '../criterion.ts';
import type { Paradigm } from '../paradigm.ts';
import type { Estimate } from '../range/range.ts';
import type { VerdictStanding } from './verdict-standing.ts';
import type { PointSet } from '../range/sampling.ts';

/** A sentence of the plan, with the id of what said it. */
export interface Statement {
  readonly id: string;
  readonly text: Text;
}

export interface CpuResult {
  readonly utilization: Estimate;
  readonly effectiveCores: Estimate | null;
  readonly coresToProvision: Estimate;
  readonly contextSwitchCycles: Estimate | null;
  readonly contextSwitchSeconds: Estimate | null;
  /** Overhead ratio per term, per useful cycle. */
  readonly terms: Readonly<Record<string, Estimate>>;
  /** Cycles per second lost to each term on the cores one instance asks for. */
  readonly lostCyclesPerSecond: Readonly<Record<string, Estimate>>;
}

export interface MemoryResult {
  readonly perInstanceBytes: Estimate;
  readonly terms: Readonly<Record<string, Estimate>>;
  /** Bytes on one host that runs all `count` instances, shared parts counted once. */
  readonly totalBytes: Estimate;
}

export interface IoResult {
  readonly throughputLoss: Estimate | null;
  readonly addedLatencySeconds: Estimate | null;
  readonly latencySeconds: Estimate | null;
  readonly throughputBytesPerSecond: Estimate | null;
  readonly relativePerformance: Estimate | null;
  readonly terms: Readonly<Record<string, Estimate>>;
}

export interface NetworkResult {
  readonly throughputLoss: Estimate | null;
  readonly addedLatencySeconds: Estimate | null;
  readonly latencySeconds: Estimate | null;
  readonly throughputBitsPerSecond: Estimate | null;
  readonly terms: Readonly<Record<string, Estimate>>;
}

export interface StorageResult {
  readonly iopsLoss: Estimate | null;
  readonly throughputLoss: Estimate | null;
  readonly addedLatencySeconds: Estimate | null;
  readonly relativePerformance: Estimate | null;
}

/** What one alternative costs for one workload on one host. A part the pack has no figure of is null, and so is a figure. */
export interface Resources {
  readonly cpu: CpuResult | null;
  readonly memory: MemoryResult | null;
  readonly io: IoResult | null;
  readonly network: NetworkResult | null;
  readonly storage: StorageResult | null;
  readonly isolationLevel: IsolationLevel;
  readonly compatibilityLevel: CompatibilityLevel;
}

export const bindingStations = ['processor', 'disk'] as const;
/** A station of the queueing network that limits the request rate. */
export type BindingStation = (typeof bindingStations)[number];

/**
 * Queueing figures of one instance: processor with its quota, disk, and latencies without a queue.
 * Times are null when any part of the range saturates a station.
 */
export interface Performance {
  /** Servers of the processor: the quota rounded up to whole cores. */
  readonly servers: number;
  /** Cores the instance may use: the point figure of the cores to provision. */
  readonly quotaCores: number;
  /** Of an unloaded instance on whole cores: processor, disk and network. */
  readonly serviceSeconds: Estimate;
  /** Share of the quota that is busy; 1 or more means saturated. */
  readonly utilization: Estimate;
  readonly meanResponseSeconds: Estimate | null;
  readonly p95ResponseSeconds: Estimate | null;
  /** The smaller of what processor and disk complete. */
  readonly maxRequestsPerSecond: Estimate;
  /** Which of the two that is, at the point values. */
  readonly bound: BindingStation;
  /** At the point values. */
  readonly saturated: boolean;
  /** Share of the range over which the rate saturates; 0 and 1 only where all of it says so. */
  readonly chanceOfSaturation: number;
  /** CPU request, in cores, that would carry the rate at the worst of the range; null where nothing saturates, or the disk does. */
  readonly carriedBy: number | null;
  /** Response time over request rate, at the point values, up to saturation. */
  readonly curve: readonly ResponsePoint[];
}

export interface ResponsePoint {
  readonly requestsPerSecond: number;
  readonly meanResponseSeconds: number;
  readonly p95ResponseSeconds: number;
}

/** Host resources that can limit how many instances fit. */
export const densityResources = [
  'cpu',
  'memory',
  'iops',
  'diskThroughput',
  'network',
  'diskSpace',
] as const;
export type DensityResource = (typeof densityResources)[number];

export interface FitPoint {
  readonly instances: number;
  readonly probability: number;
}

export interface Density {
  readonly instancesPerHost: { readonly low: number; readonly high: number };
  /** Instances by point values alone: what a naive sizing would print. */
  readonly naive: number;
  /** Most instances that fit with a probability of at least 95 %. */
  readonly at95: number;
  readonly bottleneck: DensityResource | null;
  /** Share of each resource left over at the point count; negative never occurs. Null is unknown. */
  readonly headroom: Readonly<Record<DensityResource, number | null>>;
  /** Probability that n instances fit; never rises with n. */
  readonly fits: readonly FitPoint[];
}

/** How many of the instances asked for the hosts at hand carry. */
export interface Fits {
  /** One instance runs here. */
  readonly here: boolean;
  /** Instances that fit with a probability of 95 %. */
  readonly count: number;
  readonly of: number;
  readonly hosts: number;
  /** Hosts of this class that would carry all with that probability; null when no number does. */
  readonly hostsNeeded: number | null;
  /** Share of samples in which all fit. */
  readonly chance: number;
  /** Resource that runs out first. */
  readonly resource: DensityResource | null;
  /** Resources that are short of what all take, for certain or perhaps. */
  readonly short: readonly DensityResource[];
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
  readonly performance: Performance | null;
  readonly density: Density | null;
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

/** How exactly the samples know the share that a verdict rests on. */
export interface VerdictSampling {
  /** Samples drawn for this workload. */
  readonly samples: number;
  readonly standardError: number;
  /** Standard error up to which samples are enough. */
  readonly wanted: number;
  readonly enough: boolean;
  /** A limit between verdicts lies within two standard errors. */
  readonly mayTurn: boolean;
  readonly text: Text;
}

/** One row of the composite matrix: computed figures beside the ones the pack states. */
export interface MatrixRow {
  readonly criterion: Criterion;
  /** Best feasible alternative of the row by its point figure; null when none can be compared. */
  readonly best: string | null;
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

/** One parameter worth measuring, by how far it moves the winner's lead over its range. */
export interface MeasureNext {
  readonly parameter: string;
  readonly title: Text;
  /** Change of the winner's lead over the runner-up when the parameter goes from low to high. */
  readonly swing: number;
  /** The winner changes somewhere in the parameter's range, the others at their middle. */
  readonly flips: boolean;
  /** What knowing it before deciding is worth, in score (EVPPI), from a part of the samples. */
  readonly value: number;
  /** What measuring it would take. */
  readonly effort: Text;
}

export type Verdict = 'clear' | 'likely' | 'undecided';

/** How a verdict stands up to robustness checks. */
export type Robustness = 'robust' | 'fragile' | 'too-close' | 'untested';

export const robustnessCheckKinds = [
  'method',
  'scale',
  'alternatives',
  'overhead',
  'evidence',
] as const;
export type RobustnessCheckKind = (typeof robustnessCheckKinds)[number];

/** A way of looking at the decision anew, meant to overturn it, and what came of it. */
export interface RobustnessCheck {
  /** For instance `method.topsis` or `evidence.network`. */
  readonly id: string;
  readonly kind: RobustnessCheckKind;
  /** What was done, as a clause: `with TOPSIS instead of the weighted sum`. */
  readonly title: Text;
  /** Alternatives that win under it: one, or all that tie. */
  readonly winners: readonly string[];
  /** The recommended alternative is not among them. */
  readonly overturns: boolean;
}

/** A question whose answer can change the decision, and the field of the workload or project it goes into. */
export interface OpenQuestion {
  readonly id: string;
  readonly field: string;
  readonly text: Text;
}

/** An alternative that is an answer only under its conditions. */
export interface ConditionalAnswer {
  readonly alternative: string;
  /** Share of samples in which it would be first if its conditions held. */
  readonly confidence: number;
  /** It would be first more often than any other. */
  readonly leads: boolean;
  /** What would be, in a sentence. */
  readonly text: Text;
}

export interface Decision {
  /** Alternative with the highest weighted sum among the feasible; null when none is feasible. */
  readonly recommendation: string | null;
  /** Rank-1 acceptability of the recommendation, 0 to 1. */
  readonly confidence: number | null;
  readonly verdict: Verdict;
  /** What the verdict is, all told: the one word that screens, command line and report show. */
  readonly standing: VerdictStanding;
  readonly because: Text;
  /** Null when there is no winner. */
  readonly sampling: VerdictSampling | null;
  readonly robustness: Robustness;
  /** Whether the recommendation may be headlined as the winner: only a robust one may. */
  readonly headline: boolean;
  /** What an opponent would try against the recommendation, and what came of it. */
  readonly attacks: readonly RobustnessCheck[];
  /** The robustness in a sentence, with what a fragile verdict fell to. */
  readonly firmness: Text;
  /** Alternatives that tie with the recommendation in every sample. */
  readonly tied: readonly string[];
  /** Alternatives that are an answer only if something nobody knows turns out well. */
  readonly conditionals: readonly ConditionalAnswer[];
  /** What to find out first, most telling first: questions come before figures. */
  readonly questions: readonly OpenQuestion[];
  /** Null where nobody gave weights: then they are drawn over all weightings. */
  readonly weights: Readonly<Record<Criterion, number>> | null;
  /** How the weights came about: `class`, `unknown`, or a way of weighting of the project. */
  readonly weighting: WeightingResult['kind'];
  /** The weights, or the mean of all weightings where nobody gave them; 0 for criteria without a say. */
  readonly meanWeights: Readonly<Record<Criterion, number>>;
  readonly ranking: readonly { readonly alternative: string; readonly score: number }[];
  readonly measureNext: readonly MeasureNext[];
}

/** The middle 90 % over what is not known: 5th, 50th and 95th percentile. */
export interface Band {
  readonly low: number;
  readonly middle: number;
  readonly high: number;
}

/** A figure's 5th, 50th and 95th percentile over time, each as a band over what is not known. */
export interface VariabilityFigure {
  readonly criterion: Criterion;
  readonly symbol: string;
  readonly unit: string;
  readonly at5: Band;
  readonly at50: Band;
  readonly at95: Band;
}

/** The winner with spread over time kept apart from lack of knowledge. */
export interface Variability {
  readonly alternative: string;
  /** States of the world drawn, and moments of time in each. */
  readonly states: number;
  readonly moments: number;
  /** Parameters that change over time. */
  readonly changing: readonly string[];
  /** Share of the time in which the winner is first. */
  readonly first: Band;
  readonly figures: readonly VariabilityFigure[];
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
