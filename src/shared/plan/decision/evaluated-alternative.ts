import type { Text } from '../../base/text.ts';
import type { Paradigm } from '../../domain/paradigm.ts';
import type { Figure } from '../../domain/result/trace.ts';
import type { Density, Fits } from '../../domain/result/density.ts';
import type { Performance } from '../../domain/result/performance.ts';
import type { Workload } from '../../domain/workload/workload.ts';
import type { Draws } from '../../engine/kernel/draws.ts';
import type { Feasibility } from '../../rules/feasibility.ts';
import type { CriterionValues } from '../figures/criterion-values.ts';
import type { AlternativeFigures } from '../figures/figures.ts';
import type { DrawnWeights } from '../weighting/drawn-weights.ts';
import type { ScoreModel } from './score-model.ts';

/** What a decision depends on besides its alternatives. */
export interface DecisionSettings {
  readonly workload: Workload;
  readonly draws: Draws;
  /** What is known of the weights, in the order of the pack's criteria. */
  readonly weights: DrawnWeights;
  /** Standard error of the confidence up to which samples are enough. */
  readonly standardError: number;
}

/** One alternative of a workload: its figures, and whether it can run the workload. */
export interface EvaluatedAlternative extends FeasibilityJudgement {
  readonly id: string;
  readonly paradigm: Paradigm;
  readonly name: Text;
  readonly figures: AlternativeFigures;
  readonly density: Density | null;
  readonly performance: Performance | null;
}

/** Whether an alternative can run a workload, one instance and all of them, and in which samples. */
export interface FeasibilityJudgement extends Feasibility {
  readonly fits: Fits;
  /** Samples in which every constraint is kept; null where all are, or none can be told apart. */
  readonly kept: Uint8Array | null;
}

/** The same with its values and its weighted sum. */
export interface ScoredAlternative extends EvaluatedAlternative {
  readonly values: CriterionValues;
  readonly score: Figure;
  /** Weighted sums over the samples. */
  readonly scores: Float64Array;
  /** The same, lowered where a requirement is missed: what the ranking goes by. */
  readonly samples: Float64Array;
}

/** One that is chosen from, ready to be asked about single figures. */
export interface FeasibleAlternative extends ScoredAlternative {
  readonly model: ScoreModel;
}

/** The same with what the ranking of the feasible says of it. */
export interface RankedAlternative extends FeasibleAlternative {
  readonly topsis: number | null;
  readonly promethee: number | null;
  /** Share of samples at rank 1, 2, … among the feasible, and the standard error of each. */
  readonly acceptability: readonly number[];
  readonly acceptabilityErrors: readonly number[];
}

/** The values of alternatives at the middle of every figure; rows are alternatives, columns criteria. */
export function middleValues(
  alternatives: readonly ScoredAlternative[],
): readonly (readonly number[])[] {
  return alternatives.map(({ values }) => values.figures.map(({ point }) => point));
}
