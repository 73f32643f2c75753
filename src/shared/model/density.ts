import type { Density, DensityResource, FitPoint } from '../domain/plan.ts';
import { densityResources } from '../domain/plan.ts';
import type { Figure } from '../domain/trace.ts';
import type { AlternativeEvaluation } from './evaluate-alternative.ts';

/** A computed capacity may miss a whole number by the rounding of its formula; this much is forgiven. */
const rounding = 1e-9;

/** Most points of the probability curve that are kept. */
const curvePoints = 200;

type Capacities = ReadonlyMap<DensityResource, Figure>;

/**
 * How many instances of a workload one host carries (model section 8): the smallest whole number over
 * the resources that are known, as an interval, with the chance that n fit from the samples.
 *
 * @returns null when neither the host's nor the workload's figures limit anything.
 */
export function computeDensity(
  evaluation: AlternativeEvaluation,
  samples: ReadonlyMap<string, Float64Array | number>,
  sampleCount: number,
): Density | null {
  const capacities: Capacities = new Map(
    densityResources.flatMap((resource) => {
      const figure = evaluation.figures.get(`density.${resource}`);
      return figure ? [[resource, figure] as const] : [];
    }),
  );
  if (capacities.size === 0) return null;
  const naive = whole(smallest(capacities, (figure) => figure.point));
  const fits = fitCurve(instancesPerSample(capacities, samples, sampleCount));
  return {
    instancesPerHost: {
      low: whole(smallest(capacities, (figure) => figure.low)),
      high: whole(smallest(capacities, (figure) => figure.high)),
    },
    naive,
    at95: fits.findLast(({ probability }) => probability >= 0.95)?.instances ?? 0,
    bottleneck: bottleneckOf(capacities),
    headroom: headroomAt(capacities, naive),
    fits: thin(fits),
  };
}

function whole(capacity: number): number {
  return Math.max(0, Math.floor(capacity + rounding));
}

function smallest(capacities: Capacities, part: (figure: Figure) => number): number {
  return Math.min(...[...capacities.values()].map(part));
}

function bottleneckOf(capacities: Capacities): DensityResource | null {
  const least = smallest(capacities, (figure) => figure.point);
  return [...capacities].find(([, figure]) => figure.point === least)?.[0] ?? null;
}

function headroomAt(capacities: Capacities, instances: number): Density['headroom'] {
  const share = (resource: DensityResource): number | null => {
    const capacity = capacities.get(resource)?.point;
    if (capacity === undefined) return null;
    return capacity <= 0 ? 0 : Math.max(0, 1 - instances / capacity);
  };
  return {
    cpu: share('cpu'),
    memory: share('memory'),
    iops: share('iops'),
    diskThroughput: share('diskThroughput'),
    network: share('network'),
    diskSpace: share('diskSpace'),
  };
}

function instancesPerSample(
  capacities: Capacities,
  samples: ReadonlyMap<string, Float64Array | number>,
  sampleCount: number,
): Float64Array {
  const counts = new Float64Array(sampleCount).fill(Number.POSITIVE_INFINITY);
  for (const resource of capacities.keys()) {
    const column = samples.get(`density.${resource}`);
    if (column === undefined) continue;
    for (let index = 0; index < sampleCount; index += 1) {
      const capacity = typeof column === 'number' ? column : (column[index] ?? 0);
      counts[index] = Math.min(counts[index] ?? 0, whole(capacity));
    }
  }
  return counts;
}

/** Share of samples in which at least n instances fit, at every n where that share changes. */
function fitCurve(counts: Float64Array): readonly FitPoint[] {
  const sorted = counts.slice().sort();
  const points: FitPoint[] = [];
  for (let index = 0; index < sorted.length; index += 1) {
    const instances = sorted[index] ?? 0;
    if (index === 0 || instances !== sorted[index - 1]) {
      points.push({ instances, probability: (sorted.length - index) / sorted.length });
    }
  }
  return points;
}

/** Keeps a curve to a drawable size: ends and an even selection between. */
function thin(points: readonly FitPoint[]): readonly FitPoint[] {
  if (points.length <= curvePoints) return points;
  const step = (points.length - 1) / (curvePoints - 1);
  return Array.from({ length: curvePoints }, (_, index) => points[Math.round(index * step)]).filter(
    (point) => point !== undefined,
  );
}
