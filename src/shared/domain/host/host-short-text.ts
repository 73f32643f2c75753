import type { Expectation, FieldFailure } from '../../base/failure.ts';
import { err, ok, type Result } from '../../base/result.ts';
import type { Disk, DiskKind, Host, Nic } from './host.ts';
import { readPart, type HostPart } from './host-short-part.ts';

/** A host in one line, as the examples of the form and the documentation write it. */
export const hostShortTextExample = '2x32c 2.6GHz, 512GiB, 4x NVMe 3.2TB, 2x25Gb';

const maxDevices = 1000;
/** As many hardware threads as any core has. */
const mostThreads = 8;

interface Gathered {
  cores: number | null;
  threadsPerCore: number | null;
  clockHz: number | null;
  memoryBytes: number | null;
  virtualization: boolean | null;
  readonly disks: Disk[];
  readonly nics: Nic[];
}

/**
 * Invents a host from a short text such as `2x32c 2.6GHz, 512GiB, 4x NVMe 3.2TB, 2x25Gb`: parts in
 * any order, separated by commas. CPUs are `c` (or `32c/64t`: threads that share cores); memory in
 * GB counts as GiB, as modules are sold; disks in GB and TB are decimal; a small `b` is bits. `kvm`
 * and `no kvm` say whether virtual machines can run. What is left out is unknown.
 *
 * @returns the host, or the part that could not be read, with an example of a right text.
 */
export function parseHostShortText(text: string, name = 'host'): Result<Host, FieldFailure> {
  const gathered: Gathered = {
    cores: null,
    threadsPerCore: null,
    clockHz: null,
    memoryBytes: null,
    virtualization: null,
    disks: [],
    nics: [],
  };
  const parts = text
    .split(/[,，;；\n]/u)
    .map((part) => part.trim())
    .filter((part) => part !== '');
  if (parts.length === 0) return refuse(text, example);
  for (const part of parts) {
    const read = readPart(part);
    const problem = read === null ? example : add(gathered, read);
    if (problem !== null) return refuse(part, problem);
  }
  const { cores, threadsPerCore, clockHz, memoryBytes, disks, nics, virtualization } = gathered;
  return ok({
    name: name.trim().slice(0, 200).trim() || 'host',
    count: 1,
    cores,
    ...(threadsPerCore === null ? {} : { threadsPerCore }),
    clockHz,
    memoryBytes,
    disks,
    nics,
    virtualization: { hardware: virtualization, usable: virtualization, hypervisor: null },
    operatingSystem: null,
    reserve: { cpu: 0.1, memory: 0.1 },
    cpuOvercommit: 1,
  });
}

const example: Expectation = { kind: 'quantity', example: hostShortTextExample };
const onlyOnce: Expectation = { kind: 'unique' };

function refuse(found: string, expected: Expectation): Result<Host, FieldFailure> {
  return err({
    code: 'field-invalid',
    source: null,
    field: 'host',
    found: found.slice(0, 80),
    expected,
  });
}

/** Adds a part, or says what is wrong with it: a second processor, a figure no machine has. */
function add(host: Gathered, part: HostPart): Expectation | null {
  switch (part.kind) {
    case 'cpu': {
      const { threadsPerCore } = part;
      if (part.cores !== null) {
        if (host.cores !== null) return onlyOnce;
        if (part.cores <= 0 || part.cores > 1e6) return between(0, 1e6, 'cores');
        if (threadsPerCore !== null && !(threadsPerCore >= 1 && threadsPerCore <= mostThreads)) {
          return between(1, mostThreads, 'threads per core');
        }
        host.cores = part.cores;
        host.threadsPerCore = threadsPerCore;
      }
      if (part.clockHz !== null) {
        if (host.clockHz !== null) return onlyOnce;
        if (part.clockHz < 1e6 || part.clockHz > 1e12) return between(1e6, 1e12, 'Hz');
        host.clockHz = part.clockHz;
      }
      return null;
    }
    case 'memory':
      if (host.memoryBytes !== null) return onlyOnce;
      if (part.bytes < 1e6 || part.bytes > 1e18) return between(1e6, 1e18, 'bytes');
      host.memoryBytes = part.bytes;
      return null;
    case 'virtualization':
      if (host.virtualization !== null) return onlyOnce;
      host.virtualization = part.offered;
      return null;
    case 'disk':
      if (part.bytes > 1e18) return between(0, 1e18, 'bytes');
      return addDevices(host.disks, part.count, (index) =>
        inventedDisk(part.disk, part.bytes, index),
      );
    case 'nic':
      if (part.bitsPerSecond > 1e18) return between(0, 1e18, 'bits/s');
      return addDevices(host.nics, part.count, (index) => ({
        name: `nic${index}`,
        virtual: null,
        bitsPerSecond: part.bitsPerSecond,
        latencySeconds: null,
      }));
  }
}

