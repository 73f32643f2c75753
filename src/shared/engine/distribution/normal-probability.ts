import { exponential } from '../../base/elementary-functions.ts';
const small = [
  [3.1611237438705655, 113.86415415105016, 377.485237685302, 3209.3775891384694],
  [23.601290952344122, 244.02463793444417, 1282.6165260773723, 2844.236833439171],
] as const;
const smallTop = 0.18577770618460315;
const middle = [
  [
    0.5641884969886701, 8.883149794388377, 66.11919063714163, 298.6351381974001, 881.952221241769,
    1712.0476126340707, 2051.0783778260716, 1230.3393547979972,
  ],
  [
    15.744926110709835, 117.6939508913125, 537.1811018620099, 1621.3895745666903,
    3290.7992357334597, 4362.619090143247, 3439.3676741437216, 1230.3393548037495,
  ],
] as const;
const middleTop = 2.1531153547440383e-8;
const large = [
  [
    0.30532663496123236, 0.36034489994980445, 0.12578172611122926, 0.016083785148742275,
    0.0006587491615298378,
  ],
  [
    2.568520192289822, 1.8729528499234673, 0.5279051029514285, 0.06051834131244132,
    0.0023352049762686918,
  ],
] as const;
const largeTop = 0.016315387137302097;
const perRootPi = 0.5641895835477563;

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
