/**
 * Philox2x32-10: a counter-based random generator. Draw `index` of stream `stream` under `seed` is a
 * pure function of the three, so any worker can draw any sample, in any order, with the same bits.
 *
 * Source: Salmon, Moraes, Dror, Shaw, Parallel random numbers: as easy as 1, 2, 3 (SC 2011).
 */
const multiplier = 0xd256d193;
const weyl = 0x9e3779b9;
const rounds = 10;

/** The two 32-bit words of a Philox2x32-10 block. */
export function philox(counter0: number, counter1: number, key: number): readonly [number, number] {
  let left = counter0 >>> 0;
  let right = counter1 >>> 0;
  let roundKey = key >>> 0;
  for (let round = 0; round < rounds; round += 1) {
    const high = multiplyHigh(multiplier, left);
    const low = Math.imul(multiplier, left);
    left = (high ^ roundKey ^ right) >>> 0;
    right = low >>> 0;
    roundKey = (roundKey + weyl) >>> 0;
  }
  return [left, right];
}

/** The upper 32 bits of a 64-bit product of two 32-bit numbers. */
function multiplyHigh(a: number, b: number): number {
  const aLow = a & 0xffff;
  const aHigh = a >>> 16;
  const bLow = b & 0xffff;
  const bHigh = b >>> 16;
  const middle = aHigh * bLow + ((aLow * bLow) >>> 16);
  const carried = aLow * bHigh + (middle & 0xffff);
  return aHigh * bHigh + Math.floor(middle / 65536) + Math.floor(carried / 65536);
}

/**
 * A number in the open interval (0, 1) on a grid of 2^32 midpoints: never 0, never 1, so that every
 * quantile function has a finite value there. The two words of a block belong to two neighbouring
 * indices: an index below 2^33 has its own word.
 */
export function uniformAt(seed: number, stream: number, index: number): number {
  const words = philox(Math.floor(index / 2), stream, seed);
  return midpoint(words[index % 2] ?? 0);
}

/** The draws `first` … `first + count - 1` of a stream, each block computed once. */
export function uniformsFrom(
  seed: number,
  stream: number,
  { first, count }: { readonly first: number; readonly count: number },
): Float64Array {
  const values = new Float64Array(count);
  let words: readonly number[] = [];
  for (let at = 0; at < count; at += 1) {
    const index = first + at;
    if (at === 0 || index % 2 === 0) words = philox(Math.floor(index / 2), stream, seed);
    values[at] = midpoint(words[index % 2] ?? 0);
  }
  return values;
}

function midpoint(word: number): number {
  return (word + 0.5) / 2 ** 32;
}

/** The stream of a name: its FNV-1a hash, so that draws do not depend on the order of parameters. */
export function streamOf(name: string): number {
  let hash = 0x811c9dc5;
  for (let index = 0; index < name.length; index += 1) {
    hash = Math.imul(hash ^ name.charCodeAt(index), 0x01000193);
  }
  return hash >>> 0;
}
