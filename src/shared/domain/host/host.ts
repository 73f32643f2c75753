import type { DisputedFigure } from './disputed-figure.ts';
import type { MeasuredFigure } from './measured-figure.ts';
import type { Range } from '../range/range.ts';

export const diskKinds = ['nvme', 'ssd', 'hdd', 'virtual', 'unknown'] as const;
export type DiskKind = (typeof diskKinds)[number];

/** Raw figures of a disk, which only a measurement tells. */
export const measurableDiskFigures = [
  'operationsPerSecond',
  'throughputBytesPerSecond',
  'latencySeconds',
] as const;
export type MeasurableDiskFigure = (typeof measurableDiskFigures)[number];

/** What a device is for: `data` is planned on, `system` and `spare` are not. */
export const deviceRoles = ['data', 'system', 'spare'] as const;
export type DeviceRole = (typeof deviceRoles)[number];

/** One disk; a figure nobody measured, detected or typed is null. */
export interface Disk {
  readonly name: string;
  readonly kind: DiskKind;
  /** Left out, the disks of the preferred kind are planned on together. */
  readonly role?: DeviceRole;
  readonly sizeBytes: number | null;
  readonly freeBytes: number | null;
  /** Raw IO operations per second at 4 KiB. */
  readonly operationsPerSecond: Range | null;
  readonly throughputBytesPerSecond: Range | null;
  readonly latencySeconds: Range | null;
  /** Figures whose readings contradict each other. */
  readonly disputed?: Partial<Readonly<Record<'sizeBytes' | 'freeBytes', DisputedFigure>>>;
  /** Figures that a calibration measured. */
  readonly measured?: Partial<Readonly<Record<MeasurableDiskFigure, MeasuredFigure>>>;
}

/** One network interface. */
export interface Nic {
  readonly name: string;
  readonly virtual: boolean | null;
  /** Left out, the fastest interfaces that are alike are planned on together. */
  readonly role?: DeviceRole;
  readonly bitsPerSecond: number | null;
  readonly latencySeconds: Range | null;
  /** Figures whose readings contradict each other. */
  readonly disputed?: Partial<Readonly<Record<'bitsPerSecond', DisputedFigure>>>;
}

/** What the host offers to hypervisors. */
export interface Virtualization {
  /** The processor and firmware offer hardware virtualization. */
  readonly hardware: boolean | null;
  /** This user can open the device (`/dev/kvm` or its like). */
  readonly usable: boolean | null;
  /** False where the device is missing altogether, not only closed to this user; left out otherwise. */
  readonly device?: boolean;
  /** The hypervisor underneath, when the host is itself a guest. */
  readonly hypervisor: string | null;
}

/** What the plan may take of the machine: what this process may use (the smaller), or all of it. */
export const planScopes = ['limits', 'machine'] as const;
export type PlanScope = (typeof planScopes)[number];

/** A total of the machine beside what this process may use of it; null is not known, or no limit. */
export interface HostBound {
  readonly machine: number | null;
  readonly limit: number | null;
}

/**
 * Where the limit of this process and the total of the machine differ, and which of them is planned
 * with; and what is special about the memory.
 */
export interface HostBounds {
  readonly scope: PlanScope;
  readonly cores: HostBound;
  readonly memoryBytes: HostBound;
  /** Memory reserved as huge pages, which is not planned with; left out is none. */
  readonly hugePageBytes?: number;
  /** Memory on NUMA nodes without processors, which is planned with; left out is none. */
  readonly withoutProcessorsBytes?: number;
}

/** Figures of the host as a whole that readings may contradict each other in. */
export const disputableFigures = ['cores', 'clockHz', 'memoryBytes'] as const;
export type DisputableFigure = (typeof disputableFigures)[number];

/** One class of machines, as the model uses it. */
export interface Host {
  readonly name: string;
  readonly count: number;
  /** CPUs that may be planned with: the smaller of the machine's and this process's limit. */
  readonly cores: number | null;
  /** Hardware threads that share one core; left out, `cores` counts whole cores. */
  readonly threadsPerCore?: number;
  /** How many of `cores` are efficiency cores; left out is none. */
  readonly efficiencyCores?: number;
  readonly clockHz: number | null;
  readonly memoryBytes: number | null;
  readonly disks: readonly Disk[];
  readonly nics: readonly Nic[];
  readonly virtualization: Virtualization;
  readonly operatingSystem: string | null;
  /** Share of CPU and memory kept for the host itself, 0 to 1. */
  readonly reserve: { readonly cpu: number; readonly memory: number };
  /** Planned virtual cores per physical one; 1 is no overcommit. */
  readonly cpuOvercommit: number;
  /** Figures whose readings contradict each other; the plan covers the range of each. */
  readonly disputed?: Partial<Readonly<Record<DisputableFigure, DisputedFigure>>>;
  /** Figures that a calibration measured; the plan covers the interval of each. */
  readonly measured?: Partial<Readonly<Record<'clockHz', MeasuredFigure>>>;
  /** Totals and limits of a probed host, where they differ. */
  readonly bounds?: HostBounds;
}
