import type { WeightInterval } from '../../decision/weights/weights.ts';
import type { WeightSampler } from '../../decision/weights/weight-sampler.ts';
import type { WeightingResult } from '../../domain/weighting/weighting.ts';

/** What a project says of the weights, ready for computing; all lists in the order of the pack's criteria. */
export interface StatedWeights {
  /** One set of weights that agrees with what was stated, adding up to 1: what the ranking uses. */
  readonly shares: readonly number[];
  /** Draws among all sets that agree with it; null when there is but one. */
  readonly sampler: WeightSampler | null;
  /** Least and largest share of each criterion. */
  readonly bounds: readonly WeightInterval[];
  /** Several people's weights, by their ids; null when one set was given. */
  readonly members: readonly { readonly id: string; readonly weights: readonly number[] }[] | null;
  readonly result: WeightingResult;
}

/** The part that a way of obtaining weights decides; the rest follows from it. */
export interface ObtainedWeights {
  readonly shares: readonly number[];
  readonly sampler?: WeightSampler;
  readonly bounds?: readonly WeightInterval[];
  readonly members?: NonNullable<StatedWeights['members']>;
  readonly consistency?: NonNullable<WeightingResult['consistency']>;
  readonly tree?: NonNullable<WeightingResult['tree']>;
}
