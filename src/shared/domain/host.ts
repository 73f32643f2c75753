import type { Range } from './range.ts';

export const diskKinds = ['nvme', 'ssd', 'hdd', 'virtual', 'unknown'] as const;
export type DiskKind = (typeof diskKinds)[number];

/** One disk; a figure nobody measured, detected or typed is null. */
export interface Disk {
  readonly name: string;
  readonly kind: DiskKind;
  readonly sizeBytes: number | null;
  readonly freeBytes: number | null;
  /** Raw IO operations per second at 4 KiB. */
  readonly operationsPerSecond: Range | null;
  readonly throughputBytesPerSecond: Range | null;
  readonly latencySeconds: Range | null;
}

/** One network interface. */
export interface Nic {
  readonly name: string;
  readonly virtual: boolean | null;
  readonly bitsPerSecond: number | null;
  readonly latencySeconds: Range | null;
}

/** What the host offers to hypervisors. */
export interface Virtualization {
  /** The processor and firmware offer hardware virtualization. */
  readonly hardware: boolean | null;
  /** This user can open the device (`/dev/kvm` or its like). */
  readonly usable: boolean | null;
  /** The hypervisor underneath, when the host is itself a guest. */
  readonly hypervisor: string | null;
}

/** One class of machines, as the model uses it. */
export interface Host {
  readonly name: string;
  readonly count: number;
  /** CPUs that may be planned with: the smaller of the machine's and this process's limit. */
  readonly cores: number | null;
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
}
