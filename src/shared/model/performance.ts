import type { Outcome, ResultRange } from '../domain/range/range.ts';
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
  serviceSeconds: Outcome,
  servicePoint: number,
): Performance {
  const servers = Math.max(1, Math.ceil(coresToProvision - 1e-9));
  const queueAt = (service: number): Queue => ({
    servers,
    arrivalsPerSecond: requests.requestsPerSecond,
    serviceSeconds: service,
  });
  const rising = (read: (queue: Queue) => number): Outcome =>
    mapOutcome(serviceSeconds, (service) => read(queueAt(service)));
  const time = (read: (queue: Queue) => number | null): Outcome | null => {
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
      mapOutcome(serviceSeconds, (service) => saturationRate(queueAt(service))),
    ),
    saturated: serverUtilization(atPoint) >= 1,
    curve: responseCurve(atPoint),
  };
}

function mapOutcome(outcome: Outcome, map: (value: number) => number): Outcome {
  if (typeof outcome === 'number') return map(outcome);
  return {
    low: map(outcome.low),
    high: map(outcome.high),
    p5: map(outcome.p5),
    p50: map(outcome.p50),
    p95: map(outcome.p95),
  };
}

/** The outcome of a falling function: its ends and percentiles change places. */
function reversed(outcome: Outcome): Outcome {
  if (typeof outcome === 'number') return outcome;
  const { low, high, p5, p50, p95 } = outcome;
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
