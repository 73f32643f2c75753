/** The time of day, as an argument, so that tests and reports can fix it. */
export interface Clock {
  /** Milliseconds since the epoch. */
  now(): number;
}
