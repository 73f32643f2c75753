import { startRecombination, type RecombinedScores } from './recombination.ts';

/** Rank acceptabilities and their standard errors, one row per alternative. */
export interface EstimatedRanks {
  readonly shares: readonly (readonly number[])[];
  readonly errors: readonly (readonly number[])[];
}

/** Blocks of samples that the standard error is read off, at least. */
const minBlocks = 16;

/** How often a sample is used, at most, and with all samples together. */
const maxRounds = 16;
const maxCombinations = 2 ** 16;

/** Fewest samples that ranks can be estimated from in this way. */
export const minRecombined = 2 * minBlocks;

/**
 * Rank acceptabilities over low-discrepancy points, with every point used several times: parts of the
 * scores that depend on different uncertain numbers are independent of each other, so that a sample
 * whose parts come from different points is as good a sample as any. Point i then takes the part from
 * point i ⊕ s, with an s for every part and round: exclusive or only shifts the digits of a net, so
 * that what each round looks at is a net again. The cost of a sample lies in evaluating the model,
 * which is not done again.
 *
 * The standard errors come from aligned blocks of 2^k points, each a net of its own that recombines
 * nothing with others. Since the blocks complete each other, their spread over the root of their
 * number is above the error of the whole, not below it.
 *
 * Sources: Hoeffding, A class of statistics with asymptotically normal distribution (1948), for
 * averages over recombined independent parts; Owen, Monte Carlo variance of scrambled net quadrature,
 * SIAM Journal on Numerical Analysis 34 (1997), for the points; L'Ecuyer and Lemieux, Recent advances
 * in randomized quasi-Monte Carlo methods (2002), for digital shifts.
 *
 * @param scores at least `minRecombined` samples.
 */
export function recombinedAcceptability(scores: RecombinedScores): EstimatedRanks {
  const { samples, values } = scores;
  const rounds = Math.max(1, Math.min(maxRounds, Math.floor(maxCombinations / samples)));
  const span = powerWithin(samples / minBlocks);
  const sums = values.map(() => values.map(() => 0));
  const blocks: (readonly (readonly number[])[])[] = [];
  const recombination = startRecombination(scores, span);
  for (let first = 0, size = span; first < samples; first += size) {
    size = Math.min(span, powerWithin(samples - first));
    const count = size * rounds;
    const shares = recombination
      .countBlock({ first, size, rounds })
      .map((row) => row.map((times) => times / count));
    if (size === span) blocks.push(shares);
    forEachCell(shares, (share, alternative, rank) => {
      const row = sums[alternative];
      if (row) row[rank] = (row[rank] ?? 0) + share * size;
    });
  }
  recombination.end();
  return {
    shares: sums.map((row) => row.map((sum) => sum / samples)),
    errors: sums.map((row, alternative) =>
      row.map((_, rank) =>
        Math.max(
          errorOfMean(blocks.map((block) => block[alternative]?.[rank] ?? 0)),
          1 / (samples + 2),
        ),
      ),
    ),
  };
}

/** The largest power of two that is not above a number from 1 up to 2^32. */
function powerWithin(count: number): number {
  return 2 ** (31 - Math.clz32(count));
}

function forEachCell(
  matrix: readonly (readonly number[])[],
  visit: (value: number, row: number, column: number) => void,
): void {
  for (const [row, cells] of matrix.entries()) {
    for (const [column, value] of cells.entries()) visit(value, row, column);
  }
}

function errorOfMean(values: readonly number[]): number {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  const squares = values.reduce((sum, value) => sum + (value - mean) ** 2, 0);
  return Math.sqrt(squares / (values.length - 1) / values.length);
}
