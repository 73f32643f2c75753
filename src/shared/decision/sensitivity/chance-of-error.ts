/** Chance that another alternative is better than the one that is chosen. */
export interface ChanceOfError {
  /** As things stand: the alternative is chosen for every sample alike. */
  readonly now: number;
  /** Once a figure is known: the alternative is chosen by what the figure says. Never above `now`. */
  readonly known: number;
}

/** Parts of its range that a figure is told apart in; each holds a tenth of the samples. */
const parts = 10;

/**
 * The chance that a choice is wrong, before and after one uncertain figure is known: the probability of
 * incorrect selection. In every part of the figure's range the alternative is taken that is best most often
 * in one half of the samples there, and judged by the other half, and the other way round, so that a
 * figure that bears on nothing promises nothing.
 *
 * @param best index of the best alternative of every sample; the chosen one where several are.
 * @param figure samples of the figure, in the order of `best`.
 * @param chosen index of the alternative that is chosen now.
 * Source: Bechhofer, A single-sample multiple decision procedure, Annals of Mathematical Statistics 25
 * (1954), for the probability of correct selection; sample splitting as in `value-of-information.ts`.
 */
export function chanceOfError(
  best: Int32Array,
  figure: Float64Array,
  chosen: number,
): ChanceOfError {
  const samples = best.length;
  if (samples === 0) return { now: 0, known: 0 };
  let wrong = 0;
  for (const one of best) if (one !== chosen) wrong += 1;
  const order = Int32Array.from(best, (_, index) => index).sort(
    (left, right) => (figure[left] ?? 0) - (figure[right] ?? 0) || left - right,
  );
  let right = 0;
  for (let part = 0; part < parts; part += 1) {
    const from = Math.floor((part * samples) / parts);
    const to = Math.floor(((part + 1) * samples) / parts);
    right += rightIn(best, order.subarray(from, to), chosen);
  }
  const now = wrong / samples;
  return { now, known: Math.min(now, 1 - right / samples) };
}

/** Samples of a part in which the choice made by the other half of the part is right. */
function rightIn(best: Int32Array, part: Int32Array, chosen: number): number {
  const [even, odd] = [0, 1].map((half) => part.filter((_, index) => index % 2 === half));
  if (even === undefined || odd === undefined) return 0;
  return (
    matches(best, odd, mostOften(best, even, chosen)) +
    matches(best, even, mostOften(best, odd, chosen))
  );
}

function matches(best: Int32Array, samples: Int32Array, alternative: number): number {
  let count = 0;
  for (const sample of samples) if (best[sample] === alternative) count += 1;
  return count;
}

/** The alternative that is best in most samples; the chosen one where it is level with another. */
function mostOften(best: Int32Array, samples: Int32Array, chosen: number): number {
  const counts = new Map<number, number>();
  for (const sample of samples) {
    const one = best[sample] ?? chosen;
    counts.set(one, (counts.get(one) ?? 0) + 1);
  }
  let most = chosen;
  for (const [one, count] of counts) if (count > (counts.get(most) ?? 0)) most = one;
  return most;
}

/**
 * The best alternative of every sample: the chosen one where it is level with the best.
 *
 * @param utilities one column of samples per alternative, higher is better, all of one length.
 */
export function bestPerSample(utilities: readonly Float64Array[], chosen: number): Int32Array {
  const own = utilities[chosen] ?? new Float64Array();
  return Int32Array.from(own, (value, sample) => {
    let best = chosen;
    let highest = value;
    utilities.forEach((column, index) => {
      const other = column[sample] ?? 0;
      if (other > highest) [best, highest] = [index, other];
    });
    return best;
  });
}
