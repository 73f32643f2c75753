import { exponential, logarithm } from '../../../base/elementary-functions.ts';
import type { Scale } from '../observations/metrics.ts';

/** Below this logarithm of a ratio, differences count as such; above, as multiples of each other. */
const ratioKnee = 0.2;
/** The same for added times, in seconds. */
const differenceKnee = 1e-6;

/**
 * The value on the scale it is pooled on, where studies of different things scatter alike.
 *
 * `positive` is the logarithm. `ratio` is the inverse hyperbolic sine of the logarithm: a slowdown
 * of 1 % scatters by percent, one of 2 by multiples (Burbidge, Magee, Robb 1988, "Alternative
 * transformations to handle extreme values of the dependent variable"). `difference` is the same
 * of the value itself, which may be below 0.
 */
export function toScale(scale: Scale, value: number): number {
  if (scale === 'positive') return logarithm(value);
  return scale === 'ratio'
    ? inverseSine(logarithm(value) / ratioKnee)
    : inverseSine(value / differenceKnee);
}

/** The value of a place on the scale. */
export function fromScale(scale: Scale, place: number): number {
  if (scale === 'positive') return exponential(place);
  return scale === 'ratio' ? exponential(ratioKnee * sine(place)) : differenceKnee * sine(place);
}

function inverseSine(x: number): number {
  const size = Math.abs(x);
  const place = logarithm(size + Math.sqrt(size * size + 1));
  return x < 0 ? -place : place;
}

function sine(x: number): number {
  return (exponential(x) - exponential(-x)) / 2;
}
