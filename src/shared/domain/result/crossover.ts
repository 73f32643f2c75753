/** What the rows of a crossover map differ in. */
export const loadAxes = ['requests', 'operations', 'messages', 'none'] as const;
export type LoadAxis = (typeof loadAxes)[number];

/** Numbers of instances over which one alternative takes the least of the hosts. */
export interface CrossoverSegment {
  /** Null where none can run them. */
  readonly alternative: string | null;
  readonly from: number;
  readonly to: number;
}

/** What is cheapest at one rate, from one instance up. */
export interface CrossoverRow {
  /** Events a second of one instance, in the unit of the axis; 0 for axis `none`. */
  readonly rate: number;
  /** Times the rate that the workload has. */
  readonly factor: number;
  readonly segments: readonly CrossoverSegment[];
  /** Alternatives under which an instance cannot keep up with the rate, in pack order. */
  readonly saturated: readonly string[];
}

/**
 * Where the cheapest alternative changes: over the number of instances, and over the rate of requests,
 * disk operations or messages of each.
 */
export interface CrossoverMap {
  readonly axis: LoadAxis;
  readonly maxInstances: number;
  /** By rising rate. */
  readonly rows: readonly CrossoverRow[];
}
