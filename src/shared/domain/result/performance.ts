import type { Estimate } from '../range/range.ts';

export const bindingStations = ['processor', 'disk'] as const;
/** A station of the queueing network that limits the request rate. */
export type BindingStation = (typeof bindingStations)[number];

/**
 * Queueing figures of one instance: processor with its quota, disk, and latencies without a queue.
 * Times are null when any part of the range saturates a station.
 */
export interface Performance {
  /** Servers of the processor: the quota rounded up to whole cores. */
  readonly servers: number;
  /** Cores the instance may use: the point figure of the cores to provision. */
  readonly quotaCores: number;
  /** Of an unloaded instance on whole cores: processor, disk and network. */
  readonly serviceSeconds: Estimate;
  /** Share of the quota that is busy; 1 or more means saturated. */
  readonly utilization: Estimate;
  readonly meanResponseSeconds: Estimate | null;
  readonly p95ResponseSeconds: Estimate | null;
  /** The smaller of what processor and disk complete. */
  readonly maxRequestsPerSecond: Estimate;
  /** Which of the two that is, at the point values. */
  readonly bound: BindingStation;
  /** At the point values. */
  readonly saturated: boolean;
  /** Share of the range over which the rate saturates; 0 and 1 only where all of it says so. */
  readonly chanceOfSaturation: number;
  /** CPU request, in cores, that would carry the rate at the worst of the range; null where nothing saturates, or the disk does. */
  readonly carriedBy: number | null;
  /** Response time over request rate, at the point values, up to saturation. */
  readonly curve: readonly ResponsePoint[];
}

export interface ResponsePoint {
  readonly requestsPerSecond: number;
  readonly meanResponseSeconds: number;
  readonly p95ResponseSeconds: number;
}
