import fc from 'fast-check';
import { hostInput, type HostInput } from '../../src/shared/domain/host/host-input.ts';
import { deviceRoles, diskKinds } from '../../src/shared/domain/host/host.ts';
import { levels } from '../../src/shared/domain/level.ts';
import { paradigms } from '../../src/shared/domain/paradigm.ts';
import { readWorkload } from '../../src/shared/domain/workload/read-workload.ts';
import {
  guestImages,
  guestSystems,
  portabilities,
  workloadClasses,
} from '../../src/shared/domain/workload/workload.ts';
import type { WorkloadInput } from '../../src/shared/domain/workload/workload-input.ts';

/** A project as far as its user states it: one workload, one host, and the pack it is planned with. */
export interface StatedProject {
  readonly workload: WorkloadInput;
  readonly host: HostInput;
  readonly pack: 'seed' | 'evidence';
}

/** An object of which every field may be there or not. */
function partly<Fields extends Record<string, fc.Arbitrary<unknown>>>(fields: Fields) {
  return fc.record(fields, { requiredKeys: [] });
}

/** A figure over several powers of ten. */
function between(low: number, high: number): fc.Arbitrary<number> {
  return fc
    .double({ min: Math.log(low), max: Math.log(high), noNaN: true })
    .map((exponent) => Number(Math.exp(exponent).toPrecision(3)));
}

function uncertain(low: number, high: number) {
  const range = fc
    .tuple(between(low, high), between(1.1, 4))
    .map(([start, factor]) => ({ low: start, high: start * factor }));
  return fc.oneof({ arbitrary: between(low, high), weight: 2 }, range);
}

const choice = fc.constantFrom;

const figures = {
  level: choice(...levels),
  iops: uncertain(10, 1e5),
  bytesPerSecond: uncertain(1e5, 1e9),
  blockSize: choice('4Ki', '16Ki', '256Ki'),
  latencyBudget: between(1e-4, 0.1),
};
const storage = fc.oneof(choice(...levels), partly(figures));
const io = fc.oneof(choice(...levels), partly({ ...figures, queueDepth: choice(1, 8, 32) }));

const network = fc.oneof(
  choice(...levels),
  partly({
    level: choice(...levels),
    messagesPerSecond: uncertain(100, 1e5),
    bitsPerSecond: uncertain(1e6, 1e10),
    latencyBudget: between(1e-5, 0.1),
  }),
);

/** A rate needs the cycles of one request: a workload states both or none. */
const requests = fc.record(
  {
    requestsPerSecond: between(1, 200),
    cyclesPerRequest: uncertain(1e5, 1e7),
    ioPerRequest: uncertain(0.01, 4),
    messagesPerRequest: uncertain(0.1, 10),
  },
  { requiredKeys: ['requestsPerSecond', 'cyclesPerRequest'] },
);

const demands = fc.record(
  {
    class: choice(...workloadClasses),
    count: choice(1, 3, 40),
    type: choice(...paradigms),
    cpu: choice('100m', '1', '4'),
    memory: choice('64Mi', '2Gi', '16Gi'),
    ioRequirement: io,
    networkRequirement: network,
    storageRequirement: storage,
    imageBytes: choice('20Mi', '2Gi'),
    dataBytes: choice('1Gi', '50Gi'),
    isolation: choice(1 as const, 2 as const, 3 as const, 4 as const),
    guestOs: choice(...guestSystems),
    guestImage: choice(...guestImages),
    guestModifiable: fc.boolean(),
    wasmPortable: choice(...portabilities),
    sharing: fc.boolean(),
    standardization: fc.boolean(),
    trustDomain: choice('tenant'),
    resourceConstrained: fc.boolean(),
    performanceHigh: fc.boolean(),
    responseBudget: between(1e-3, 1),
    startupBudget: between(0.1, 60),
    startsAtOnce: choice(1, 8, 100),
    systemCallsPerSecond: uncertain(100, 1e6),
    contextSwitchesPerSecond: uncertain(100, 1e5),
    pageFaultsPerSecond: uncertain(10, 1e5),
  },
  { requiredKeys: ['class'] },
);

const workloads: fc.Arbitrary<WorkloadInput> = fc
  .tuple(demands, fc.option(requests))
  .map(([demand, request]) => ({ ...demand, ...request }))
  .filter((workload) => readWorkload(workload).ok);

const disks = fc.uniqueArray(
  fc.record(
    {
      name: choice('sda', 'sdb', 'sdc'),
      kind: choice(...diskKinds),
      role: choice(...deviceRoles),
      sizeBytes: fc.constant(4e12),
      freeBytes: between(1e9, 3e12),
      operationsPerSecond: uncertain(1e3, 1e6),
      throughputBytesPerSecond: uncertain(1e8, 5e9),
      latencySeconds: uncertain(2e-5, 1e-2),
    },
    { requiredKeys: ['name', 'kind'] },
  ),
  { minLength: 1, maxLength: 2, selector: ({ name }) => name },
);

const nic = {
  name: choice('eth0', 'eth1', 'eth2'),
  virtual: fc.option(fc.boolean()),
  bitsPerSecond: choice(1e9, 1e10, 25e9),
  latencySeconds: uncertain(5e-6, 1e-4),
};
const several = { minLength: 1, maxLength: 3, selector: ({ name }: { name: string }) => name };
const nics = fc.oneof(
  fc.uniqueArray(fc.record(nic, { requiredKeys: ['name', 'virtual'] }), several),
  fc.uniqueArray(fc.record({ ...nic, role: choice(...deviceRoles) }), several),
);

const hosts: fc.Arbitrary<HostInput> = fc
  .record({
    count: choice(1, 4),
    cores: choice(8, 64),
    threadsPerCore: choice(1, 2),
    efficiencyCores: choice(0, 4),
    clockHz: between(1e9, 5e9),
    memoryBytes: choice(16 * 2 ** 30, 256 * 2 ** 30),
    disks,
    nics,
    virtualization: fc.record({
      hardware: choice(true, false, null),
      usable: choice(true, false, null),
    }),
    reserve: fc.record({ cpu: choice(0, 0.1), memory: choice(0, 0.1) }),
    cpuOvercommit: choice(1, 2),
  })
  .filter((host) => hostInput.safeParse(host).success);

/** Projects that state much, the same ones at every run. */
export function statedProjects(count: number): readonly StatedProject[] {
  const project = fc.record({
    workload: workloads,
    host: hosts,
    pack: choice('seed' as const, 'evidence' as const),
  });
  return fc.sample(project, { numRuns: count, seed: 5 });
}
