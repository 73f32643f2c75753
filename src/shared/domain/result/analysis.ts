import type { Text } from '../../base/text.ts';
import type { Criterion } from '../criterion.ts';
import type { CrossoverMap } from './crossover.ts';
import type { Decision } from './decision.ts';
import type { SampleEstimate } from './sample-estimate.ts';
import type { WeightingResult } from '../weighting/weighting.ts';

/** An alternative that takes part in the analysis: a feasible one, in pack order. */
export interface AnalysedAlternative {
  readonly id: string;
  readonly name: Text;
}

/** A criterion with its share of all weight. */
export interface AnalysedCriterion {
  readonly id: Criterion;
  readonly title: Text;
  readonly weight: number;
}

export const rankingMethods = ['weighted-sum', 'topsis', 'promethee', 'smaa'] as const;
export type RankingMethod = (typeof rankingMethods)[number];

/** What one method says; scores and ranks are in the order of the analysed alternatives. */
export interface MethodResult {
  readonly method: RankingMethod;
  readonly title: Text;
  /** Higher is better; the scale is the method's own. */
  readonly scores: readonly number[];
  /** From 1; those that tie share the better rank. */
  readonly ranks: readonly number[];
  readonly winners: readonly string[];
}

/** How far two methods agree on the order: 1 the same, −1 the reverse; null where it is not defined. */
export interface MethodAgreement {
  readonly left: RankingMethod;
  readonly right: RankingMethod;
  readonly kendall: number | null;
  readonly spearman: number | null;
  readonly sameWinner: boolean;
}

/** PROMETHEE I of an ordered pair: row over column. */
export interface OutrankingPair {
  readonly left: string;
  readonly right: string;
  readonly relation: 'preferred' | 'worse' | 'indifferent' | 'incomparable';
}

/** The methods side by side. */
export interface MethodComparison {
  readonly methods: readonly MethodResult[];
  readonly agreements: readonly MethodAgreement[];
  /** PROMETHEE I: every pair once, the first named in pack order. */
  readonly outranking: readonly OutrankingPair[];
  /** Leaving, entering and net flow per alternative. */
  readonly flows: readonly {
    readonly leaving: number;
    readonly entering: number;
    readonly net: number;
  }[];
  /** The alternative that every method puts first; null when they differ. */
  readonly unanimous: string | null;
  readonly sentence: Text;
}

/** SMAA-2 over one set of weights; rows and columns in the order of the analysed alternatives. */
export interface AcceptabilityAnalysis {
  readonly samples: number;
  /** Share at rank 1, 2, … per alternative. */
  readonly rankAcceptability: readonly (readonly number[])[];
  /** Standard error of each first-rank share. */
  readonly standardErrors: readonly number[];
  /** Mean weights with which the alternative is first; null when it never is. */
  readonly centralWeights: readonly (readonly number[] | null)[];
  /** How often it is first with exactly its central weights; null when it never is. */
  readonly confidenceFactors: readonly (number | null)[];
  /** Share in which the row's alternative beats the column's. */
  readonly pairwiseWinning: readonly (readonly number[])[];
}

/** One alternative that another is never worse than. */
export interface Dominance {
  readonly dominated: string;
  readonly by: string;
  /** Holds wherever in their ranges the figures lie, not at the middle alone. */
  readonly certain: boolean;
}

/** A change of the set of alternatives after which two others change places. */
export interface ReversalFinding {
  readonly method: RankingMethod;
  readonly change: 'dropped' | 'duplicated' | 'added';
  /** The one that was dropped or doubled; null for an added one that is worst everywhere. */
  readonly alternative: string | null;
  readonly overtaken: string;
  readonly by: string;
  readonly winnerChanges: boolean;
}

/** How far one criterion's weight may move, the others in proportion, before something changes. */
export interface WeightStability {
  readonly criterion: Criterion;
  readonly weight: number;
  readonly low: number;
  readonly high: number;
  /** Who overtakes whom below `low`, above `high`; null where weights end. */
  readonly below: { readonly overtaken: string; readonly by: string } | null;
  readonly above: { readonly overtaken: string; readonly by: string } | null;
}

/** A parameter of the model as an analysis names it. */
export interface AnalysedParameter {
  readonly id: string;
  readonly title: Text;
  /** Unit of its figures, in base form, as the pack names it. */
  readonly unit: string;
  readonly low: number;
  readonly middle: number;
  readonly high: number;
}

/** One bar of a tornado: the output with the parameter at either end, the others at their middle. */
export interface TornadoRow {
  readonly parameter: AnalysedParameter;
  readonly atLow: number;
  readonly atHigh: number;
  readonly swing: number;
  /** The first place changes somewhere in the parameter's range. */
  readonly flips: boolean;
}

/** Bars of one output, widest first. */
export interface TornadoAnalysis {
  readonly title: Text;
  /** Unit of the output, as the pack names it; `score` for a lead. */
  readonly unit: string;
  readonly middle: number;
  readonly rows: readonly TornadoRow[];
}

/**
 * What share of the variance of the winner's lead a parameter accounts for, or several parameters that
 * are drawn together: what one of those does cannot be told from what the others do.
 */
export interface VarianceShare {
  /** The first of them, where there are several, with a title that says so. */
  readonly parameter: AnalysedParameter;
  /** Ids of all parameters of a row that has several; empty for one that is independent. */
  readonly together: readonly string[];
  /** By itself. */
  readonly first: SampleEstimate;
  /** Together with others. */
  readonly total: SampleEstimate;
}

