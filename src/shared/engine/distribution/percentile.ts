/**
 * Percentiles of samples by linear interpolation between order statistics (method R-7, the default
 * of R and NumPy; Hyndman and Fan 1996). The order statistics are selected, not sorted for.
 *
 * @param samples at least one finite value; not changed.
 * @param probabilities in [0, 1], ascending.
 */
export function percentiles(
  samples: Float64Array,
  probabilities: readonly number[],
): readonly number[] {
  const pool = samples.slice();
  let settled = 0;
  return probabilities.map((probability) => {
    const place = probability * (pool.length - 1);
    const below = Math.floor(place);
    const low = select(pool, below, settled);
    settled = below;
    if (place === below) return low;
    const high = smallestFrom(pool, below + 1);
    return low + (high - low) * (place - below);
  });
}

/**
 * The value at a rank, counted from 0, of a pool in any order; the pool is rearranged.
 *
 * @param rank a place of the pool.
 */
export function orderStatistic(pool: Float64Array, rank: number): number {
  return select(pool, rank, 0);
}

/**
 * The value that sorting would put at `rank`; afterwards nothing left of `rank` is larger and nothing
 * right of it smaller. Everything left of `from` is known to be smaller already.
 *
 * Method: quickselect with the median of three as pivot (Hoare, Algorithm 65, 1961).
 */
function select(pool: Float64Array, rank: number, from: number): number {
  let left = from;
  let right = pool.length - 1;
  while (left < right) {
    const pivot = medianOfThree(pool[left] ?? 0, pool[(left + right) >>> 1] ?? 0, pool[right] ?? 0);
    let low = left;
    let high = right;
    while (low <= high) {
      while ((pool[low] ?? 0) < pivot) low += 1;
      while ((pool[high] ?? 0) > pivot) high -= 1;
      if (low <= high) {
        const moved = pool[low] ?? 0;
        pool[low] = pool[high] ?? 0;
        pool[high] = moved;
        low += 1;
        high -= 1;
      }
    }
    if (rank <= high) right = high;
    else if (rank >= low) left = low;
    else break;
  }
  return pool[rank] ?? 0;
}

function medianOfThree(a: number, b: number, c: number): number {
  return Math.max(Math.min(a, b), Math.min(Math.max(a, b), c));
}

function smallestFrom(pool: Float64Array, from: number): number {
  let smallest = pool[from] ?? 0;
  for (let index = from + 1; index < pool.length; index += 1) {
    const value = pool[index] ?? 0;
    if (value < smallest) smallest = value;
  }
  return smallest;
}
