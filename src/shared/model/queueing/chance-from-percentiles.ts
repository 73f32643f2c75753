/** The least and the most that is said of what is not certain. */
const leastChance = 0.001;

/**
 * Share of a rising quantity's range that is at or above a limit, interpolated between percentiles.
 * 0 and 1 are said only where they hold for the whole range, ends included.
 *
 * @param values at `probabilities`, from the least (0) to the greatest (1); one value alone is certain.
 */
export function chanceFromPercentiles(
  values: readonly number[],
  probabilities: readonly number[],
  limit: number,
): number {
  // Ends of a distribution without bounds may lie within its percentiles.
  const ascending = values.toSorted((one, other) => one - other);
  const above = ascending.findIndex((value) => value >= limit);
  if (above === 0) return 1;
  if (above === -1) return 0;
  const [from = 0, to = 0] = [ascending[above - 1], ascending[above]];
  const [below = 0, reached = 1] = [probabilities[above - 1], probabilities[above]];
  const chance = 1 - (below + ((reached - below) * (limit - from)) / (to - from));
  return Math.min(1 - leastChance, Math.max(leastChance, chance));
}
