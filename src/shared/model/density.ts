import type { Density, DensityResource, FitPoint } from '../domain/result/density.ts';
import { densityResources } from '../domain/result/density.ts';
import type { Figure } from '../domain/result/trace.ts';
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

/** Instances that fit in each sample, or one number where it is the same in all. */
function instancesPerSample(
  capacities: Capacities,
  samples: ReadonlyMap<string, Float64Array | number>,
  sampleCount: number,
): Float64Array | number {
  const columns = [...capacities].flatMap(([resource, { low }]) => {
    const column = samples.get(`density.${resource}`);
    return column === undefined ? [] : [{ column, low }];
  });
  const certain = Math.min(
    ...columns.map(({ column }) =>
      typeof column === 'number' ? column : Number.POSITIVE_INFINITY,
    ),
  );
  const limiting = columns.flatMap(({ column, low }) => {
    // What is above the certain limit over all of its range never is the limit.
    const mayLimit = low <= certain * (1 + rounding);
    return typeof column !== 'number' && mayLimit ? [column] : [];
  });
  if (limiting.length === 0) return whole(certain);
  const least = new Float64Array(sampleCount).fill(certain);
  for (const column of limiting) {
    for (let index = 0; index < sampleCount; index += 1) {
      const capacity = column[index] ?? 0;
      if (capacity < (least[index] ?? 0)) least[index] = capacity;
    }
  }
  // Rounding down never changes which capacity is the least.
  for (let index = 0; index < sampleCount; index += 1) least[index] = whole(least[index] ?? 0);
  return least;
}

/** Share of samples in which at least n instances fit, at every n where that share changes. */
function fitCurve(counts: Float64Array | number): readonly FitPoint[] {
  if (typeof counts === 'number') return [{ instances: counts, probability: 1 }];
  let rest = counts.length;
  return tally(counts).map(([instances, samples]): FitPoint => {
    const probability = rest / counts.length;
    rest -= samples;
    return { instances, probability };
  });
}

/** Widest span of whole numbers that is counted place by place instead of sorted. */
const widestSpan = 65_536;

/** Every number that occurs, ascending, with how often it does. */
function tally(counts: Float64Array): readonly (readonly [number, number])[] {
  const [low, high] = extremes(counts);
  if (!(high - low < widestSpan)) return tallySorted(counts.slice().sort());
  const times = new Uint32Array(high - low + 1);
  for (let index = 0; index < counts.length; index += 1) {
    const place = (counts[index] ?? 0) - low;
    times[place] = (times[place] ?? 0) + 1;
  }
  const found: (readonly [number, number])[] = [];
  for (let place = 0; place < times.length; place += 1) {
    const samples = times[place] ?? 0;
    if (samples > 0) found.push([low + place, samples]);
  }
  return found;
}

function extremes(counts: Float64Array): readonly [number, number] {
  let low = Number.POSITIVE_INFINITY;
  let high = Number.NEGATIVE_INFINITY;
  for (let index = 0; index < counts.length; index += 1) {
    const count = counts[index] ?? 0;
    if (count < low) low = count;
    if (count > high) high = count;
  }
  return [low, high];
}

function tallySorted(sorted: Float64Array): readonly (readonly [number, number])[] {
  const found: [number, number][] = [];
  for (const instances of sorted) {
    const last = found.at(-1);
    if (last && last[0] === instances) last[1] += 1;
    else found.push([instances, 1]);
  }
  return found;
}

/** Keeps a curve to a drawable size: ends and an even selection between. */
function thin(points: readonly FitPoint[]): readonly FitPoint[] {
  if (points.length <= curvePoints) return points;
  const step = (points.length - 1) / (curvePoints - 1);
  return Array.from({ length: curvePoints }, (_, index) => points[Math.round(index * step)]).filter(
    (point) => point !== undefined,
  );
}
