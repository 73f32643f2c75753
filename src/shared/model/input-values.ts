import type { DisputedFigure } from '../domain/host/disputed-figure.ts';
import type { Host } from '../domain/host/host.ts';
import { point, type Range } from '../domain/range/range.ts';
import type { Workload } from '../domain/workload/workload.ts';
import { planningDisk, planningNic } from './planning-device.ts';

/** A value per input of the model; null is unknown. */
export type InputValues = ReadonlyMap<string, Range | null>;

/** What the workload and the host say about every input of the model. */
export function inputValues(workload: Workload, host: Host): InputValues {
  return new Map([...workloadValues(workload), ...hostValues(host)]);
}

function workloadValues(workload: Workload): readonly (readonly [string, Range | null])[] {
  const { io, network, storage, requests } = workload;
  return [
    ['workload.cpu', point(workload.cpu)],
    ['workload.memory', point(workload.memory)],
    ['workload.count', point(workload.count)],
    ['workload.image', positive(workload.imageBytes)],
    ['level.io', point(io.relative)],
    ['level.network', point(network.relative)],
    ['demand.operations', positive(Math.max(io.operationsPerSecond, storage.operationsPerSecond))],
    ['demand.throughput', positive(Math.max(io.bytesPerSecond, storage.bytesPerSecond))],
    ['demand.bandwidth', positive(network.bitsPerSecond)],
    ['request.cycles', known(requests?.cyclesPerRequest)],
    ['request.io', known(requests?.ioPerRequest)],
    ['request.messages', known(requests?.messagesPerRequest)],
  ];
}

function hostValues(host: Host): readonly (readonly [string, Range | null])[] {
  const disk = planningDisk(host);
  const nic = planningNic(host);
  return [
    ['host.cores', disputable(host.cores, host.disputed?.cores)],
    ['host.clock', measured(host) ?? disputable(host.clockHz, host.disputed?.clockHz)],
    ['host.memory', disputable(host.memoryBytes, host.disputed?.memoryBytes)],
    ['host.reserve.cpu', point(host.reserve.cpu)],
    ['host.reserve.memory', point(host.reserve.memory)],
    ['host.overcommit', point(host.cpuOvercommit)],
    ['host.disk.latency', disk?.latencySeconds ?? null],
    ['host.disk.throughput', disk?.throughputBytesPerSecond ?? null],
    ['host.disk.operations', disk?.operationsPerSecond ?? null],
    ['host.disk.free', disputable(disk?.freeBytes, disk?.disputed?.freeBytes)],
    ['host.network.latency', nic?.latencySeconds ?? null],
    ['host.network.bandwidth', disputable(nic?.bitsPerSecond, nic?.disputed?.bitsPerSecond)],
  ];
}

function known(value: number | null | undefined): Range | null {
  return value === null || value === undefined ? null : point(value);
}

/** A figure that is divided by, or that limits: 0 says nothing about it. */
function positive(value: number | null | undefined): Range | null {
  return value === null || value === undefined || value <= 0 ? null : point(value);
}

/**
 * A figure of the host. Where readings contradict each other the model computes with all of their
 * range; nothing says which is right, so no value in it is likelier than another, but the point
 * figure stays the one that the ledger chose.
 */
function disputable(
  value: number | null | undefined,
  disputed: DisputedFigure | undefined,
): Range | null {
  const certain = positive(value);
  if (certain === null || disputed === undefined || disputed.low <= 0) return certain;
  const low = Math.min(disputed.low, certain.low);
  const high = Math.max(disputed.high, certain.high);
  return { low, high, mode: certain.low, distribution: 'uniform' };
}

/** The clock as sure as it was measured: its confidence interval, likeliest at the median. */
function measured({ clockHz, measured: figures }: Host): Range | null {
  const figure = figures?.clockHz;
  if (figure === undefined || clockHz === null || figure.low <= 0) return null;
  const { low, high } = figure;
  if (!(low <= clockHz && clockHz <= high && low < high)) return null;
  return { low, high, mode: clockHz, distribution: 'triangular' };
}

/** The general parameters that stand in for unknown figures of the host's disk and network. */
export function substitutesFor(host: Host): Readonly<Record<string, string>> {
  const kind = planningDisk(host)?.kind ?? 'unknown';
  return {
    'host.disk.latency': `assumed.disk.${kind}.latency`,
    'host.disk.throughput': `assumed.disk.${kind}.throughput`,
    'host.disk.operations': `assumed.disk.${kind}.operations`,
    'host.network.latency': 'assumed.network.latency',
  };
}
