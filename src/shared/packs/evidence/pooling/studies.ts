import { observationAt } from '../../../domain/range/range.ts';
import { metricOf, type MetricId } from '../observations/metrics.ts';
import type { Observation } from '../observations/observation.ts';
import type { SubjectId } from '../observations/subjects.ts';
import { pointsOf } from './points.ts';
import { fromScale } from './scale.ts';

/**
 * From the least to the largest of what publications measured of an alternative itself, in the unit of
 * the metric: each publication by its median, so that its own worst and best cases do not count. "Up to"
 * counts where there is nothing else. Null where nothing was published of it.
 */
export function studiesOf(
  rows: readonly Observation[],
  metric: MetricId,
  kind: string,
  alternative: SubjectId,
): { readonly low: number; readonly high: number } | null {
  const own = pointsOf(rows).filter(
    (point) => point.metric === metric && point.kind === kind && point.alternative === alternative,
  );
  if (own.length === 0) return null;
  const exact = own.filter(({ bound }) => bound === undefined);
  const studies = Map.groupBy(exact.length > 0 ? exact : own, ({ publication }) => publication);
  const middles = [...studies.values()].map((points) => medianOf(points.map(({ place }) => place)));
  const { scale } = metricOf(metric);
  return {
    low: fromScale(scale, Math.min(...middles)),
    high: fromScale(scale, Math.max(...middles)),
  };
}

function medianOf(values: readonly number[]): number {
  return observationAt(
    values.toSorted((left, right) => left - right),
    0.5,
  );
}
