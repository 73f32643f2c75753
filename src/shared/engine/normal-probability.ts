import { exponential } from '../base/elementary-functions.ts';
const small = [
  [3.1611237438705656, 113.864154151050156, 377.485237685302021, 3209.37758913846947],
  [23.6012909523441209, 244.024637934444173, 1282.61652607737228, 2844.23683343917062],
] as const;
const smallTop = 0.185777706184603153;
const middle = [
  [
    0.564188496988670089, 8.88314979438837594, 66.1191906371416295, 298.635138197400131,
    881.95222124176909, 1712.04761263407058, 2051.07837782607147, 1230.33935479799725,
  ],
  [
    15.7449261107098347, 117.693950891312499, 537.181101862009858, 1621.38957456669019,
    3290.79923573345963, 4362.61909014324716, 3439.36767414372164, 1230.33935480374942,
  ],
] as const;
const middleTop = 2.15311535474403846e-8;
const large = [
  [
    0.305326634961232344, 0.360344899949804439, 0.125781726111229246, 0.0160837851487422766,
    6.58749161529837803e-4,
  ],
  [
    2.56852019228982242, 1.87295284992346725, 0.527905102951428412, 0.0605183413124413191,
    0.00233520497626869185,
  ],
] as const;
const largeTop = 0.0163153871373020978;
const perRootPi = 0.56418958354775628695;

/**
 * Standard normal distribution function, to about 1 part in 1e16 also in the lower tail.
 *
 * Source: Cody, Rational Chebyshev approximations for the error function, Mathematics of Computation
 * 23 (1969).
 */
export function normalProbability(score: number): number {
  return 0.5 * complementaryError(-score / Math.SQRT2);
}

function complementaryError(x: number): number {
  const y = Math.abs(x);
  if (y <= 0.46875) {
    const square = y * y;
    return 1 - x * ratio(small, smallTop, square);
  }
  const tail = exponential(-y * y) * (y <= 4 ? ratio(middle, middleTop, y) : farTail(y));
  return x < 0 ? 2 - tail : tail;
}

function farTail(y: number): number {
  const inverse = 1 / (y * y);
  return (perRootPi - inverse * ratio(large, largeTop, inverse)) / y;
}

/** A quotient of polynomials by Cody's scheme: the leading coefficients apart, the last ones added. */
function ratio(
  [numerator, denominator]: readonly [readonly number[], readonly number[]],
  top: number,
  x: number,
): number {
  const last = numerator.length - 1;
  let above = top * x;
  let below = x;
  for (let index = 0; index < last; index += 1) {
    above = (above + (numerator[index] ?? 0)) * x;
    below = (below + (denominator[index] ?? 0)) * x;
  }
  return (above + (numerator[last] ?? 0)) / (below + (denominator[last] ?? 0));
}
