/**
 * Exponential, logarithm and power out of the four operations and the square root, which every
 * machine rounds alike. The functions of `Math` may differ in the last bit between browsers and
 * versions, and then the same project would not give the same bits everywhere.
 *
 * Source: fdlibm (Sun Microsystems 1993), e_exp.c and e_log.c; error below one unit in the last place.
 */

const double = new Float64Array(1);
const words = new Int32Array(double.buffer);
/** Which word of a double holds its sign and exponent on this machine. */
const upper = new Uint8Array(Int32Array.of(1).buffer)[0] === 1 ? 1 : 0;

function upperWord(x: number): number {
  double[0] = x;
  return words[upper] ?? 0;
}

function withUpperWord(x: number, word: number): number {
  double[0] = x;
  words[upper] = word;
  return double[0];
}

const ln2High = 6.93147180369123816e-1;
const ln2Low = 1.90821492927058770002e-10;
const perLn2 = Math.LOG2E;
const halfLn2 = 0.34657359027997264;

/** e to the power of x; infinite above 709.78, 0 below -745.13. */
export function exponential(x: number): number {
  if (Number.isNaN(x)) return x;
  if (x > 709.782712893383973) return Number.POSITIVE_INFINITY;
  if (x < -745.133219101941108) return 0;
  const size = Math.abs(x);
  if (size < 2 ** -28) return 1 + x;
  const k = size > halfLn2 ? Math.trunc(perLn2 * x + (x < 0 ? -0.5 : 0.5)) : 0;
  const high = x - k * ln2High;
  const low = k * ln2Low;
  const rest = high - low;
  const square = rest * rest;
  const c =
    rest -
    square *
      (1.66666666666666019e-1 +
        square *
          (-2.77777777770155934e-3 +
            square *
              (6.61375632143793436e-5 +
                square * (-1.65339022054652515e-6 + square * 4.13813679705723846e-8))));
  if (k === 0) return 1 - ((rest * c) / (c - 2) - rest);
  const y = 1 - (low - (rest * c) / (2 - c) - high);
  return k >= -1021 ? timesPowerOf2(y, k) : timesPowerOf2(y, k + 1000) * 2 ** -1000;
}

/** y · 2^k, k from -1021 to 1024. */
function timesPowerOf2(y: number, k: number): number {
  return k === 1024 ? y * 2 * 2 ** 1023 : withUpperWord(y, upperWord(y) + (k << 20));
}

/** The natural logarithm of x; minus infinity of 0, not a number below it. */
export function logarithm(x: number): number {
  if (x === 0) return Number.NEGATIVE_INFINITY;
  if (!(x > 0)) return Number.NaN;
  if (x === Number.POSITIVE_INFINITY) return x;
  const isSmall = x < 2 ** -1022;
  const normal = isSmall ? x * 2 ** 54 : x;
  const word = upperWord(normal);
  const mantissa = word & 0xfffff;
  const carry = (mantissa + 0x95f64) & 0x100000;
  const k = (word >> 20) - 1023 + (carry >> 20) - (isSmall ? 54 : 0);
  const f = withUpperWord(normal, mantissa | (carry ^ 0x3ff00000)) - 1;
  if (f === 0) return k * ln2High + k * ln2Low;
  const s = f / (2 + f);
  const z = s * s;
  const w = z * z;
  const even =
    w * (3.999999999940941908e-1 + w * (2.222219843214978396e-1 + w * 1.531383769920937332e-1));
  const odd =
    z *
    (6.66666666666673513e-1 +
      w * (2.857142874366239149e-1 + w * (1.818357216161805012e-1 + w * 1.479819860511658591e-1)));
  const half = 0.5 * f * f;
  return k * ln2High - (half - (s * (half + (even + odd)) + k * ln2Low) - f);
}

/** ln(1 + x), exact also where x is so small that 1 + x loses it. x above -1. */
export function logarithmOfOnePlus(x: number): number {
  const sum = 1 + x;
  if (sum === 1) return x;
  // Kahan's correction: what rounding the sum lost is made good by the quotient.
  return (logarithm(sum) * x) / (sum - 1);
}

/** e to the power of x, less 1: exact also where x is so small that the power is 1. */
export function exponentialLessOne(x: number): number {
  const whole = exponential(x);
  if (whole === 1) return x;
  const less = whole - 1;
  if (less === -1 || whole === Number.POSITIVE_INFINITY) return less;
  // Kahan's correction, the other way round.
  return (less * x) / logarithm(whole);
}

/** Whole powers up to this are products; beyond, the logarithm is as exact. */
const greatestProduct = 64;

/**
 * x to the power of y: a product for whole y, a root for 1/2, by the logarithm otherwise. Not a
 * number for negative x and y that is not whole.
 */
export function power(x: number, y: number): number {
  if (Number.isInteger(y) && Math.abs(y) <= greatestProduct) {
    return y < 0 ? 1 / product(x, -y) : product(x, y);
  }
  if (y === 0.5) return Math.sqrt(x);
  if (x === 0) return y > 0 ? 0 : Number.POSITIVE_INFINITY;
  const size = exponential(y * logarithm(Math.abs(x)));
  if (x > 0) return size;
  if (!Number.isInteger(y)) return Number.NaN;
  return y % 2 === 0 ? size : -size;
}

function product(x: number, times: number): number {
  let result = 1;
  let square = x;
  for (let rest = times; rest > 0; rest = Math.floor(rest / 2)) {
    if (rest % 2 === 1) result *= square;
    square *= square;
  }
  return result;
}

/** The length of a vector. */
export function euclideanLength(parts: readonly number[]): number {
  const largest = parts.reduce((most, part) => Math.max(most, Math.abs(part)), 0);
  if (largest === 0 || !Number.isFinite(largest)) return largest;
  const sum = parts.reduce((total, part) => total + (part / largest) * (part / largest), 0);
  return largest * Math.sqrt(sum);
}
