import type { CompatibilityLevel, IsolationLevel } from '../level.ts';
import type { Estimate } from '../range/range.ts';

export interface CpuResult {
  readonly utilization: Estimate;
  readonly effectiveCores: Estimate | null;
  readonly coresToProvision: Estimate;
  readonly contextSwitchCycles: Estimate | null;
  readonly contextSwitchSeconds: Estimate | null;
  /** Overhead ratio per term, per useful cycle. */
  readonly terms: Readonly<Record<string, Estimate>>;
  /** Cycles per second lost to each term on the cores one instance asks for. */
  readonly lostCyclesPerSecond: Readonly<Record<string, Estimate>>;
}

export interface MemoryResult {
  readonly perInstanceBytes: Estimate;
  readonly terms: Readonly<Record<string, Estimate>>;
  /** Bytes on one host that runs all `count` instances, shared parts counted once. */
  readonly totalBytes: Estimate;
}

export interface IoResult {
  readonly throughputLoss: Estimate | null;
  readonly addedLatencySeconds: Estimate | null;
  readonly latencySeconds: Estimate | null;
  readonly throughputBytesPerSecond: Estimate | null;
  readonly relativePerformance: Estimate | null;
  readonly terms: Readonly<Record<string, Estimate>>;
}

export interface NetworkResult {
  readonly throughputLoss: Estimate | null;
  readonly addedLatencySeconds: Estimate | null;
  readonly latencySeconds: Estimate | null;
  readonly throughputBitsPerSecond: Estimate | null;
  readonly terms: Readonly<Record<string, Estimate>>;
}

export interface StorageResult {
  readonly iopsLoss: Estimate | null;
  readonly throughputLoss: Estimate | null;
  readonly addedLatencySeconds: Estimate | null;
  readonly relativePerformance: Estimate | null;
}

/** What one alternative costs for one workload on one host. A part the pack has no figure of is null, and so is a figure. */
export interface Resources {
  readonly cpu: CpuResult | null;
  readonly memory: MemoryResult | null;
  readonly io: IoResult | null;
  readonly network: NetworkResult | null;
  readonly storage: StorageResult | null;
  readonly isolationLevel: IsolationLevel;
  readonly compatibilityLevel: CompatibilityLevel;
}
