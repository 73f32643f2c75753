import type { ProbeStep } from '../probe-step.ts';
import { runtimesStep } from '../runtimes.ts';
import { desktopDisksStep } from './disks.ts';
import { desktopLimitsStep } from './limits.ts';
import { desktopMemoryStep } from './memory.ts';
import { desktopNetworkStep } from './network.ts';
import { processorStep } from './processor.ts';
import { desktopSystemStep } from './system.ts';
import { macVirtualizationStep, windowsVirtualizationStep } from './virtualization.ts';

const common: readonly ProbeStep[] = [
  processorStep,
  desktopMemoryStep,
  desktopDisksStep,
  desktopNetworkStep,
  desktopSystemStep,
];

/** What is read on Windows, in the order of the ledger. */
export const windowsSteps: readonly ProbeStep[] = [
  ...common,
  windowsVirtualizationStep,
  desktopLimitsStep,
  runtimesStep,
];

/** What is read on macOS, in the order of the ledger. */
export const macSteps: readonly ProbeStep[] = [
  ...common,
  macVirtualizationStep,
  desktopLimitsStep,
  runtimesStep,
];