function between(low: number, high: number, unit: string): Expectation {
  return { kind: 'between', low, high, unit };
}

function addDevices<Device>(
  devices: Device[],
  count: number,
  invent: (index: number) => Device,
): Expectation | null {
  if (count < 1 || devices.length + count > maxDevices)
    return { kind: 'between', low: 1, high: maxDevices };
  for (let added = 0; added < count; added += 1) devices.push(invent(devices.length));
  return null;
}

function inventedDisk(kind: DiskKind, sizeBytes: number, index: number): Disk {
  return {
    name: `disk${index}`,
    kind,
    sizeBytes,
    freeBytes: null,
    operationsPerSecond: null,
    throughputBytesPerSecond: null,
    latencySeconds: null,
  };
}

/**
 * A host in one line that `parseHostShortText` reads back, to three significant digits; empty when
 * nothing is known. The inverse direction of the same grammar, for names and comparisons.
 */
export function describeHost(host: Omit<Host, 'name'>): string {
  const { cores, clockHz, memoryBytes } = host;
  const processor = [
    cores === null ? null : coresText(cores, host),
    clockHz === null ? null : `${rounded(clockHz / 1e9)}GHz`,
  ].filter((part) => part !== null);
  const memory = memoryBytes === null ? [] : [memoryText(memoryBytes)];
  const disks = host.disks.map(({ kind, sizeBytes }) =>
    sizeBytes === null ? null : `${diskWords[kind]} ${decimalText(sizeBytes)}B`,
  );
  const nics = host.nics.map(({ bitsPerSecond }) =>
    bitsPerSecond === null ? null : `${decimalText(bitsPerSecond)}b`,
  );
  return [
    ...(processor.length === 0 ? [] : [processor.join(' ')]),
    ...memory,
    ...counted(disks),
    ...counted(nics),
  ].join(', ');
}

const diskWords: Readonly<Record<DiskKind, string>> = {
  nvme: 'NVMe',
  ssd: 'SSD',
  hdd: 'HDD',
  virtual: 'virtual',
  unknown: 'disk',
};

/** Cores with the threads that share them, where every core has as many. */
function coresText(threads: number, host: Omit<Host, 'name'>): string {
  const { threadsPerCore = 1, efficiencyCores = 0 } = host;
  const shared = threadsPerCore > 1 && efficiencyCores === 0;
  return shared
    ? `${rounded(threads / threadsPerCore)}c/${rounded(threads)}t`
    : `${rounded(threads)}c`;
}

function rounded(value: number): string {
  const digits = Math.abs(value) >= 1000 ? Math.round(value) : Number(value.toPrecision(3));
  return String(digits);
}

function memoryText(bytes: number): string {
  const gibibytes = bytes / 2 ** 30;
  return gibibytes >= 1 ? `${rounded(gibibytes)}GiB` : `${rounded(bytes / 2 ** 20)}MiB`;
}

function decimalText(value: number): string {
  if (value >= 1e12) return `${rounded(value / 1e12)}T`;
  return value >= 1e9 ? `${rounded(value / 1e9)}G` : `${rounded(value / 1e6)}M`;
}

function counted(texts: readonly (string | null)[]): readonly string[] {
  const counts = new Map<string, number>();
  for (const one of texts) if (one !== null) counts.set(one, (counts.get(one) ?? 0) + 1);
  return [...counts].map(([one, count]) => (count === 1 ? one : `${count}x ${one}`));
}
