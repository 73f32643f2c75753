import type { Host } from '../../src/shared/domain/host/host.ts';

const gigabyte = 1e9;

/** Hosts of the sizes that questions about isolation come with; raw disk figures are not known. */
export const expertHosts = {
  laptop: host('laptop', 8, 3e9, 16, { kind: 'nvme', size: 1000, free: 800 }, 10),
  rack: host('rack', 64, 2.6e9, 256, { kind: 'nvme', size: 3200, free: 3000 }, 25),
  edge: {
    ...host('edge', 4, 2e9, 8, { kind: 'ssd', size: 256, free: 200 }, 1),
    virtualization: { hardware: false, usable: false, hypervisor: null },
  },
  rotating: host('rotating', 16, 2.4e9, 64, { kind: 'hdd', size: 8000, free: 7000 }, 1),
  full: host('full', 64, 2.6e9, 256, { kind: 'nvme', size: 1000, free: 1 }, 25),
} as const satisfies Readonly<Record<string, Host>>;

function host(
  name: string,
  cores: number,
  clockHz: number,
  gibibytes: number,
  disk: { readonly kind: 'nvme' | 'ssd' | 'hdd'; readonly size: number; readonly free: number },
  gigabits: number,
): Host {
  return {
    name,
    count: 1,
    cores,
    clockHz,
    memoryBytes: gibibytes * 2 ** 30,
    disks: [
      {
        name: 'disk',
        kind: disk.kind,
        sizeBytes: disk.size * gigabyte,
        freeBytes: disk.free * gigabyte,
        operationsPerSecond: null,
        throughputBytesPerSecond: null,
        latencySeconds: null,
      },
    ],
    nics: [{ name: 'nic', virtual: null, bitsPerSecond: gigabits * 1e9, latencySeconds: null }],
    virtualization: { hardware: true, usable: true, hypervisor: null },
    operatingSystem: 'Linux',
    reserve: { cpu: 0.1, memory: 0.1 },
    cpuOvercommit: 1,
  };
}
