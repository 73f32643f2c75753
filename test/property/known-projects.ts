import { rankAcceptability } from '../../src/shared/decision/smaa/acceptability.ts';
import type { Range } from '../../src/shared/domain/range/range.ts';
import type { PointSet } from '../../src/shared/domain/range/sampling.ts';
import { drawColumns } from '../../src/shared/engine/sampling/draw-columns.ts';
import { philox } from '../../src/shared/engine/sampling/philox.ts';
import { quantileOf } from '../../src/shared/engine/distribution/quantile.ts';
import { plainDesign } from '../../src/shared/engine/sampling/sample-design.ts';

/** A made-up decision whose truth is drawn from the very ranges it states, and then kept from it. */
export interface KnownProject {
  readonly alternatives: number;
  readonly criteria: number;
  /** What is stated of every figure: alternatives × criteria, row by row. */
  readonly ranges: readonly Range[];
  /** What each figure is in truth. */
  readonly figures: readonly number[];
}

/** A number in (0, 1) that belongs to a project and a purpose, apart from the draws of its samples. */
function chance(project: number, purpose: number): number {
  return (philox(project, purpose, 0x7472)[0] + 0.5) / 2 ** 32;
}

/** A range of a random shape around a random middle; `known` is 1 for the widest ones. */
function rangeOf(project: number, place: number, known: number): Range {
  const pick = (purpose: number): number => chance(project, 1000 + 10 * place + purpose);
  const low = 0.05 + 0.4 * pick(0);
  const high = low + known * (0.05 + 0.45 * pick(1));
  const mode = low + (high - low) * pick(2);
  const shapes = { alpha: 0.6 + 4 * pick(2), beta: 0.6 + 4 * pick(3) };
  const all: readonly Range[] = [
    { low, high, distribution: 'uniform' },
    { low, high, mode, distribution: 'triangular' },
    { low, high, distribution: 'normal' },
    {
      low,
      high,
      distribution: 'empirical',
      observations: [low, (low + mode) / 2, mode, (mode + high) / 2, high],
    },
    { low, high, mode, distribution: 'pert' },
    { low, high, distribution: 'lognormal' },
    { low, high, distribution: 'beta', shapes },
  ];
  return all[Math.floor(pick(5) * all.length)] ?? { low, high, distribution: 'uniform' };
}

/**
 * A project of four alternatives. Some know their figures to within half of what there is, some to
 * within a few hundredths: what is close to call in the one is clear in the other.
 */
export function knownProject(project: number, criteria: number): KnownProject {
  const alternatives = 4;
  const places = Array.from({ length: alternatives * criteria }, (_, place) => place);
  const known = 0.15 ** chance(project, 999);
  const ranges = places.map((place) => rangeOf(project, place, known));
  const figures = ranges.map((range, place) => quantileOf(range)(chance(project, place)));
  return { alternatives, criteria, ranges, figures };
}

/** The value of a figure: the first gains count most. */
export function valueOf(figure: number): number {
  return figure * (1 - figure / 3);
}

/** The weights of the criteria: the last counts most. */
export function weightsOf({ criteria }: KnownProject): readonly number[] {
  const sum = (criteria * (criteria + 1)) / 2;
  return Array.from({ length: criteria }, (_, criterion) => (criterion + 1) / sum);
}

/** Weighted sums of the alternatives where every figure is as given. */
export function scoresAt(project: KnownProject, figures: readonly number[]): readonly number[] {
  const weights = weightsOf(project);
  return Array.from({ length: project.alternatives }, (_, own) =>
    weights.reduce(
      (sum, weight, criterion) =>
        sum + weight * valueOf(figures[own * project.criteria + criterion] ?? 0),
      0,
    ),
  );
}

/** What a plan knows of a project: the samples of its scores, and how often each is first. */
export function planned(
  project: KnownProject,
  seed: number,
  points: PointSet,
  samples: number,
): { readonly scores: readonly Float64Array[]; readonly first: readonly number[] } {
  const { alternatives, criteria, ranges } = project;
  const names = ranges.map((_, place) => `p${place}`);
  const columns = drawColumns(
    { ...plainDesign(seed), points, dimensions: names },
    ranges.map((range, place) => ({ name: names[place] ?? '', range })),
    { first: 0, count: samples },
  );
  const weights = weightsOf(project);
  const scores = Array.from({ length: alternatives }, (_, own) => {
    const sums = new Float64Array(samples);
    for (const [criterion, weight] of weights.entries()) {
      const column = columns[own * criteria + criterion];
      for (let sample = 0; sample < samples; sample += 1) {
        sums[sample] = (sums[sample] ?? 0) + weight * valueOf(column?.[sample] ?? 0);
      }
    }
    return sums;
  });
  return { scores, first: rankAcceptability(scores).map(([share = 0]) => share) };
}

/** The alternative with the highest score. */
export function bestOf(scores: readonly number[]): number {
  return scores.indexOf(Math.max(...scores));
}
