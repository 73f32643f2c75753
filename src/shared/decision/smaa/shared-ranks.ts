/** Adds one sample to the counts of an alternative, spread over the ranks that its tie occupies. */
export function shareRanks(
  row: Float64Array,
  scores: readonly Float64Array[],
  alternative: number,
  sample: number,
): void {
  const value = scores[alternative]?.[sample] ?? 0;
  let above = 0;
  let equal = 0;
  for (const column of scores) {
    const rival = column[sample] ?? 0;
    if (rival > value) above += 1;
    else if (rival === value) equal += 1;
  }
  for (let rank = above; rank < above + equal; rank += 1) {
    row[rank] = (row[rank] ?? 0) + 1 / equal;
  }
}
