import { startRankCounter } from './rank-counter.ts';

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
  const counter = startRankCounter(scores.length);
  counter.add(scores);
  return counter.end().map((row) => row.map((count) => (samples === 0 ? 0 : count / samples)));
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
