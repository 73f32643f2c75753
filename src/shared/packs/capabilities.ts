import type { Paradigm } from '../domain/paradigm.ts';
import type { WorkloadNeed } from '../domain/workload/workload.ts';

/** Whether an alternative offers what a workload may need; null is not known. */
export type Capabilities = Readonly<Record<WorkloadNeed, boolean | null>>;

const machine: Capabilities = {
  ownKernel: true,
  kernelModules: true,
  threads: true,
  fork: true,
  needsDevices: true,
  rawDevices: true,
  gpu: true,
};

const container: Capabilities = { ...machine, ownKernel: false, kernelModules: false };

/** A kernel in user space answers Linux programs; what it hands through of devices is little. */
const filteringKernel: Capabilities = {
  ...container,
  needsDevices: false,
  rawDevices: false,
  gpu: null,
};

/** A module in a runtime's process: no processes of its own, threads only as an experiment. */
const module: Capabilities = {
  ownKernel: false,
  kernelModules: false,
  threads: null,
  fork: false,
  needsDevices: false,
  rawDevices: false,
  gpu: false,
};

/**
 * What a paradigm usually offers, where a pack does not say it of the alternative itself.
 *
 * @param compatibility level of model section 7; a sandbox at 1 runs modules built for it.
 */
export function usualCapabilities(paradigm: Paradigm, compatibility: number): Capabilities {
  switch (paradigm) {
    case 'vm':
    case 'pv':
      return machine;
    case 'container':
      return container;
    case 'sandbox':
      return compatibility < 2 ? module : filteringKernel;
  }
}
