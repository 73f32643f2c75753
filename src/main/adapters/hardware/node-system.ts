import { arch, availableParallelism, cpus, platform, release, totalmem } from 'node:os';
import process from 'node:process';

/** What Node says about the machine and this process. */
export interface NodeSystem {
  readonly platform: string;
  readonly architecture: string;
  readonly release: string;
  readonly threads: number;
  readonly availableParallelism: number;
  readonly processorModel: string;
  readonly totalMemory: number;
  /** Memory limit of this process; more than there is means none. */
  readonly constrainedMemory: number;
}

/** Asks Node about this machine. */
export function readNodeSystem(): NodeSystem {
  const processors = cpus();
  return {
    platform: platform(),
    architecture: arch(),
    release: release(),
    threads: processors.length,
    availableParallelism: availableParallelism(),
    processorModel: processors[0]?.model ?? '',
    totalMemory: totalmem(),
    constrainedMemory: process.constrainedMemory(),
  };
}
