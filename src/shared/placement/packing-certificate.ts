/** Why no packing needs fewer bins, in a form that can be checked without a solver. */
export type PackingCertificate =
  /** What all items take of one resource, in bins: the bound is that sum, rounded up. */
  | { readonly kind: 'volume'; readonly resource: number }
  /**
   * Worth of one item of each class, such that no bin holds more than `worthOfABin`: the bound is the worth
   * of all items over that, rounded up. Under `weights` of the resources a search sees it soon.
   */
  | {
      readonly kind: 'dual-values';
      readonly values: readonly number[];
      readonly weights: readonly number[];
      readonly worthOfABin: number;
    };

/** How a bound came about. */
export const boundKinds = ['volume', 'linear-program', 'column-generation', 'exhaustive'] as const;
export type BoundKind = (typeof boundKinds)[number];

/** A packing with the proof of how far it can be from the best. */
export interface ProvedPacking {
  readonly bins: readonly (readonly number[])[];
  /** Bins needed at least. */
  readonly bound: number;
  readonly boundBy: BoundKind;
  readonly certificate: PackingCertificate;
}

/** Sums this far above a whole number are that number: rounding of sums of thousands of addends. */
export const boundTolerance = 1e-6;

/** Bins in fractions as bins. */
export function wholeBins(fraction: number): number {
  return Math.max(0, Math.ceil(fraction - boundTolerance));
}
