import type { ProbeStep } from '../probe-step.ts';
import { runtimesStep } from '../runtimes.ts';
import { cacheStep } from './cpu/cpu-cache.ts';
import { cpuClockStep } from './cpu/cpu-clock.ts';
import { cpuCountsStep } from './cpu/cpu-counts.ts';
import { cpuIdentityStep } from './cpu/cpu-identity.ts';
import { disksStep } from './storage/disks.ts';
import { isolationStep } from './isolation.ts';
import { limitsStep } from './limits.ts';
import { memoryModulesStep } from './memory-modules.ts';
import { memoryStep } from './memory.ts';
import { networkStep } from './network.ts';
import { numaStep } from './cpu/numa.ts';
import { systemStep } from './system.ts';
import { virtualizationStep } from './virtualization.ts';

/** What is read on Linux, in the order of the ledger. */
export const linuxSteps: readonly ProbeStep[] = [
  cpuIdentityStep,
  cpuCountsStep,
  cpuClockStep,
  cacheStep,
  memoryStep,
  memoryModulesStep,
  numaStep,
  disksStep,
  networkStep,
  systemStep,
  virtualizationStep,
  isolationStep,
  limitsStep,
  runtimesStep,
];
