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
