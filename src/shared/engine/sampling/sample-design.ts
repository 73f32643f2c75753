import type { PointSet } from '../../domain/range/sampling.ts';

/**
 * Names that are drawn together. Row i of the lower triangular `factor` makes the normal score of
 * member i out of the independent scores of the members up to it (Cholesky factor of their
 * correlation matrix).
 */
export interface CorrelatedGroup {
  readonly members: readonly string[];
  readonly factor: readonly (readonly number[])[];
}

/** A nested design: the held names keep one draw for `inner` samples in a row, the others do not. */
export interface NestedDraws {
  readonly inner: number;
  readonly held: readonly string[];
}

/**
 * Everything that decides which numbers are drawn, as plain data that may cross to a worker: equal
 * designs give equal bits for every name and index, in any block, in any order, on every host.
 */
export interface SampleDesign {
  readonly seed: number;
  readonly points: PointSet;
  /** Names with a dimension of the low-discrepancy points each, by place; others are pseudo-random. */
  readonly dimensions: readonly string[];
  readonly correlated: readonly CorrelatedGroup[];
  readonly nested: NestedDraws | null;
}

/** Independent pseudo-random draws. */
export function plainDesign(seed: number): SampleDesign {
  return { seed, points: 'pseudo-random', dimensions: [], correlated: [], nested: null };
}

/** Whether a name is drawn pseudo-randomly and on its own, one draw a sample. */
export function isPlainDraw(design: SampleDesign, name: string): boolean {
  const { points, dimensions, correlated, nested } = design;
  if (nested?.held.includes(name)) return false;
  if (points !== 'pseudo-random' && dimensions.includes(name)) return false;
  return !correlated.some(({ members }) => members.includes(name));
}
