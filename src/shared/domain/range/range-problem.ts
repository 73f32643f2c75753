import type { Expectation } from '../../base/failure.ts';
import type { StatedRange } from './range.ts';

/** What is wrong with a range: the field it shows in, and what would be right. */
export interface RangeProblem {
  readonly field: 'low' | 'high' | 'mode' | 'shapes' | 'values' | 'observations';
  readonly expected: Expectation;
}

/** Probabilities may miss 1 by the rounding of their writer. */
const probabilityRounding = 1e-6;

/**
 * The first of what is wrong with a range; null when nothing is.
 *
 * @see rangeProblems
 */
export function rangeProblem(range: StatedRange): RangeProblem | null {
  return rangeProblems(range)[0] ?? null;
}

/**
 * What breaks the order `low <= mode <= high`, and what a distribution lacks or has in excess. Not a
 * number is always a problem.
 */
export function rangeProblems(range: StatedRange): readonly RangeProblem[] {
  const { low, high, mode, distribution } = range;
  const order: Expectation = { kind: 'range-order' };
  const problems: RangeProblem[] = [];
  if (!(low <= high) || !Number.isFinite(low)) problems.push({ field: 'low', expected: order });
  else if (!Number.isFinite(high)) problems.push({ field: 'high', expected: order });
  if (mode !== undefined && !(low <= mode && mode <= high)) {
    problems.push({ field: 'mode', expected: order });
  }
  if (distribution === 'lognormal' && !(low > 0)) {
    problems.push({ field: 'low', expected: { kind: 'range-needs', needs: 'positive-low' } });
  }
  if (distribution === 'point' && low !== high) {
    problems.push({ field: 'high', expected: { kind: 'range-needs', needs: 'equal-ends' } });
  }
  const part = partProblem(range);
  return part === null ? problems : [...problems, part];
}

/** What a distribution with parts of its own needs of them. */
function partProblem(range: StatedRange): RangeProblem | null {
  const { low, high, distribution, shapes, values, observations } = range;
  const inside = (value: number): boolean => low <= value && value <= high;
  const needs = (field: RangeProblem['field'], need: RangeNeed): RangeProblem => ({
    field,
    expected: { kind: 'range-needs', needs: need },
  });
  if (distribution === 'beta' && !(shapes && shapes.alpha > 0 && shapes.beta > 0)) {
    return needs('shapes', 'shapes');
  }
  if (distribution === 'discrete') {
    if (!values || values.length === 0) return needs('values', 'values');
    if (!values.every(({ value }) => inside(value))) return needs('values', 'values-inside');
    const sum = values.reduce((total, { probability }) => total + probability, 0);
    const fair = values.every(({ probability }) => probability > 0);
    if (!fair || !(Math.abs(sum - 1) <= probabilityRounding)) {
      return needs('values', 'probabilities');
    }
  }
  if (distribution === 'empirical') {
    if (!observations || observations.length < 2) return needs('observations', 'observations');
    if (!observations.every(inside)) return needs('observations', 'values-inside');
  }
  return null;
}

type RangeNeed = Extract<Expectation, { kind: 'range-needs' }>['needs'];
