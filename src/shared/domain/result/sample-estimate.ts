/** A figure estimated from samples, with its standard error in the same unit. */
export interface SampleEstimate {
  readonly value: number;
  readonly standardError: number;
}
