import { metricOf, type MetricId } from '../observations/metrics.ts';
import type { Observation } from '../observations/observation.ts';
import { familyOf, type SubjectId } from '../observations/subjects.ts';
import { toScale } from './scale.ts';

/** Where in the tree kind, family, alternative a row or a question stands. */
export interface Cell {
  readonly kind: string;
  readonly family: string;
  readonly alternative: string;
}

/** One figure on the scale of its metric. */
export interface Point extends Cell {
  readonly publication: string;
  readonly metric: MetricId;
  readonly place: number;
  readonly bound?: 'atMost' | 'atLeast';
}

/** The cell of an alternative under a kind of condition. */
export function cellOf(metric: MetricId, kind: string, alternative: SubjectId): Cell {
  return { kind, family: familyOf(alternative, metric), alternative };
}

/**
 * The points of the rows; the two ends of a range are two measured figures.
 * Rows a later edition of their source replaced are left out.
 */
export function pointsOf(rows: readonly Observation[]): readonly Point[] {
  return rows.flatMap((row) => {
    if (row.status === 'superseded') return [];
    const { scale } = metricOf(row.metric);
    return [row.value, row.low, row.high].flatMap((figure): readonly Point[] =>
      figure === undefined
        ? []
        : [
            {
              publication: row.publication.id,
              metric: row.metric,
              ...cellOf(row.metric, row.kind, row.alternative),
              place: toScale(scale, figure),
              ...(row.bound === undefined ? {} : { bound: row.bound }),
            },
          ],
    );
  });
}
