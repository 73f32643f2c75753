import { text, type Text } from '../../../../src/shared/base/text.ts';
import type { Paradigm } from '../../../../src/shared/domain/paradigm.ts';
import type { Estimate, ResultRange } from '../../../../src/shared/domain/range/range.ts';

/** A range whose percentiles lie evenly between its ends. */
export function range(low: number, high: number): ResultRange {
  const at = (share: number): number => low + share * (high - low);
  return { low, p5: at(0.05), p50: at(0.5), p95: at(0.95), high };
}

export const MiB = 2 ** 20;
export const µs = 1e-6;

export interface Sketch {
  readonly id: Paradigm;
  readonly name: Text;
  readonly cpu: ResultRange;
  readonly memory: ResultRange;
  readonly memoryTerms: Readonly<Record<string, Estimate>>;
  readonly ioRelative: ResultRange;
  readonly network: ResultRange;
  readonly storageRelative: ResultRange;
  readonly level: 1 | 2 | 3 | 4;
  readonly score: ResultRange;
  readonly acceptability: readonly number[];
  readonly instances: readonly [number, number, number, number];
}

export const workloadBytes = 4096 * MiB;

export const sketches: readonly Sketch[] = [
  {
    id: 'vm',
    name: text('Full virtualization', '虚拟化'),
    cpu: range(0.66, 0.77),
    memory: range(4658 * MiB, 6244 * MiB),
    memoryTerms: {
      guest: range(512 * MiB, 2048 * MiB),
      workload: workloadBytes,
      hypervisor: range(50 * MiB, 100 * MiB),
    },
    ioRelative: range(0.41, 0.78),
    network: range(15 * µs, 40 * µs),
    storageRelative: range(0.4, 0.65),
    level: 4,
    score: range(0.42, 0.58),
    acceptability: [0.02, 0.2, 0.78],
    instances: [4, 6, 4, 5],
  },
  {
    id: 'pv',
    name: text('Paravirtualization', '半虚拟化'),
    cpu: range(0.72, 0.83),
    memory: range(4663 * MiB, 6254 * MiB),
    memoryTerms: {
      guest: range(512 * MiB, 2048 * MiB),
      workload: workloadBytes,
      hypervisor: range(50 * MiB, 100 * MiB),
      grant: range(5 * MiB, 10 * MiB),
    },
    ioRelative: range(0.74, 0.92),
    network: range(11 * µs, 28 * µs),
    storageRelative: range(0.5, 0.75),
    level: 3,
    score: range(0.5, 0.62),
    acceptability: [],
    instances: [4, 6, 4, 5],
  },
  {
    id: 'container',
    name: text('Container', '容器化'),
    cpu: range(0.84, 0.945),
    memory: range(4116.1 * MiB, 4147 * MiB),
    memoryTerms: {
      workload: workloadBytes,
      namespace: range(0.1 * MiB, 1 * MiB),
      runtime: range(20 * MiB, 50 * MiB),
    },
    ioRelative: range(0.96, 0.99),
    network: range(1 * µs, 5 * µs),
    storageRelative: range(0.78, 0.9),
    level: 2,
    score: range(0.64, 0.74),
    acceptability: [0.74, 0.25, 0.01],
    instances: [6, 7, 6, 6],
  },
  {
    id: 'sandbox',
    name: text('Sandbox', '沙盒化'),
    cpu: range(0.9, 0.98),
    memory: range(4103 * MiB, 4111 * MiB),
    memoryTerms: {
      module: range(2 * MiB, 5 * MiB),
      runtime: range(5 * MiB, 10 * MiB),
      linear: workloadBytes,
    },
    ioRelative: range(0.994, 0.999),
    network: range(0.1 * µs, 1 * µs),
    storageRelative: range(0.96, 0.99),
    level: 1,
    score: range(0.6, 0.72),
    acceptability: [0.24, 0.55, 0.21],
    instances: [6, 7, 6, 7],
  },
];
