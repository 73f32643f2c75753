import type { Expectation, Failure } from '../../base/failure.ts';
import { err, ok, type Result } from '../../base/result.ts';
import { prepareFaces } from './weight-polytope.ts';
import type { WeightSampler } from './weight-sampler.ts';
import type { WeightInterval } from './weights.ts';

/** Sums of shares this close to 1 are 1. */
const sumTolerance = 1e-9;

/**
 * Weights of which intervals are known: uniform on the polytope of weights that add up to 1 and keep
 * all of them. The polytope is cut into cones from a corner over its opposite sides, which are
 * polytopes of the same kind: a draw picks a side by the volume of its cone, a point on the side in the
 * same way, and a place between corner and side. No draw is rejected, so every sample costs the same
 * and depends on nothing but its own point.
 *
 * @param intervals one per criterion, shares from 0 to 1.
 * @returns `field-invalid` when an interval is not one, or no weights within all of them add up to 1.
 * Source of the recursion: Lasserre, An analytical expression and an algorithm for the volume of a
 * convex polyhedron in R^n, Journal of Optimization Theory and Applications 39 (1983).
 */
export function intervalWeights(
  intervals: readonly WeightInterval[],
): Result<WeightSampler, Failure> {
  const problem = findProblem(intervals);
  if (problem) return err(problem);
  const faces = prepareFaces(tightened(intervals));
  return ok({ criteria: intervals.length, dimensions: faces.dimensions, draw: faces.draw });
}

function findProblem(intervals: readonly WeightInterval[]): Failure | null {
  for (const [index, { low, high }] of intervals.entries()) {
    const field = `weights.${index}`;
    const share: Expectation = { kind: 'between', low: 0, high: 1 };
    if (!(low >= 0 && low <= 1)) return refused(`${field}.low`, low, share);
    if (!(high >= 0 && high <= 1)) return refused(`${field}.high`, high, share);
    if (low > high) return refused(`${field}.low`, low, { kind: 'range-order' });
  }
  const lows = intervals.reduce((sum, { low }) => sum + low, 0);
  const highs = intervals.reduce((sum, { high }) => sum + high, 0);
  if (lows > 1 + sumTolerance) {
    return refused('weights.low', lows, { kind: 'between', low: 0, high: 1 });
  }
  return highs < 1 - sumTolerance
    ? refused('weights.high', highs, { kind: 'at-least', low: 1 })
    : null;
}

function refused(field: string, found: number, expected: Expectation): Failure {
  return { code: 'field-invalid', source: null, field, found: String(found), expected };
}

/** The same polytope with intervals no wider than what the others leave to each. */
function tightened(intervals: readonly WeightInterval[]): readonly WeightInterval[] {
  const lows = intervals.reduce((sum, { low }) => sum + low, 0);
  const highs = intervals.reduce((sum, { high }) => sum + high, 0);
  return intervals.map(({ low, high }) => {
    const least = Math.max(low, 1 - (highs - high));
    const most = Math.min(high, 1 - (lows - low));
    return { low: Math.min(least, high), high: Math.max(Math.min(least, high), most) };
  });
}
