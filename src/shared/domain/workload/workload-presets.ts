import type { WorkloadInput } from './workload-input.ts';
import type { WorkloadClass } from './workload.ts';

/**
 * Fields a class fills in when they are left out. `ioRequirement` and `networkRequirement` are
 * objects, so that one figure can be replaced without losing the others. `storageRequirement` is
 * never preset: it is the IO one unless stated (model section 3).
 */
export type WorkloadPreset = Omit<
  WorkloadInput,
  'name' | 'class' | 'type' | 'storageRequirement' | 'ioRequirement' | 'networkRequirement'
> & {
  readonly cpu: string;
  readonly memory: string;
  readonly ioRequirement: Exclude<WorkloadInput['ioRequirement'], string | undefined>;
  readonly networkRequirement: Exclude<WorkloadInput['networkRequirement'], string | undefined>;
};

/**
 * The ten classes of model section 3. The figures are starting points of a common size per class,
 * not measurements: a request rate a service of that size is run at (well below saturation at
 * 2–4 GHz), and the level of IO and network that names the class. Every one can be replaced.
 */
export const workloadPresets: Readonly<Record<WorkloadClass, WorkloadPreset>> = {
  /** Encoding, simulation, compilation: cores are the limit, devices are idle. */
  'cpu-intensive': {
    cpu: '8',
    memory: '8Gi',
    ioRequirement: { level: 'low' },
    networkRequirement: { level: 'low' },
    imageBytes: '500Mi',
  },
  /** Trading, bidding, control loops: answers within 1 ms, so the latency budgets are the point. */
  'latency-critical': {
    cpu: '4',
    memory: '4Gi',
    ioRequirement: { level: 'low', latencyBudget: 0.001 },
    networkRequirement: { level: 'high', latencyBudget: 0.001 },
    imageBytes: '200Mi',
    requestsPerSecond: 10_000,
    cyclesPerRequest: 200_000,
    ioPerRequest: 0,
    messagesPerRequest: 2,
  },
  /** Search indexes, log stores, queues on disk. */
  'io-intensive': {
    cpu: '4',
    memory: '16Gi',
    ioRequirement: { level: 'extreme' },
    networkRequirement: { level: 'medium' },
    imageBytes: '500Mi',
  },
  /** Proxies, gateways, streaming relays: many messages, hardly any disk. */
  'network-intensive': {
    cpu: '4',
    memory: '4Gi',
    ioRequirement: { level: 'none' },
    networkRequirement: { level: 'extreme' },
    imageBytes: '200Mi',
    requestsPerSecond: 20_000,
    cyclesPerRequest: 100_000,
    ioPerRequest: 0,
    messagesPerRequest: 2,
  },
  /** A stateless HTTP service of a few instances from one image. */
  'web-service': {
    cpu: '2',
    memory: '2Gi',
    ioRequirement: { level: 'low' },
    networkRequirement: { level: 'medium' },
    imageBytes: '300Mi',
    sharing: true,
    standardization: true,
    requestsPerSecond: 500,
    cyclesPerRequest: 3_000_000,
    ioPerRequest: 0.1,
    messagesPerRequest: 4,
  },
  /** A relational database with 8 KiB pages and its cache in memory. */
  database: {
    cpu: '8',
    memory: '32Gi',
    ioRequirement: { level: 'high', blockSize: '8Ki' },
    networkRequirement: { level: 'medium' },
    imageBytes: '1Gi',
    isolation: 2,
    wasmPortable: 'no',
    requestsPerSecond: 1_000,
    cyclesPerRequest: 2_000_000,
    ioPerRequest: 2,
    messagesPerRequest: 2,
  },
  /** Nightly jobs: throughput counts, nobody waits. Reads and writes in large blocks. */
  batch: {
    cpu: '4',
    memory: '8Gi',
    ioRequirement: { level: 'medium', blockSize: '64Ki' },
    networkRequirement: { level: 'low' },
    imageBytes: '500Mi',
    sharing: true,
  },
  /** Short functions near the user, many per machine, compiled to WebAssembly. */
  'edge-function': {
    count: 50,
    cpu: '100m',
    memory: '64Mi',
    ioRequirement: { level: 'none' },
    networkRequirement: { level: 'low' },
    imageBytes: '5Mi',
    guestImage: 'minimal',
    wasmPortable: 'yes',
    requestsPerSecond: 50,
    cyclesPerRequest: 1_000_000,
    ioPerRequest: 0,
    messagesPerRequest: 2,
  },
  /** Old systems on their own operating system, which cannot be changed. */
  'legacy-multi-os': {
    cpu: '2',
    memory: '4Gi',
    ioRequirement: { level: 'medium' },
    networkRequirement: { level: 'low' },
    imageBytes: '40Gi',
    isolation: 4,
    guestOs: 'windows',
    guestModifiable: false,
    ownKernel: true,
    wasmPortable: 'no',
  },
  /** One service rolled out in many equal copies from one image. */
  'large-scale': {
    count: 100,
    cpu: '500m',
    memory: '512Mi',
    ioRequirement: { level: 'low' },
    networkRequirement: { level: 'medium' },
    imageBytes: '200Mi',
    guestImage: 'minimal',
    sharing: true,
    standardization: true,
    requestsPerSecond: 100,
    cyclesPerRequest: 2_000_000,
    ioPerRequest: 0,
    messagesPerRequest: 2,
  },
};
