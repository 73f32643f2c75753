import type { SampledValues, ValueColumn } from './smaa.ts';

/**
 * The confidence factor of every alternative: how often it is first, over the samples of the values,
 * with its own central weights. A low one says that the values are too uncertain to tell even for
 * somebody to whom the alternative should appeal most. A shared first place counts in part.
 *
 * @param centralWeights as `smaaIndices` gives them; null stays null.
 * Source: Lahdelma and Salminen, Operations Research 49 (2001), section 3.3.
 */
export function confidenceFactors(
  values: SampledValues,
  samples: number,
  centralWeights: readonly (readonly number[] | null)[],
): readonly (number | null)[] {
  return centralWeights.map((weights, alternative) =>
    weights === null || samples === 0 ? null : firstShare(values, samples, weights, alternative),
  );
}

function firstShare(
  values: SampledValues,
  samples: number,
  weights: readonly number[],
  alternative: number,
): number {
  let alone = 0;
  let shared = 0;
  for (let sample = 0; sample < samples; sample += 1) {
    const level = levelAt(values, weights, alternative, sample);
    if (level === 1) alone += 1;
    else if (level > 1) shared += 1 / level;
  }
  return (alone + shared) / samples;
}

/** How many alternatives are first in a sample together with this one; 0 when it is not. */
export function levelAt(
  values: SampledValues,
  weights: readonly number[],
  alternative: number,
  sample: number,
): number {
  const score = scoreAt(values[alternative] ?? [], weights, sample);
  let level = 0;
  for (let other = 0; other < values.length; other += 1) {
    const rival = other === alternative ? score : scoreAt(values[other] ?? [], weights, sample);
    if (rival > score) return 0;
    if (rival === score) level += 1;
  }
  return level;
}

function scoreAt(
  columns: readonly ValueColumn[],
  weights: readonly number[],
  sample: number,
): number {
  let score = 0;
  for (let criterion = 0; criterion < columns.length; criterion += 1) {
    const column = columns[criterion] ?? 0;
    const value = typeof column === 'number' ? column : (column[sample] ?? 0);
    score += (weights[criterion] ?? 0) * value;
  }
  return score;
}
