/**
 * Pearson's χ² of observed counts against expected shares, as a standard normal deviate (Wilson and
 * Hilferty 1931): above 4 the shares are not those expected.
 */
export function misfit(counts: readonly number[], shares: readonly number[]): number {
  const total = counts.reduce((sum, count) => sum + count, 0);
  const chiSquared = counts.reduce((sum, count, cell) => {
    const expected = total * (shares[cell] ?? 0);
    return sum + (count - expected) ** 2 / expected;
  }, 0);
  const freedom = counts.length - 1;
  const spread = 2 / (9 * freedom);
  return (Math.cbrt(chiSquared / freedom) - (1 - spread)) / Math.sqrt(spread);
}

/** How many of the rows fall into each cell; `cellOf` numbers the cells from 0. */
export function countCells(
  rows: readonly (readonly number[])[],
  cells: number,
  cellOf: (row: readonly number[]) => number,
): readonly number[] {
  const counts = Array.from({ length: cells }, () => 0);
  for (const row of rows) {
    const cell = cellOf(row);
    counts[cell] = (counts[cell] ?? 0) + 1;
  }
  return counts;
}
