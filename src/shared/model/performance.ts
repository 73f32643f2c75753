import type { Estimate, ResultRange } from '../domain/range/range.ts';
import type { Performance, ResponsePoint } from '../domain/result/performance.ts';
import type { RequestProfile } from '../domain/workload/workload.ts';
import { chanceFromPercentiles } from './queueing/chance-from-percentiles.ts';
import { serversOf } from './queueing/multi-server-queue.ts';
import {
  bindingStation,
  isSaturated,
  meanRequestSeconds,
  quotaUtilization,
  requestPercentile,
  saturationRate,
  stationRates,
  type RequestNetwork,
} from './queueing/request-network.ts';

/** Shares of saturation at which the response curve is drawn: denser where it bends. */
const curveShares = [
  0.02, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.65, 0.7, 0.75, 0.8, 0.84, 0.88, 0.91, 0.94, 0.96, 0.98,
] as const;

/** A figure with its point value beside its range. */
export interface RangedFigure {
  readonly point: number;
  readonly estimate: Estimate;
}

/** What one request of an instance takes of each station, and what the stations give. */
export interface StationFigures {
  /** Cores to provision, the quota of the instance: what the request takes with its overhead. */
  readonly quotaCores: RangedFigure;
  /** CPU request behind that quota, in cores. */
  readonly requestedCores: number;
  /** Requests a second; left out where they are certain, as the profile has them. */
  readonly arrivalsPerSecond?: RangedFigure | undefined;
  /** Sum of the three times, in seconds. */
  readonly serviceSeconds: Estimate;
  /** On a whole core, in seconds. */
  readonly cpuSeconds: RangedFigure;
  /** Latency of all disk operations of a request, in seconds. */
  readonly diskSeconds: RangedFigure;
  /** Latency of all messages of a request, in seconds. */
  readonly networkSeconds: RangedFigure;
  /** What the disk completes; null where nothing is known of it. */
  readonly diskOperationsPerSecond: RangedFigure | null;
}

/** Places at which a range is read. */
const places = ['low', 'p5', 'p50', 'p95', 'high'] as const;
type Place = (typeof places)[number];
const probabilities = [0, 0.05, 0.5, 0.95, 1] as const;
const opposite = { low: 'high', p5: 'p95', p50: 'p50', p95: 'p5', high: 'low' } as const;

/**
 * Queueing analysis of one instance, alone on its disk (model section 11): processor with its quota
 * and disk as stations of an open network, see `queueing/request-network.ts`.
 *
 * The quota follows the overhead: where an alternative turns out dearer, more cores are provisioned for
 * the same request. Requests, quota and times of processor, disk and network are taken at the same percentile
 * together, and the disk's rate at the opposite one: as if whatever slows one slows all (they are comonotone). That is the
 * widest case; every result rises or falls along it, so its interval ends and percentiles are its
 * values there.
 */
export function analyzeQueue(requests: RequestProfile, figures: StationFigures): Performance {
  const atPoint = networkOf(
    requests,
    figures,
    ({ point }) => point,
    ({ point }) => point,
  );
  const at = (place: Place): RequestNetwork =>
    networkOf(
      requests,
      figures,
      ({ estimate }) => valueAt(estimate, place),
      ({ estimate }) => valueAt(estimate, opposite[place]),
    );
  const along = isCertain(figures) ? null : places.map(at);
  const path = along ?? [atPoint];
  const rising = (read: (network: RequestNetwork) => number): Estimate =>
    along === null ? read(atPoint) : rangeOf(along.map(read));
  const time = (read: (network: RequestNetwork) => number | null): Estimate | null =>
    path.some(isSaturated) ? null : rising((network) => read(network) ?? Number.POSITIVE_INFINITY);
  return {
    servers: serversOf(figures.quotaCores.point),
    quotaCores: figures.quotaCores.point,
    serviceSeconds: figures.serviceSeconds,
    utilization: rising(quotaUtilization),
    meanResponseSeconds: time(meanRequestSeconds),
    p95ResponseSeconds: time((network) => requestPercentile(network, 0.95)),
    maxRequestsPerSecond: reversed(rising(saturationRate)),
    bound: bindingStation(atPoint),
    saturated: isSaturated(atPoint),
    chanceOfSaturation: chanceOfSaturation(path),
    carriedBy: carriedBy(path, figures),
    curve: responseCurve(atPoint),
  };
}

