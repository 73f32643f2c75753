import { exponential, logarithm } from '../../../base/elementary-functions.ts';
import { isMetric, metricOf, type Scale } from '../observations/metrics.ts';
import type { Cell, Point } from './points.ts';

/**
 * How far apart two figures stand: in one study of one alternative, in two studies of it, in two
 * alternatives of a family, in two families, under two kinds of conditions.
 */
const nearness = ['study', 'alternative', 'family', 'kind', 'metric'] as const;
type Nearness = (typeof nearness)[number];

/** Variances of one cell, that is one family under one kind of conditions. */
export interface Scatter {
  readonly row: number;
  readonly publication: number;
  readonly alternative: number;
  readonly family: number;
  readonly kind: number;
  /** Degrees of freedom the variance of a next study rests on. */
  readonly freedom: number;
}

interface Evidence {
  readonly squares: number;
  readonly weight: number;
}
type Totals = Readonly<Record<Nearness, number>>;
type Semivariances = Readonly<Record<Nearness, Evidence>>;

const none: Evidence = { squares: 0, weight: 0 };

/** How many studies' worth of evidence the scatter common to all metrics counts. */
const priorWeight = 4;
/** No studies agree better than to this variance, about 5 %. */
const leastScatter = 0.0025;

function nearnessOf(a: Cell & { readonly publication: string }, b: typeof a): Nearness {
  if (a.kind !== b.kind) return 'metric';
  if (a.family !== b.family) return 'kind';
  if (a.alternative !== b.alternative) return 'family';
  return a.publication === b.publication ? 'study' : 'alternative';
}

/**
 * Half the mean squared difference of pairs, by nearness. Pairs of the same two studies are
 * averaged first, so that a study with many rows does not outweigh the others; a study of
 * `n` pairings counts as much as `n` studies less one would.
 * Source: the method of moments of DerSimonian and Laird 1986, with the pairs of a variogram
 * (Matheron 1963) in place of sums of squares, which nested levels of unequal size ask for.
 */
function semivariances(points: readonly Point[]): Semivariances {
  const means = new Map<Nearness, Map<string, { sum: number; count: number }>>();
  points.forEach((a, index) => {
    for (const b of points.slice(index + 1)) {
      const near = nearnessOf(a, b);
      // Two alternatives of one study share its machine, which says nothing of two studies.
      if (near !== 'study' && a.publication === b.publication) continue;
      const pairs = means.get(near) ?? new Map<string, { sum: number; count: number }>();
      means.set(near, pairs);
      const key = [
        `${a.publication} ${a.alternative} ${a.kind}`,
        `${b.publication} ${b.alternative} ${b.kind}`,
      ]
        .sort()
        .join('|');
      const mean = pairs.get(key) ?? { sum: 0, count: 0 };
      pairs.set(key, {
        sum: mean.sum + (a.place - b.place) ** 2 / 2,
        count: mean.count + 1,
      });
    }
  });
  const evidenceOf = (near: Nearness): Evidence => {
    const pairs = [...(means.get(near)?.values() ?? [])];
    if (pairs.length === 0) return none;
    const mean = pairs.reduce((sum, pair) => sum + pair.sum / pair.count, 0) / pairs.length;
    // n things form about n²/2 pairs, of which n - 1 are free.
    const weight = near === 'study' ? pairs.length : Math.sqrt(2 * pairs.length);
    return { squares: mean * weight, weight };
  };
  return {
    study: evidenceOf('study'),
    alternative: evidenceOf('alternative'),
    family: evidenceOf('family'),
    kind: evidenceOf('kind'),
    metric: evidenceOf('metric'),
  };
}

/**
 * The scatter of every cell: its own, drawn towards that of its kind, which is drawn towards that
 * of its metric, which is drawn towards that of all metrics on the same scale. Variances are
 * averaged by their logarithms, or the widest cell would set the scatter of all.
 */
export function scatterOf(
  points: readonly Point[],
): (metric: Point['metric'], cell: Cell) => Scatter {
  const exact = points.filter(({ bound }) => bound === undefined);
  const cells = grouped(exact, (point) => cellKey(point.metric, point));
  const kinds = grouped(exact, (point) => kindKey(point.metric, point.kind));
  const byMetric = grouped(exact, (point) => point.metric);
  const common = commonScatter(byMetric);
  return (metric, cell) => {
    const { scale } = metricOf(metric);
    const chain = [
      byMetric.get(metric),
      kinds.get(kindKey(metric, cell.kind)),
      cells.get(cellKey(metric, cell)),
    ];
    const [ofMetric, ofKind, ofCell] = [1, 2, 3].map((depth) =>
      growing((near) =>
        chain.slice(0, depth).reduce((above, evidence) => {
          const { squares, weight } = evidence?.[near] ?? none;
          if (weight === 0) return above;
          const own = logarithm(squares / weight + leastScatter);
          return exponential(
            (weight * own + priorWeight * logarithm(above)) / (weight + priorWeight),
          );
        }, common[scale][near]),
      ),
    ) as [Totals, Totals, Totals];
    const weightOf = (evidence: Semivariances | undefined): number =>
      evidence?.alternative.weight ?? 0;
    return {
      // What several cells share has one variance for all of them, or it would be no variance.
      kind: ofMetric.metric - ofMetric.kind,
      family: ofKind.kind - ofKind.family,
      alternative: ofCell.family - ofCell.alternative,
      publication: ofCell.alternative - ofCell.study,
      row: ofCell.study,
      freedom: priorWeight + weightOf(chain[1]),
    };
  };
}

const cellKey = (metric: string, { kind, family }: Cell): string => `${metric} ${kind} ${family}`;
const kindKey = (metric: string, kind: string): string => `${metric} ${kind}`;

function grouped(
  points: readonly Point[],
  keyOf: (point: Point) => string,
): ReadonlyMap<string, Semivariances> {
  const groups = new Map<string, Point[]>();
  for (const point of points) {
    const group = groups.get(keyOf(point));
    if (group === undefined) groups.set(keyOf(point), [point]);
    else group.push(point);
  }
  return new Map([...groups].map(([key, group]) => [key, semivariances(group)]));
}

function commonScatter(
  byMetric: ReadonlyMap<string, Semivariances>,
): Record<Scale, Record<Nearness, number>> {
  const over = (scales: readonly Scale[]): Record<Nearness, number> => {
    const alike = [...byMetric].flatMap(([metric, evidence]) =>
      isMetric(metric) && scales.includes(metricOf(metric).scale) ? [evidence] : [],
    );
    return growing((near) => pooled(alike.map((evidence) => evidence[near])));
  };
  return {
    ratio: over(['ratio']),
    positive: over(['positive']),
    // Added times have too few studies for a scatter of their own; they borrow that of all.
    difference: over(['ratio', 'positive', 'difference']),
  };
}

function pooled(evidence: readonly Evidence[]): number {
  const weight = evidence.reduce((sum, each) => sum + each.weight, 0);
  return weight === 0
    ? leastScatter
    : exponential(
        evidence.reduce(
          (sum, each) =>
            each.weight === 0
              ? sum
              : sum + each.weight * logarithm(each.squares / each.weight + leastScatter),
          0,
        ) / weight,
      );
}

/** Farther pairs cannot scatter less than nearer ones; where they seem to, they scatter alike. */
function growing(totalOf: (near: Nearness) => number): Record<Nearness, number> {
  const totals = { study: 0, alternative: 0, family: 0, kind: 0, metric: 0 };
  let least = 0;
  for (const near of nearness) {
    least = Math.max(least, totalOf(near));
    totals[near] = least;
  }
  return totals;
}
