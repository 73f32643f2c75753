import { philox } from '../engine/philox.ts';
import { rankAcceptability } from './acceptability.ts';
import type { SampledValues } from './smaa.ts';

/** What ranks are counted over. */
export interface ExchangedScores {
  readonly samples: number;
  /** Values on absolute scales; rows are alternatives, columns criteria. */
  readonly values: SampledValues;
  /** The independent part of every value, in the shape of the values; -1 where it is certain. */
  readonly parts: readonly (readonly number[])[];
  /** Weights that add up to 1: samples × criteria, row by row; or one row for all samples. */
  readonly weights: Float64Array;
}

/** Rank acceptabilities and their standard errors, one row per alternative. */
export interface EstimatedRanks {
  readonly shares: readonly (readonly number[])[];
  readonly errors: readonly (readonly number[])[];
}

/** Blocks of samples that the standard error is read off, at least. */
const leastBlocks = 16;

/** How often a sample is used, at most, and with all samples together. */
const mostRounds = 16;
const mostCombinations = 2 ** 16;

/** Key of the places that parts are exchanged between; any number would do. */
const exchangeKey = 0x65786368;

/** Fewest samples that ranks can be estimated from in this way. */
export const fewestExchanged = 2 * leastBlocks;

/**
 * Rank acceptabilities over low-discrepancy points, with every point used several times: parts of the
 * scores that depend on different uncertain numbers are independent of each other, so that a sample
 * whose parts come from different points is as good a sample as any. Point i then takes the part from
 * point i ⊕ s, with an s for every part and round: exclusive or only shifts the digits of a net, so
 * that what each round looks at is a net again. The cost of a sample lies in evaluating the model,
 * which is not done again.
 *
 * The standard errors come from aligned blocks of 2^k points, each a net of its own that exchanges
 * nothing with others. Since the blocks complete each other, their spread over the root of their
 * number is above the error of the whole, not below it.
 *
 * Sources: Hoeffding, A class of statistics with asymptotically normal distribution (1948), for
 * averages over recombined independent parts; Owen, Monte Carlo variance of scrambled net quadrature,
 * SIAM Journal on Numerical Analysis 34 (1997), for the points; L'Ecuyer and Lemieux, Recent advances
 * in randomized quasi-Monte Carlo methods (2002), for digital shifts.
 *
 * @param scores at least `fewestExchanged` samples.
 */
export function exchangedAcceptability(scores: ExchangedScores): EstimatedRanks {
  const { samples, values } = scores;
  const rounds = Math.max(1, Math.min(mostRounds, Math.floor(mostCombinations / samples)));
  const span = powerWithin(samples / leastBlocks);
  const sums = values.map(() => values.map(() => 0));
  const blocks: (readonly (readonly number[])[])[] = [];
  for (let first = 0, size = span; first < samples; first += size) {
    size = Math.min(span, powerWithin(samples - first));
    const shares = rankAcceptability(combine(scores, first, size, rounds));
    if (size === span) blocks.push(shares);
    forEachCell(shares, (share, own, rank) => {
      const row = sums[own];
      if (row) row[rank] = (row[rank] ?? 0) + share * size;
    });
  }
  return {
    shares: sums.map((row) => row.map((sum) => sum / samples)),
    errors: sums.map((row, own) =>
      row.map((_, rank) =>
        Math.max(errorOfMean(blocks.map((block) => block[own]?.[rank] ?? 0)), 1 / (samples + 2)),
      ),
    ),
  };
}

/** The largest power of two that is not above a number from 1 up to 2^32. */
function powerWithin(count: number): number {
  return 2 ** (31 - Math.clz32(count));
}

/** Scores of an aligned block, a round after the other; the first round exchanges nothing. */
function combine(
  { values, parts, weights }: ExchangedScores,
  first: number,
  size: number,
  rounds: number,
): readonly Float64Array[] {
  const drawn = weights.length > (values[0]?.length ?? 0);
  return values.map((columns, own) => {
    const criteria = columns.length;
    const scores = new Float64Array(size * rounds);
    const worth = new Float64Array(size);
    columns.forEach((column, criterion) => {
      const part = parts[own]?.[criterion] ?? -1;
      const weight = weights[criterion] ?? 0;
      const block =
        typeof column === 'number' ? worth.fill(column) : column.subarray(first, first + size);
      for (let round = 0; round < rounds; round += 1) {
        const shift = round === 0 || part < 0 ? 0 : philox(round, part, exchangeKey)[0] % size;
        const into = scores.subarray(round * size, (round + 1) * size);
        if (!drawn) addShifted(into, block, weight, shift);
        else
          addWeighted(into, block, weights.subarray(first * criteria + criterion), criteria, shift);
      }
    });
    return scores;
  });
}

function addShifted(into: Float64Array, block: Float64Array, weight: number, shift: number): void {
  for (let at = 0; at < into.length; at += 1) {
    into[at] = (into[at] ?? 0) + weight * (block[at ^ shift] ?? 0);
  }
}

/** The same with a weight per sample, `stride` apart. */
function addWeighted(
  into: Float64Array,
  block: Float64Array,
  weights: Float64Array,
  stride: number,
  shift: number,
): void {
  for (let at = 0; at < into.length; at += 1) {
    into[at] = (into[at] ?? 0) + (weights[at * stride] ?? 0) * (block[at ^ shift] ?? 0);
  }
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