/** Sobol indices of the winner's lead, largest total first. */
export interface VarianceAnalysis {
  readonly samples: number;
  readonly mean: number;
  readonly variance: number;
  readonly shares: readonly VarianceShare[];
}

/** Weights at which a rival draws level. */
export interface WeightOverturn {
  /** How much weight moves, as a share of all weight. */
  readonly moved: number;
  readonly weights: readonly number[];
}

/** One parameter alone that makes a rival level with the winner. */
export interface ParameterOverturn {
  readonly parameter: AnalysedParameter;
  /** The value nearest to the middle at which the rival is level. */
  readonly turnsAt: number;
  /** How far that is, as a share of the way from the middle to the end of the range. */
  readonly share: number;
}

/** A change of many things at once, as a share of the way to the end that suits the rival. */
export interface JointOverturn {
  readonly share: number;
  readonly moved: number;
}

/** What it takes for one rival to win; nulls: it cannot be done this way. */
export interface RivalOverturn {
  readonly rival: string;
  readonly weights: WeightOverturn | null;
  /** The parameter that does it alone with the least move; null when none does. */
  readonly parameter: ParameterOverturn | null;
  /** All parameters together towards the ends that suit the rival: share of the way. */
  readonly parameters: number | null;
  /** Weights and parameters together. */
  readonly both: JointOverturn | null;
  readonly sentence: Text;
}

export const measurementMethods = [
  'calibration',
  'project',
  'benchmark',
  'vendor',
  'judgement',
] as const;
/** How a parameter can be learnt: by `calibrate`, by looking at the project's own machines or
 * workloads, by a benchmark, from a vendor, or only by agreeing on it. */
export type MeasurementMethod = (typeof measurementMethods)[number];

/** What knowing one parameter before deciding is worth, beside what it takes. */
export interface ParameterInformation {
  readonly parameter: AnalysedParameter;
  /** Score, 0 to 1. Null when there are too few samples to tell. */
  readonly value: SampleEstimate | null;
  readonly way: MeasurementMethod;
  /** What measuring it would take, in a sentence. */
  readonly effort: Text;
}

/** The value of information, in score; most valuable parameter first. */
export interface InformationAnalysis {
  readonly perfect: SampleEstimate;
  readonly parameters: readonly ParameterInformation[];
  readonly sentence: Text;
}

/** What a hundredth of the score is in the figures of a criterion, around the winner's figure. */
export interface TradeOff {
  readonly given: Criterion;
  readonly gained: Criterion;
  readonly sentence: Text;
}

/** What one would have to believe for an alternative to be right. */
export interface CentralWeightProfile {
  readonly alternative: string;
  /** Share of all weightings and figures under which it is first; over all alternatives they add up to 1. */
  readonly share: number;
  readonly priorities: readonly number[] | null;
  readonly confidence: number | null;
  readonly sentence: Text;
}

/** What several people's weights mean. */
export interface StakeholderFindings {
  readonly members: readonly {
    readonly id: string;
    readonly weights: readonly number[];
    readonly choices: readonly string[];
    /** What they give up when the group's choice is made, in their own score. */
    readonly regret: number;
  }[];
  readonly groupChoice: readonly string[];
  readonly unanimous: boolean;
  /** Criteria on which alone the disagreement hangs. */
  readonly hinges: readonly Criterion[];
  /** What settling the disagreement would be worth, in score. */
  readonly worth: number;
  readonly sentence: Text;
}

/** Everything the decision analysis says of one workload (`isoplan/analysis@1`). Scores are 0 to 1. */
export interface DecisionAnalysis {
  readonly schema: 'isoplan/analysis@1';
  readonly workload: { readonly index: number; readonly name: string };
  readonly sampling: { readonly samples: number; readonly seed: number };
  readonly alternatives: readonly AnalysedAlternative[];
  readonly criteria: readonly AnalysedCriterion[];
  readonly weighting: WeightingResult;
  /** The plan's own decision: verdict, robustness, robustness checks. */
  readonly decision: Decision;
  readonly methods: MethodComparison;
  readonly acceptability: {
    /** With the weights as stated: one set, or drawn from what was left open. */
    readonly stated: AcceptabilityAnalysis;
    /** With every weighting equally likely. */
    readonly open: AcceptabilityAnalysis;
  };
  readonly dominance: readonly Dominance[];
  /** Alternatives that none dominates. */
  readonly paretoFront: readonly string[];
  readonly reversals: readonly ReversalFinding[];
  readonly stability: {
    readonly winner: readonly WeightStability[];
    readonly order: readonly WeightStability[];
  };
  readonly tornado: {
    readonly lead: TornadoAnalysis;
    /** Of the figure asked for; null when none was. */
    readonly figure: TornadoAnalysis | null;
  };
  /** Null when nothing varies, or there is no rival. */
  readonly variance: VarianceAnalysis | null;
  readonly overturns: readonly RivalOverturn[];
  readonly information: InformationAnalysis;
  readonly tradeOffs: readonly TradeOff[];
  /** Where the cheapest alternative changes, over instances and rate. */
  readonly crossover: CrossoverMap;
  readonly beliefs: readonly CentralWeightProfile[];
  /** Null unless the weights come from several people. */
  readonly stakeholders: StakeholderFindings | null;
}
