import { joeKuoNumbers } from './sobol-numbers.ts';

const bits = 32;

/** Dimensions there are direction numbers for. */
export const sobolDimensions = joeKuoNumbers.trim().split(/[,\n]/).length + 1;

let parsed: readonly (readonly number[])[] | null = null;
const directions = new Map<number, Uint32Array>();

/** The 32 direction numbers of a dimension, counted from 0, highest bit first. */
function directionsOf(dimension: number): Uint32Array {
  const cached = directions.get(dimension);
  if (cached) return cached;
  parsed ??= joeKuoNumbers
    .trim()
    .split(/[,\n]/)
    .map((entry) => entry.trim().split(' ').map(Number));
  const directionNumbers = recurrence(parsed[dimension - 1] ?? null);
  directions.set(dimension, directionNumbers);
  return directionNumbers;
}

/** Source of the recurrence: Bratley and Fox, Algorithm 659, ACM TOMS 14 (1988), section 2. */
function recurrence(entry: readonly number[] | null): Uint32Array {
  const directionNumbers = new Uint32Array(bits);
  if (entry === null) return directionNumbers.map((_, bit) => 2 ** (bits - 1 - bit));
  const [polynomial = 0, ...initial] = entry;
  const degree = initial.length;
  for (let bit = 0; bit < bits; bit += 1) {
    if (bit < degree) {
      directionNumbers[bit] = (initial[bit] ?? 0) * 2 ** (bits - 1 - bit);
      continue;
    }
    const far = directionNumbers[bit - degree] ?? 0;
    let value = far ^ (far >>> degree);
    for (let step = 1; step < degree; step += 1) {
      if ((polynomial >>> (degree - 1 - step)) & 1) value ^= directionNumbers[bit - step] ?? 0;
    }
    directionNumbers[bit] = value >>> 0;
  }
  return directionNumbers;
}

/**
 * Coordinate of a Sobol point as a 32-bit fraction: point `index` in natural order, not in that of a
 * Gray code; any point is computed on its own.
 *
 * @param dimension from 0, below `sobolDimensions`.
 * @param index a whole number below 2^32.
 */
export function sobolFraction(dimension: number, index: number): number {
  const numbers = directionsOf(dimension);
  let value = 0;
  for (let rest = index >>> 0, bit = 0; rest !== 0; rest >>>= 1, bit += 1) {
    if (rest & 1) value ^= numbers[bit] ?? 0;
  }
  return value >>> 0;
}

/**
 * The coordinates of points `first` … `first + count - 1`: from one point to the next, the digits
 * that change are those up to the lowest 0 of its number, so that one step is enough for each.
 */
export function sobolFractionsFrom(
  dimension: number,
  { first, count }: { readonly first: number; readonly count: number },
): Uint32Array {
  const values = new Uint32Array(count);
  let sum = 0;
  const steps = directionsOf(dimension).map((number) => (sum ^= number));
  let value = sobolFraction(dimension, first);
  for (let at = 0; at < count; at += 1) {
    values[at] = value;
    const next = first + at + 1;
    value ^= steps[31 - Math.clz32(next & -next)] ?? 0;
  }
  return values;
}

/**
 * Owen's nested uniform scrambling of a 32-bit fraction, by a hash: every digit is flipped depending
 * on the digits above it and on the seed, so that a scrambled net is a net again and every point is
 * uniform by itself.
 *
 * Sources: Owen, Randomly permuted (t,m,s)-nets (1995); Laine and Karras, Stratified sampling for
 * stochastic transparency (2011); Burley, Practical hash-based Owen scrambling, JCGT 9 (2020);
 * constants by Vegdahl (2021).
 */
export function owenScramble(fraction: number, seed: number): number {
  let value = reversed(fraction);
  value ^= Math.imul(value, 0x3d20adea);
  value = (value + seed) | 0;
  value = Math.imul(value, (seed >>> 16) | 1);
  value ^= Math.imul(value, 0x05526c56);
  value ^= Math.imul(value, 0x53a22864);
  return reversed(value);
}

function reversed(value: number): number {
  let word = value;
  word = ((word >>> 1) & 0x55555555) | ((word & 0x55555555) << 1);
  word = ((word >>> 2) & 0x33333333) | ((word & 0x33333333) << 2);
  word = ((word >>> 4) & 0x0f0f0f0f) | ((word & 0x0f0f0f0f) << 4);
  word = ((word >>> 8) & 0x00ff00ff) | ((word & 0x00ff00ff) << 8);
  return ((word >>> 16) | (word << 16)) >>> 0;
}
