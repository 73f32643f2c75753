import type { Criterion } from '../criterion.ts';

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
