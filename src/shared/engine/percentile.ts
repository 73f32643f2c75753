/**
 * Percentiles of samples by linear interpolation between order statistics (method R-7, the default
 * of R and NumPy; Hyndman and Fan 1996).
 *
 * @param samples at least one finite value; not changed.
 * @param probabilities in [0, 1].
 */
export function percentiles(
  samples: Float64Array,
  probabilities: readonly number[],
): readonly number[] {
  const sorted = samples.slice().sort();
  return probabilities.map((probability) => {
    const place = probability * (sorted.length - 1);
    const below = Math.floor(place);
    const low = sorted[below] ?? 0;
    const high = sorted[Math.min(below + 1, sorted.length - 1)] ?? low;
    return low + (high - low) * (place - below);
  });
}
