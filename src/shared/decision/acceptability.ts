/**
 * Rank acceptability: the share of samples in which each alternative is at rank 1, 2, …. Alternatives
 * that tie share the ranks they occupy.
 *
 * @param scores one column of scores per alternative, all of one length; higher is better.
 * @returns one row per alternative, adding up to 1; each rank's column adds up to 1 as well.
 * Source: Lahdelma and Salminen, SMAA-2, Operations Research 49 (2001).
 */
export function rankAcceptability(scores: readonly Float64Array[]): readonly (readonly number[])[] {
  const count = scores.length;
  const samples = scores[0]?.length ?? 0;
  const shares = scores.map(() => new Float64Array(count));
  for (let sample = 0; sample < samples; sample += 1) {
    for (let own = 0; own < count; own += 1) {
      const value = scores[own]?.[sample] ?? 0;
      let above = 0;
      let equal = 0;
      for (let other = 0; other < count; other += 1) {
        const rival = scores[other]?.[sample] ?? 0;
        if (rival > value) above += 1;
        else if (rival === value) equal += 1;
      }
      for (let rank = above; rank < above + equal; rank += 1) {
        const row = shares[own];
        if (row) row[rank] = (row[rank] ?? 0) + 1 / equal;
      }
    }
  }
  return shares.map((row) => Array.from(row, (share) => (samples === 0 ? 0 : share / samples)));
}
