import type { Host } from '../../../../src/shared/domain/host/host.ts';
import type { WorkloadInput } from '../../../../src/shared/domain/workload/workload-input.ts';
import { resolveWorkload } from '../../../../src/shared/domain/workload/workload-resolve.ts';
import type { Workload } from '../../../../src/shared/domain/workload/workload.ts';
import { composite } from '../../../../src/shared/packs/seed/rules/composite.ts';
import { conditions } from '../../../../src/shared/packs/seed/rules/conditions.ts';
import { rules } from '../../../../src/shared/packs/seed/rules/rules.ts';
import { thresholds } from '../../../../src/shared/packs/seed/rules/thresholds.ts';

/** The parts of the seed pack that the rules read. */
export const seedRules = { rules, composite, conditions, thresholds };

/** A workload on which no rule has anything to say: half of the host, medium in everything. */
const plain: WorkloadInput = { cpu: '32', memory: '128Gi' };

export function workloadOf(change: WorkloadInput = {}): Workload {
  const resolved = resolveWorkload({ ...plain, ...change });
  if (!resolved.ok) throw new Error(JSON.stringify(resolved.error));
  return resolved.value;
}

export function hostOf(change: Partial<Host> = {}): Host {
  return {
    name: 'rack',
    count: 1,
    cores: 64,
    clockHz: 3e9,
    memoryBytes: 256 * 2 ** 30,
    disks: [],
    nics: [],
    virtualization: { hardware: true, usable: true, hypervisor: null },
    operatingSystem: 'Linux',
    reserve: { cpu: 0.1, memory: 0.1 },
    cpuOvercommit: 1,
    ...change,
  };
}
