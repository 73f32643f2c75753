import { metricOf, type MetricId } from '../observations/metrics.ts';
import type { Observation } from '../observations/observation.ts';
import type { SubjectId } from '../observations/subjects.ts';
import { factorOf, product, solveLower, type Triangle } from './cholesky.ts';
import { cellOf, pointsOf, type Cell, type Point } from './points.ts';
import { fromScale } from './scale.ts';
import { scatterOf, type Scatter } from './scatter.ts';
import { belowCut, upperStudent } from './student.ts';

/** What the next study of a quantity will find, as far as the published ones tell. */
export interface Prediction {
  readonly p5: number;
  readonly p50: number;
  readonly p95: number;
  /** The nearest level at which anything was published. */
  readonly basis: 'alternative' | 'family' | 'kind' | 'metric' | 'nothing';
  /** Publications of that level. */
  readonly publications: readonly string[];
  /** Figures of that level. */
  readonly figures: number;
}

export type Predict = (metric: MetricId, kind: string, alternative: SubjectId) => Prediction;

/** The mean of a metric is left to its rows: so wide is what is assumed of it before. */
const vague = 100;

type ScatterOfCell = (cell: Cell) => Scatter;

interface Fit {
  readonly points: readonly Point[];
  readonly scatter: ScatterOfCell;
  readonly centre: number;
  readonly factor: Triangle;
  readonly solved: readonly number[];
}

/**
 * Fits all metrics and gives the predictive distribution of a further study.
 *
 * A figure is the mean of its metric plus a deviation of its kind of conditions, of its family in
 * it, of its alternative, of its publication and of the row, each normal on the scale of the metric
 * with a variance pooled over the metric; the best linear unbiased prediction for a publication not
 * yet seen follows (Robinson 1991, "That BLUP is a good thing"). Its range is that of Student's
 * distribution and holds the scatter between studies, so a single published value never gives a
 * point (Higgins, Thompson, Spiegelhalter 2009, "A re-evaluation of random-effects meta-analysis").
 * "Up to" enters as a truncated value (Tobin 1958).
 */
export function fitObservations(rows: readonly Observation[]): Predict {
  const points = pointsOf(rows);
  const scatter = scatterOf(points);
  const fits = new Map<MetricId, Fit>();
  for (const metric of new Set(points.map((point) => point.metric))) {
    fits.set(
      metric,
      fitOf(
        points.filter((point) => point.metric === metric),
        (cell) => scatter(metric, cell),
      ),
    );
  }
  return (metric, kind, alternative) => {
    const cell = cellOf(metric, kind, alternative);
    const fit = fits.get(metric) ?? fitOf([], (each) => scatter(metric, each));
    const { mean, variance } = placeOf(fit, cell);
    const half = upperStudent(fit.scatter(cell).freedom) * Math.sqrt(variance);
    const { scale } = metricOf(metric);
    return {
      p5: fromScale(scale, mean - half),
      p50: fromScale(scale, mean),
      p95: fromScale(scale, mean + half),
      ...basisOf(fit.points, cell),
    };
  };
}

function fitOf(points: readonly Point[], scatter: ScatterOfCell): Fit {
  const exact = points.filter((point) => point.bound === undefined);
  const plain = solve(exact, scatter, () => 0);
  const censored = points.flatMap((point) => {
    if (point.bound === undefined) return [];
    const { mean, variance } = placeOf(plain, point);
    const spread = Math.sqrt(variance);
    const sign = point.bound === 'atMost' ? 1 : -1;
    const cut = belowCut((sign * (point.place - mean)) / spread);
    return [
      {
        point: { ...point, place: mean + sign * spread * cut.mean },
        noise: variance * cut.variance,
      },
    ];
  });
  if (censored.length === 0) return plain;
  const noises = [...exact.map(() => 0), ...censored.map(({ noise }) => noise)];
  return solve(
    [...exact, ...censored.map(({ point }) => point)],
    scatter,
    (index) => noises[index] ?? 0,
  );
}

function solve(
  points: readonly Point[],
  scatterOfCell: ScatterOfCell,
  noise: (index: number) => number,
): Fit {
  const scatter = remembered(scatterOfCell);
  const centre = points.reduce((sum, { place }) => sum + place, 0) / Math.max(1, points.length);
  const factor = factorOf(points.length, (row, column) => {
    const a = points[row];
    const b = points[column];
    if (a === undefined || b === undefined) return 0;
    const own = scatter(a);
    const shared = covariance(own, a, b) + (sameStudy(a, b) ? own.publication : 0);
    return row === column ? shared + own.row + noise(row) : shared;
  });
  const solved = solveLower(
    factor,
    points.map(({ place }) => place - centre),
  );
  return { points, scatter, centre, factor, solved };
}

/** One computation per cell; a fit asks for each pair of points. */
function remembered(scatter: ScatterOfCell): ScatterOfCell {
  const known = new Map<string, Scatter>();
  return (cell) => {
    const key = `${cell.kind} ${cell.family}`;
    const found = known.get(key) ?? scatter(cell);
    known.set(key, found);
    return found;
  };
}

function sameStudy(a: Point, b: Point): boolean {
  return a.publication === b.publication && a.alternative === b.alternative && a.kind === b.kind;
}

/** Covariance of what two figures of different studies estimate. */
function covariance(scatter: Scatter, a: Cell, b: Cell): number {
  let shared = vague;
  if (a.kind !== b.kind) return shared;
  shared += scatter.kind;
  if (a.family !== b.family) return shared;
  shared += scatter.family;
  return a.alternative === b.alternative ? shared + scatter.alternative : shared;
}

function placeOf(fit: Fit, cell: Cell): { readonly mean: number; readonly variance: number } {
  const scatter = fit.scatter(cell);
  const weights = solveLower(
    fit.factor,
    fit.points.map((point) => covariance(scatter, point, cell)),
  );
  const own = covariance(scatter, cell, cell) + scatter.publication + scatter.row;
  return {
    mean: fit.centre + product(weights, fit.solved),
    variance: Math.max(own - product(weights, weights), scatter.publication + scatter.row),
  };
}

function basisOf(
  points: readonly Point[],
  cell: Cell,
): Pick<Prediction, 'basis' | 'publications' | 'figures'> {
  const ofKind = points.filter((point) => point.kind === cell.kind);
  const ofFamily = ofKind.filter((point) => point.family === cell.family);
  const own = ofFamily.filter((point) => point.alternative === cell.alternative);
  const levels = [
    ['alternative', own],
    ['family', ofFamily],
    ['kind', ofKind],
    ['metric', points],
  ] as const;
  const [basis, used] = levels.find(([, figures]) => figures.length > 0) ?? ['nothing', []];
  return {
    basis,
    publications: [...new Set(used.map((point) => point.publication))].sort(),
    figures: used.length,
  };
}
