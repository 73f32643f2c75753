import type { Estimate, ResultRange } from '../domain/range/range.ts';
import type { Performance, ResponsePoint } from '../domain/result/plan.ts';
import type { RequestProfile } from '../domain/workload/workload.ts';
import {
  meanResponse,
  responsePercentile,
  saturationRate,
  serverUtilization,
  type Queue,
} from './erlang.ts';

/** Shares of saturation at which the response curve is drawn: denser where it bends. */
const curveShares = [
  0.02, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.65, 0.7, 0.75, 0.8, 0.84, 0.88, 0.91, 0.94, 0.96, 0.98,
] as const;

/**
 * Queueing analysis of one instance (model section 8): M/M/c with the cores provisioned as servers.
 *
 * Every result rises or falls with the service time alone, so its interval ends and percentiles are
 * its values at the ends and percentiles of the service time.
 *
 * @param coresToProvision point figure; rounded up to whole servers.
 */
export function analyzeQueue(
  requests: RequestProfile,
  coresToProvision: number,
  serviceSeconds: Estimate,
  servicePoint: number,
): Performance {
  const servers = Math.max(1, Math.ceil(coresToProvision - 1e-9));
  const queueAt = (service: number): Queue => ({
    servers,
    arrivalsPerSecond: requests.requestsPerSecond,
    serviceSeconds: service,
  });
  const rising = (read: (queue: Queue) => number): Estimate =>
    mapEstimate(serviceSeconds, (service) => read(queueAt(service)));
  const time = (read: (queue: Queue) => number | null): Estimate | null => {
    const worst = typeof serviceSeconds === 'number' ? serviceSeconds : serviceSeconds.high;
    if (read(queueAt(worst)) === null) return null;
    return rising((queue) => read(queue) ?? 0);
  };
  const atPoint = queueAt(servicePoint);
  return {
    servers,
    serviceSeconds,
    utilization: rising(serverUtilization),
    meanResponseSeconds: time(meanResponse),
    p95ResponseSeconds: time((queue) => responsePercentile(queue, 0.95)),
    maxRequestsPerSecond: reversed(
      mapEstimate(serviceSeconds, (service) => saturationRate(queueAt(service))),
    ),
    saturated: serverUtilization(atPoint) >= 1,
    curve: responseCurve(atPoint),
  };
}

function mapEstimate(estimate: Estimate, map: (value: number) => number): Estimate {
  if (typeof estimate === 'number') return map(estimate);
  return {
    low: map(estimate.low),
    high: map(estimate.high),
    p5: map(estimate.p5),
    p50: map(estimate.p50),
    p95: map(estimate.p95),
  };
}

/** The estimate of a falling function: its ends and percentiles change places. */
function reversed(estimate: Estimate): Estimate {
  if (typeof estimate === 'number') return estimate;
  const { low, high, p5, p50, p95 } = estimate;
  return { low: high, high: low, p5: p95, p50, p95: p5 } satisfies ResultRange;
}

function responseCurve(queue: Queue): readonly ResponsePoint[] {
  const saturation = saturationRate(queue);
  return curveShares.flatMap((share) => {
    const at = { ...queue, arrivalsPerSecond: share * saturation };
    const mean = meanResponse(at);
    const p95 = responsePercentile(at, 0.95);
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
