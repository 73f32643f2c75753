import { hostInput } from '../../../../src/shared/domain/host/host-input.ts';
import type { Host } from '../../../../src/shared/domain/host/host.ts';
import type { Workload } from '../../../../src/shared/domain/workload/workload.ts';
import { point } from '../../../../src/shared/domain/range/range.ts';
import { resolveWorkload } from '../../../../src/shared/domain/workload/workload-resolve.ts';
import type { WorkloadInput } from '../../../../src/shared/domain/workload/workload-input.ts';

/** A server whose every figure is known: 32 cores at 2.5 GHz, 128 GiB, one NVMe disk, one 25 Gbit/s NIC. */
export const referenceHost: Host = {
  ...hostInput.parse({ name: 'reference', cores: 32, clockHz: 2.5e9, memoryBytes: 128 * 2 ** 30 }),
  disks: [
    {
      name: 'nvme0n1',
      kind: 'nvme',
      sizeBytes: 1e12,
      freeBytes: 5e11,
      operationsPerSecond: point(500_000),
      throughputBytesPerSecond: point(3e9),
      latencySeconds: point(80e-6),
    },
  ],
  nics: [{ name: 'eth0', virtual: false, bitsPerSecond: 25e9, latencySeconds: point(20e-6) }],
  virtualization: { hardware: true, usable: true, hypervisor: null },
};

/** A workload of two cores and 4 GiB at medium IO and network, with some fields changed. */
export function referenceWorkload(change: WorkloadInput = {}): Workload {
  const workload = resolveWorkload({ cpu: '2', memory: '4Gi', ...change });
  if (!workload.ok) throw new Error(JSON.stringify(workload.error));
  return workload.value;
}
