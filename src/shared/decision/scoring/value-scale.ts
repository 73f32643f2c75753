import { logarithm, power } from '../../base/elementary-functions.ts';
import type { Expectation, Failure } from '../../base/failure.ts';
import { err, ok, type Result } from '../../base/result.ts';
import type { ValueScale } from '../../packs/pack.ts';

/**
 * The value of a figure on an absolute scale: 0 at the scale's worst figure or beyond, 1 at its best
 * or beyond, straight (or straight in the logarithm) between them. It depends on nothing but the
 * figure, so that adding an alternative never changes the value of another.
 *
 * @param scale as `checkValueScale` accepts it; one whose ends are equal cannot tell figures apart
 *   and gives all of them 0.
 * @param figure in the unit of the scale's ends. A figure that is not above 0 lies beyond the end
 *   nearer to 0 of a logarithmic scale.
 * Source: Dyer and Sarin, Measurable multiattribute value functions, Operations Research 27 (1979).
 */
export function valueOnScale(scale: ValueScale, figure: number): number {
  const { worst, best, shape } = scale;
  if (worst === best) return 0;
  if (shape === 'linear') return clamped((figure - worst) / (best - worst));
  if (figure <= 0) return best < worst ? 1 : 0;
  return clamped(logarithm(figure / worst) / logarithm(best / worst));
}

/**
 * The figure that has a value: the inverse of `valueOnScale`.
 *
 * @param value 0 to 1; clamped, since beyond the ends figures are not told apart.
 */
export function figureOfValue(scale: ValueScale, value: number): number {
  const { worst, best, shape } = scale;
  const share = clamped(value);
  if (share === 0) return worst;
  if (share === 1) return best;
  if (shape === 'linear') return worst + (best - worst) * share;
  return worst * power(best / worst, share);
}

/** Least figure a logarithmic scale may have at an end: far below any unit in use, and above 0. */
const minPositive = 1e-30;

/**
 * A scale that can be used: both ends finite and different, and above 0 when it is logarithmic.
 *
 * @param field path of the scale, for the failure.
 * @returns `field-invalid` naming the end at fault.
 */
export function checkValueScale(scale: ValueScale, field: string): Result<ValueScale, Failure> {
  for (const end of ['worst', 'best'] as const) {
    const figure = scale[end];
    if (!Number.isFinite(figure)) {
      return refused(`${field}.${end}`, figure, { kind: 'type', type: 'number' });
    }
    if (scale.shape === 'logarithmic' && figure < minPositive) {
      return refused(`${field}.${end}`, figure, { kind: 'at-least', low: minPositive });
    }
  }
  if (scale.worst !== scale.best) return ok(scale);
  return refused(`${field}.best`, scale.best, { kind: 'unique' });
}

function clamped(value: number): number {
  return Math.min(1, Math.max(0, value));
}

function refused(field: string, found: number, expected: Expectation): Result<never, Failure> {
  return err({ code: 'field-invalid', source: null, field, found: String(found), expected });
}
