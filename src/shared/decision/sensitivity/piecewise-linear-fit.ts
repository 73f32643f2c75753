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

/** Where points lie between knots: `share` of the way from knot `left` to the next one. */
export interface PlacesOnKnots {
  /** How many knots there are. */
  readonly knots: number;
  readonly left: Uint32Array;
  /** 0 to 1; 0 at the last knot and beyond it. */
  readonly share: Float64Array;
}

/** The places of points on knots, for any number of curves over them. @param knots ascending. */
export function placesOnKnots(knots: Float64Array, x: Float64Array): PlacesOnKnots {
  const last = knots.length - 1;
  const end = knots[last] ?? 0;
  const lefts = new Uint32Array(x.length);
  const shares = new Float64Array(x.length);
  for (let at = 0; at < x.length; at += 1) {
    const value = x[at] ?? 0;
    if (value >= end) {
      lefts[at] = last;
      continue;
    }
    let left = 0;
    let right = last;
    while (right - left > 1) {
      const middle = (left + right) >> 1;
      if ((knots[middle] ?? 0) <= value) left = middle;
      else right = middle;
    }
    const start = knots[left] ?? 0;
    lefts[at] = left;
    shares[at] = Math.max(0, (value - start) / ((knots[right] ?? 1) - start));
  }
  return { knots: knots.length, left: lefts, share: shares };
}

/**
 * The continuous curve, straight between knots, that comes nearest to samples by least squares.
 *
 * The equations of the values at the knots couple neighbours only and are solved by elimination
 * (Thomas algorithm); they are positive definite wherever samples lie on either side of each knot.
 *
 * @param places where the samples lie.
 * @returns what turns a column of samples into the value of its curve at each knot.
 */
export function fitAtKnots(places: PlacesOnKnots): (y: Float64Array) => Float64Array {
  const { diagonal, beside } = eliminate(places);
  const { knots, left, share } = places;
  return (y) => {
    const values = new Float64Array(knots + 1);
    for (let sample = 0; sample < left.length; sample += 1) {
      const at = left[sample] ?? 0;
      const part = share[sample] ?? 0;
      const target = y[sample] ?? 0;
      values[at] = (values[at] ?? 0) + (1 - part) * target;
      values[at + 1] = (values[at + 1] ?? 0) + part * target;
    }
    for (let knot = 1; knot < knots; knot += 1) {
      const factor = (beside[knot - 1] ?? 0) / (diagonal[knot - 1] ?? 1);
      values[knot] = (values[knot] ?? 0) - factor * (values[knot - 1] ?? 0);
    }
    for (let knot = knots - 1; knot >= 0; knot -= 1) {
      const solved = knot + 1 < knots ? (beside[knot] ?? 0) * (values[knot + 1] ?? 0) : 0;
      values[knot] = ((values[knot] ?? 0) - solved) / (diagonal[knot] ?? 1);
    }
    return values.subarray(0, knots);
  };
}

/** Keeps a knot without samples from dividing by 0; far below the weight of one sample. */
const ridge = 1e-12;

/** The matrix of the equations after elimination: its diagonal, and what stands beside it. */
function eliminate({ knots, left, share }: PlacesOnKnots): {
  readonly diagonal: Float64Array;
  readonly beside: Float64Array;
} {
  const diagonal = new Float64Array(knots + 1).fill(ridge);
  const beside = new Float64Array(knots + 1);
  for (let sample = 0; sample < left.length; sample += 1) {
    const at = left[sample] ?? 0;
    const part = share[sample] ?? 0;
    const rest = 1 - part;
    diagonal[at] = (diagonal[at] ?? 0) + rest * rest;
    diagonal[at + 1] = (diagonal[at + 1] ?? 0) + part * part;
    beside[at] = (beside[at] ?? 0) + rest * part;
  }
  for (let knot = 1; knot < knots; knot += 1) {
    const before = beside[knot - 1] ?? 0;
    diagonal[knot] = (diagonal[knot] ?? 0) - (before / (diagonal[knot - 1] ?? 1)) * before;
  }
  return { diagonal, beside };
}

/** A fitted curve at places; beyond the last knots, the value of the knot. */
export function curveAlong({ left, share }: PlacesOnKnots, values: Float64Array): Float64Array {
  const along = new Float64Array(left.length);
  for (let at = 0; at < along.length; at += 1) {
    const knot = left[at] ?? 0;
    const start = values[knot] ?? 0;
    const part = share[at] ?? 0;
    along[at] = part === 0 ? start : start + part * ((values[knot + 1] ?? 0) - start);
  }
  return along;
}
