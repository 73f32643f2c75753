import type { z } from 'zod';
import type { Ledger } from './fact.ts';
import type { Host } from './host.ts';
import type { hostInput, HostInput } from './host-input.ts';
import { point, rangeFrom, type Range } from '../range/range.ts';

/** A host file after validation, with every default filled in. */
export type ParsedHostInput = z.output<typeof hostInput>;

/** A raw figure of a device, as a file states it. */
type StatedFigure = ParsedHostInput['disks'][number]['operationsPerSecond'];

function rangeOf(figure: StatedFigure): Range | null {
  if (figure === null) return null;
  return typeof figure === 'number' ? point(figure) : rangeFrom(figure);
}

/**
 * The host a validated host file states, as the model uses it: plain numbers become certain ranges,
 * what was left out is unknown. The ledger a file carries is not looked at.
 */
export function hostFromInput(input: ParsedHostInput): Host {
  const { name, count, cores, clockHz, memoryBytes, virtualization, operatingSystem } = input;
  return {
    name,
    count,
    cores,
    ...(input.threadsPerCore === undefined ? {} : { threadsPerCore: input.threadsPerCore }),
    ...(input.efficiencyCores === undefined ? {} : { efficiencyCores: input.efficiencyCores }),
    clockHz,
    memoryBytes,
    disks: input.disks.map((disk) => ({
      name: disk.name,
      kind: disk.kind,
      ...(disk.role === undefined ? {} : { role: disk.role }),
      sizeBytes: disk.sizeBytes,
      freeBytes: disk.freeBytes,
      operationsPerSecond: rangeOf(disk.operationsPerSecond),
      throughputBytesPerSecond: rangeOf(disk.throughputBytesPerSecond),
      latencySeconds: rangeOf(disk.latencySeconds),
      ...(disk.disputed === undefined ? {} : { disputed: disk.disputed }),
      ...(disk.measured === undefined ? {} : { measured: disk.measured }),
    })),
    nics: input.nics.map((nic) => ({
      name: nic.name,
      virtual: nic.virtual,
      ...(nic.role === undefined ? {} : { role: nic.role }),
      bitsPerSecond: nic.bitsPerSecond,
      latencySeconds: rangeOf(nic.latencySeconds),
      ...(nic.disputed === undefined ? {} : { disputed: nic.disputed }),
    })),
    virtualization: { ...virtualization },
    operatingSystem,
    reserve: { ...input.reserve },
    cpuOvercommit: input.cpuOvercommit,
    ...(input.disputed === undefined ? {} : { disputed: input.disputed }),
    ...(input.measured === undefined ? {} : { measured: input.measured }),
    ...(input.bounds === undefined ? {} : { bounds: input.bounds }),
  };
}

function statedFrom(range: Range | null): NonNullable<StatedFigure> | null {
  if (range === null) return null;
  const isCertain = range.distribution === 'point' && range.low === range.high;
  if (isCertain) return range.low;
  const { values, observations, ...rest } = range;
  return {
    ...rest,
    ...(values === undefined ? {} : { values: [...values] }),
    ...(observations === undefined ? {} : { observations: [...observations] }),
  };
}

/** A host as a file states it; `hostFromInput` of it gives the same host back. */
export function hostToInput(host: Host): HostInput {
  return {
    schema: 'isoplan/host@1',
    name: host.name,
    count: host.count,
    cores: host.cores,
    ...(host.threadsPerCore === undefined ? {} : { threadsPerCore: host.threadsPerCore }),
    ...(host.efficiencyCores === undefined ? {} : { efficiencyCores: host.efficiencyCores }),
    clockHz: host.clockHz,
    memoryBytes: host.memoryBytes,
    disks: host.disks.map((disk) => ({
      ...disk,
      operationsPerSecond: statedFrom(disk.operationsPerSecond),
      throughputBytesPerSecond: statedFrom(disk.throughputBytesPerSecond),
      latencySeconds: statedFrom(disk.latencySeconds),
    })),
    nics: host.nics.map((nic) => ({ ...nic, latencySeconds: statedFrom(nic.latencySeconds) })),
    virtualization: { ...host.virtualization },
    operatingSystem: host.operatingSystem,
    reserve: { ...host.reserve },
    cpuOvercommit: host.cpuOvercommit,
    ...(host.disputed === undefined ? {} : { disputed: host.disputed }),
    ...(host.measured === undefined ? {} : { measured: host.measured }),
    ...(host.bounds === undefined ? {} : { bounds: host.bounds }),
  };
}

/** What `probe --json` prints: the host, and the ledger it was read from. `--host` takes it back. */
export function hostDocument(
  machine: { readonly host: Host; readonly ledger: Ledger },
  version: string,
): HostInput {
  const { schema, ...host } = hostToInput(machine.host);
  return { schema, version, ...host, ledger: machine.ledger };
}
