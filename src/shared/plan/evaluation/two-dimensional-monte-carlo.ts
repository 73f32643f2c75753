import type { Band, VariabilityFigure } from '../../domain/result/variability.ts';
import { percentiles } from '../../engine/distribution/percentile.ts';

/**
 * Samples that keep what nobody knows for `inner` in a row, while what changes over time changes
 * between them: each run of `inner` is one state of the world seen over time.
 *
 * Source: Hoffman and Hammonds, Propagation of uncertainty in risk assessments, Risk Analysis 14
 * (1994); Morgan and Henrion, Uncertainty (1990), section 4.2.
 */
function statesOf(column: Float64Array, inner: number): readonly Float64Array[] {
  const count = Math.floor(column.length / inner);
  return Array.from({ length: count }, (_, state) =>
    column.subarray(state * inner, (state + 1) * inner),
  );
}

/** The middle 90 % of values, one per state of the world. */
function bandOf(values: readonly number[]): Band {
  const [low = 0, middle = 0, high = 0] = percentiles(Float64Array.from(values), [0.05, 0.5, 0.95]);
  return { low, middle, high };
}

/**
 * Percentiles of a figure over time, each as a band over what is not known.
 *
 * @param column samples, `inner` to a state of the world; at least one state.
 */
export function figureVariability(
  column: Float64Array,
  inner: number,
): Pick<VariabilityFigure, 'at5' | 'at50' | 'at95'> {
  const states = statesOf(column, inner).map((state) => percentiles(state, [0.05, 0.5, 0.95]));
  const band = (place: number): Band => bandOf(states.map((state) => state[place] ?? 0));
  return { at5: band(0), at50: band(1), at95: band(2) };
}

/**
 * How much of the time an alternative is first, as a band over what is not known. A shared first
 * place counts in part.
 *
 * @param scores one column per alternative, `inner` samples to a state of the world.
 */
export function firstPlaceVariability(
  scores: readonly Float64Array[],
  winner: number,
  inner: number,
): Band {
  const samples = scores[0]?.length ?? 0;
  const first = new Float64Array(samples);
  for (let sample = 0; sample < samples; sample += 1) {
    const winnerScore = scores[winner]?.[sample] ?? 0;
    let equal = 1;
    for (let other = 0; other < scores.length && equal > 0; other += 1) {
      if (other === winner) continue;
      const rival = scores[other]?.[sample] ?? 0;
      if (rival > winnerScore) equal = 0;
      else if (rival === winnerScore) equal += 1;
    }
    first[sample] = equal === 0 ? 0 : 1 / equal;
  }
  return bandOf(
    statesOf(first, inner).map((state) => state.reduce((sum, share) => sum + share, 0) / inner),
  );
}
