import { ownValue } from '../../base/own-value.ts';
import type { DiskKind } from './host.ts';

/** One comma-separated part of a host's short text, in base units. */
export type HostPart =
  | {
      readonly kind: 'cpu';
      readonly cores: number | null;
      readonly threadsPerCore: number | null;
      readonly clockHz: number | null;
    }
  | { readonly kind: 'memory'; readonly bytes: number }
  | {
      readonly kind: 'disk';
      readonly count: number;
      readonly disk: DiskKind;
      readonly bytes: number;
    }
  | { readonly kind: 'nic'; readonly count: number; readonly bitsPerSecond: number }
  | { readonly kind: 'virtualization'; readonly offered: boolean };

const number = String.raw`(\d{1,12}(?:\.\d{1,6})?)`;
const times = String.raw`(?:(\d{1,6})\s*[x×*]\s*)?`;

const cpuPart = new RegExp(
  String.raw`^${times}${number}\s*(?:cores?|c|v?cpus?|核)(?:\s*/\s*${number}\s*(?:threads?|t|线程))?(?:\s*@?\s*${number}\s*([GM])Hz)?$`,
  'iu',
);
const clockPart = new RegExp(String.raw`^@?\s*${number}\s*([GM])Hz$`, 'iu');
const memoryPart = new RegExp(
  String.raw`^${times}${number}\s*([KMGTkmgt])i?B(?:\s*(?:RAM|ram|memory|内存))?$`,
  'u',
);
const diskPart = new RegExp(
  String.raw`^${times}(nvme|ssd|hdd|virtual|disk)\s*${number}\s*([kmgtp])(i?)B$`,
  'iu',
);
const diskPartReversed = new RegExp(
  String.raw`^${times}${number}\s*([kmgtp])(i?)B\s*(nvme|ssd|hdd|virtual|disk)$`,
  'iu',
);
const nicPart = new RegExp(
  String.raw`^${times}${number}\s*([KMGTkmgt])(?:bE|bit/s|bits/s|bit|bps|b/s|b)$`,
  'u',
);
const virtualizationPart = /^(no[ -]?)?kvm$/iu;

const decimal: Readonly<Record<string, number>> = { K: 1e3, M: 1e6, G: 1e9, T: 1e12, P: 1e15 };
const binary: Readonly<Record<string, number>> = {
  K: 2 ** 10,
  M: 2 ** 20,
  G: 2 ** 30,
  T: 2 ** 40,
  P: 2 ** 50,
};

function scaled(
  figure: string | undefined,
  prefix: string | undefined,
  factors: Readonly<Record<string, number>>,
): number {
  return Number(figure) * (factors[(prefix ?? '').toUpperCase()] ?? 1);
}

const countOf = (typed: string | undefined): number => (typed === undefined ? 1 : Number(typed));

const diskKindOf: Readonly<Record<string, DiskKind>> = {
  nvme: 'nvme',
  ssd: 'ssd',
  hdd: 'hdd',
  virtual: 'virtual',
  disk: 'unknown',
};

/** Reads one part, for instance `4x NVMe 3.2TB`; null when it is none of the known kinds. */
export function readPart(part: string): HostPart | null {
  return (
    readCpu(part) ?? readDisk(part) ?? readMemory(part) ?? readNic(part) ?? readVirtualization(part)
  );
}

const unsaid = { cores: null, threadsPerCore: null } as const;

function readCpu(part: string): HostPart | null {
  const clock = clockPart.exec(part);
  if (clock !== null) {
    return { kind: 'cpu', ...unsaid, clockHz: scaled(clock[1], clock[2], decimal) };
  }
  const cpu = cpuPart.exec(part);
  if (cpu === null) return null;
  const [, packages, cores, threads, figure, prefix] = cpu;
  return {
    kind: 'cpu',
    cores: countOf(packages) * Number(threads ?? cores),
    threadsPerCore: threads === undefined ? null : Number(threads) / Number(cores),
    clockHz: figure === undefined ? null : scaled(figure, prefix, decimal),
  };
}

function readMemory(part: string): HostPart | null {
  const memory = memoryPart.exec(part);
  if (memory === null) return null;
  const [, modules, figure, prefix] = memory;
  return { kind: 'memory', bytes: countOf(modules) * scaled(figure, prefix, binary) };
}

function readDisk(part: string): HostPart | null {
  const match = diskPart.exec(part);
  const reversed = match === null ? diskPartReversed.exec(part) : null;
  const [count, kind, figure, prefix, infix] =
    match === null
      ? [reversed?.[1], reversed?.[5], reversed?.[2], reversed?.[3], reversed?.[4]]
      : [match[1], match[2], match[3], match[4], match[5]];
  const disk = ownValue(diskKindOf, (kind ?? '').toLowerCase());
  if (disk === undefined) return null;
  return {
    kind: 'disk',
    count: countOf(count),
    disk,
    bytes: scaled(figure, prefix, infix === '' ? decimal : binary),
  };
}

function readNic(part: string): HostPart | null {
  const nic = nicPart.exec(part);
  if (nic === null) return null;
  const [, count, figure, prefix] = nic;
  return { kind: 'nic', count: countOf(count), bitsPerSecond: scaled(figure, prefix, decimal) };
}

function readVirtualization(part: string): HostPart | null {
  const match = virtualizationPart.exec(part);
  return match === null ? null : { kind: 'virtualization', offered: match[1] === undefined };
}
