/** What a set of possible weights and values says of every alternative. */
export interface SmaaIndices {
  /** Share of the set in which an alternative is at rank 1, 2, …; one row per alternative. */
  readonly rankAcceptability: readonly (readonly number[])[];
  /**
   * Mean of the weights that put an alternative first, adding up to 1: the priorities of somebody for
   * whom it is right. Null for one that is never first.
   */
  readonly centralWeights: readonly (readonly number[] | null)[];
  /** Share of the set in which the row's alternative beats the column's; a tie is half a win. */
  readonly pairwiseWinning: readonly (readonly number[])[];
}
