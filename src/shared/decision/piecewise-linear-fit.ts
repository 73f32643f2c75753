/** Where a point lies between knots: `share` of the way from knot `left` to the next. */
interface Place {
  readonly left: number;
  readonly share: number;
}

/**
 * Knots for a curve through samples of one variable: its quantiles, each value once, so that every
 * piece rests on as many samples. A variable with few values gets a knot at each of them.
 *
 * @param sorted samples in ascending order, at least one. @param pieces at least 1.
 */
export function quantileKnots(sorted: Float64Array, pieces: number): Float64Array {
  const last = sorted.length - 1;
  const knots: number[] = [];
  for (let piece = 0; piece <= pieces; piece += 1) {
    const knot = sorted[Math.round((piece * last) / pieces)] ?? 0;
    if (knots.length === 0 || knot > (knots.at(-1) ?? 0)) knots.push(knot);
  }
  return Float64Array.from(knots);
}

/**
 * The continuous curve, straight between knots, that comes nearest to samples by least squares.
 *
 * The equations of the values at the knots couple neighbours only and are solved by elimination
 * (Thomas algorithm); they are positive definite wherever samples lie on either side of each knot.
 *
 * @param knots ascending. @param x @param y samples, of one length.
 * @returns the value of the curve at each knot.
 */
export function fitAtKnots(knots: Float64Array, x: Float64Array, y: Float64Array): Float64Array {
  const count = knots.length;
  const diagonal = new Float64Array(count).fill(ridge);
  const beside = new Float64Array(count);
  const values = new Float64Array(count);
  for (let sample = 0; sample < x.length; sample += 1) {
    const { left, share } = placeOf(knots, x[sample] ?? 0);
    const rest = 1 - share;
    const target = y[sample] ?? 0;
    add(diagonal, left, rest * rest);
    add(values, left, rest * target);
    if (share === 0) continue;
    add(diagonal, left + 1, share * share);
    add(beside, left, rest * share);
    add(values, left + 1, share * target);
  }
  for (let knot = 1; knot < count; knot += 1) {
    const factor = (beside[knot - 1] ?? 0) / (diagonal[knot - 1] ?? 1);
    add(diagonal, knot, -factor * (beside[knot - 1] ?? 0));
    add(values, knot, -factor * (values[knot - 1] ?? 0));
  }
  for (let knot = count - 1; knot >= 0; knot -= 1) {
    const known = knot + 1 < count ? (beside[knot] ?? 0) * (values[knot + 1] ?? 0) : 0;
    values[knot] = ((values[knot] ?? 0) - known) / (diagonal[knot] ?? 1);
  }
  return values;
}

/** Keeps a knot without samples from dividing by 0; far below the weight of one sample. */
const ridge = 1e-12;

/** The value of a fitted curve at a point; beyond the last knots, that of the knot. */
export function curveAt(knots: Float64Array, values: Float64Array, x: number): number {
  const { left, share } = placeOf(knots, x);
  const start = values[left] ?? 0;
  return share === 0 ? start : start + share * ((values[left + 1] ?? 0) - start);
}

function placeOf(knots: Float64Array, x: number): Place {
  const last = knots.length - 1;
  if (x >= (knots[last] ?? 0)) return { left: last, share: 0 };
  let left = 0;
  let right = last;
  while (right - left > 1) {
    const middle = (left + right) >> 1;
    if ((knots[middle] ?? 0) <= x) left = middle;
    else right = middle;
  }
  const start = knots[left] ?? 0;
  const share = (x - start) / ((knots[right] ?? 1) - start);
  return { left, share: Math.max(0, share) };
}

function add(array: Float64Array, index: number, amount: number): void {
  array[index] = (array[index] ?? 0) + amount;
}
