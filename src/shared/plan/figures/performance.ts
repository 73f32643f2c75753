import type { Estimate } from '../../domain/range/range.ts';
import type { Performance } from '../../domain/result/performance.ts';
import type { Workload } from '../../domain/workload/workload.ts';
import { analyzeQueue, type RangedFigure } from '../../model/performance.ts';
import type { AlternativeFigures } from './figures.ts';

const nothing: RangedFigure = { point: 0, estimate: 0 };

/**
 * Queueing figures of one instance; null without a request rate, and where the pack lacks a figure
 * that the requests rest on. Requests without IO or messages need no latency of them.
 */
export function readPerformance(
  workload: Workload,
  figures: AlternativeFigures,
): Performance | null {
  const { requests } = workload;
  if (requests === null) return null;
  const read = (symbol: string): RangedFigure | null => {
    const estimate = figures.estimate(symbol);
    const point = figures.point(symbol);
    return estimate === null || point === null ? null : { point, estimate };
  };
  const cpuSeconds = read('performance.cpuTime');
  const diskSeconds = requests.ioPerRequest === 0 ? nothing : read('performance.diskTime');
  const networkSeconds =
    requests.messagesPerRequest === 0 ? nothing : read('performance.networkTime');
  const quotaCores = read('performance.quotaCores');
  if (cpuSeconds === null || diskSeconds === null || networkSeconds === null) return null;
  if (quotaCores === null) return null;
  const sum = [cpuSeconds, diskSeconds, networkSeconds]
    .map(({ estimate }) => estimate)
    .reduce(added);
  return analyzeQueue(requests, {
    quotaCores,
    requestedCores: workload.cpu,
    arrivalsPerSecond: read('request.rate') ?? undefined,
    serviceSeconds: figures.estimate('performance.serviceTime') ?? sum,
    cpuSeconds,
    diskSeconds,
    networkSeconds,
    // A disk whose loss under an alternative is unknown completes no more than the bare one.
    diskOperationsPerSecond: read('performance.diskOperations') ?? read('host.disk.operations'),
  });
}

/** Percentile by percentile, as the queueing analysis takes them. */
function added(one: Estimate, other: Estimate): Estimate {
  if (typeof one === 'number') {
    if (typeof other === 'number') return one + other;
    return added(other, one);
  }
  const at = (place: 'low' | 'high' | 'p5' | 'p50' | 'p95'): number =>
    one[place] + (typeof other === 'number' ? other : other[place]);
  return { low: at('low'), high: at('high'), p5: at('p5'), p50: at('p50'), p95: at('p95') };
}