function networkOf(
  { requestsPerSecond, ioPerRequest }: RequestProfile,
  {
    arrivalsPerSecond,
    quotaCores,
    cpuSeconds,
    diskSeconds,
    networkSeconds,
    diskOperationsPerSecond,
  }: StationFigures,
  read: (figure: RangedFigure) => number,
  readFalling: (figure: RangedFigure) => number,
): RequestNetwork {
  return {
    arrivalsPerSecond:
      arrivalsPerSecond === undefined ? requestsPerSecond : read(arrivalsPerSecond),
    quotaCores: read(quotaCores),
    cpuSeconds: read(cpuSeconds),
    networkSeconds: read(networkSeconds),
    operationsPerRequest: ioPerRequest,
    operationSeconds: ioPerRequest === 0 ? 0 : read(diskSeconds) / ioPerRequest,
    diskOperationsPerSecond:
      diskOperationsPerSecond === null ? null : readFalling(diskOperationsPerSecond),
  };
}

function valueAt(estimate: Estimate, place: Place): number {
  return typeof estimate === 'number' ? estimate : estimate[place];
}

function isCertain(figures: StationFigures): boolean {
  const { arrivalsPerSecond = null, quotaCores, cpuSeconds, diskSeconds } = figures;
  const { networkSeconds, diskOperationsPerSecond } = figures;
  const all = [arrivalsPerSecond, quotaCores, cpuSeconds, diskSeconds, networkSeconds];
  return [...all, diskOperationsPerSecond].every(
    (figure) => figure === null || typeof figure.estimate === 'number',
  );
}

function rangeOf([low = 0, p5 = 0, p50 = 0, p95 = 0, high = 0]: readonly number[]): Estimate {
  return low === high ? p50 : { low, high, p5, p50, p95 };
}

/** The estimate of a falling function: its ends and percentiles change places. */
function reversed(estimate: Estimate): Estimate {
  if (typeof estimate === 'number') return estimate;
  const { low, high, p5, p50, p95 } = estimate;
  return { low: high, high: low, p5: p95, p50, p95: p5 } satisfies ResultRange;
}

/** Share of the range over which a station saturates; 0 and 1 only where it holds for all of it. */
function chanceOfSaturation(along: readonly RequestNetwork[]): number {
  const loads = along.map((network) => network.arrivalsPerSecond / saturationRate(network));
  return chanceFromPercentiles(loads, probabilities, 1);
}

/** Requests are written in thousandths of a core. */
const millicores = 1000;
/** A request this close below a thousandth takes the next: rounding must not make it saturate. */
const margin = 1 + 1e-9;

/**
 * The CPU request, in cores, whose quota carries the rate even at the worst of the range: the next
 * thousandth of a core above what just saturates. Null where nothing saturates, and where the disk
 * does, which no CPU request helps. The quota is taken as proportional to the request.
 */
function carriedBy(
  path: readonly RequestNetwork[],
  { requestedCores }: StationFigures,
): number | null {
  if (!path.some(isSaturated)) return null;
  if (path.some((network) => network.arrivalsPerSecond >= stationRates(network).disk)) return null;
  const request = requestedCores * Math.max(...path.map(quotaUtilization));
  return (Math.floor(request * millicores * margin) + 1) / millicores;
}

function responseCurve(network: RequestNetwork): readonly ResponsePoint[] {
  const saturation = saturationRate(network);
  return curveShares.flatMap((share) => {
    const at = { ...network, arrivalsPerSecond: share * saturation };
    const mean = meanRequestSeconds(at);
    const p95 = requestPercentile(at, 0.95);
    if (mean === null || p95 === null) return [];
    return [
      {
        requestsPerSecond: at.arrivalsPerSecond,
        meanResponseSeconds: mean,
        p95ResponseSeconds: p95,
      },
    ];
  });
}
