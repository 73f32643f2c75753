/**
 * Rank acceptability: the share of samples in which each alternative is at rank 1, 2, …. Alternatives
 * that tie share the ranks they occupy equally.
 *
 * @param scores one column of scores per alternative, all of one length; higher is better.
 * @returns one row per alternative, adding up to 1; each rank's column adds up to 1 as well. All 0
 *   when there is no sample.
 * Source: Lahdelma and Salminen, SMAA-2, Operations Research 49 (2001).
 */
export function rankAcceptability(scores: readonly Float64Array[]): readonly (readonly number[])[] {
  const samples = scores[0]?.length ?? 0;
  const shares = scores.map(() => new Float64Array(scores.length));
  for (let first = 0; first < samples; first += blockSamples) {
    const end = Math.min(samples, first + blockSamples);
    countRanks(
      scores.map((column) => column.subarray(first, end)),
      shares,
    );
  }
  return shares.map((row) => Array.from(row, (share) => (samples === 0 ? 0 : share / samples)));
}

/** Samples are ranked in blocks that stay in the cache while every pair of columns is compared. */
const blockSamples = 2048;

/** Adds a block of samples to the shares. */
function countRanks(scores: readonly Float64Array[], shares: readonly Float64Array[]): void {
  const samples = scores[0]?.length ?? 0;
  const ranks = scores.map(() => new Uint16Array(samples));
  const tied = new Uint8Array(samples);
  scores.forEach((left, own) => {
    for (let other = 0; other < own; other += 1) {
      const right = scores[other];
      const leftRanks = ranks[own];
      const rightRanks = ranks[other];
      if (right && leftRanks && rightRanks) comparePair(left, right, leftRanks, rightRanks, tied);
    }
  });
  shares.forEach((row, own) => {
    const places = ranks[own];
    if (!places) return;
    for (let sample = 0; sample < samples; sample += 1) {
      if (tied[sample] === 1) shareRanks(row, scores, own, sample);
      else row[places[sample] ?? 0] = (row[places[sample] ?? 0] ?? 0) + 1;
    }
  });
}

/** Moves the lower of two scores down by one rank in every sample, and notes the samples of a tie. */
function comparePair(
  left: Float64Array,
  right: Float64Array,
  leftRanks: Uint16Array,
  rightRanks: Uint16Array,
  tied: Uint8Array,
): void {
  for (let sample = 0; sample < left.length; sample += 1) {
    const a = left[sample] ?? 0;
    const b = right[sample] ?? 0;
    leftRanks[sample] = (leftRanks[sample] ?? 0) + Number(b > a);
    rightRanks[sample] = (rightRanks[sample] ?? 0) + Number(a > b);
    tied[sample] = (tied[sample] ?? 0) | Number(a === b);
  }
}

/** Adds one sample to the shares of an alternative, spread over the ranks that its tie occupies. */
function shareRanks(
  row: Float64Array,
  scores: readonly Float64Array[],
  own: number,
  sample: number,
): void {
  const value = scores[own]?.[sample] ?? 0;
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

/**
 * Standard error of an acceptability that was estimated from independent samples.
 *
 * With shared ties it is an upper bound, since a share between 0 and 1 varies less than a yes or no
 * of the same mean. A share of 0 or 1 keeps an error above 0: two imagined samples, one for and one
 * against, stand for what was not drawn (Agresti and Coull, The American Statistician 52 (1998)).
 *
 * @param share 0 to 1, as `rankAcceptability` gives it.
 * @param samples how many were drawn; with none, everything is open: 0.5.
 */
export function acceptabilityError(share: number, samples: number): number {
  if (samples <= 0) return 0.5;
  const shifted = (share * samples + 1) / (samples + 2);
  return Math.sqrt((shifted * (1 - shifted)) / (samples + 2));
}

/**
 * How many independent samples bring the standard error of a share down to a limit, for instance
 * 0.005; at least 1.
 *
 * @param limit above 0.
 */
export function samplesForError(share: number, limit: number): number {
  return Math.max(1, Math.ceil((share * (1 - share)) / (limit * limit)));
}
