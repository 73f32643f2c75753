import type { SmaaIndices } from './smaa-indices.ts';

/** The samples of a value, or the value when it is certain. */
export type ValueColumn = Float64Array | number;

/** Values on absolute scales: one row per alternative, one column of samples per criterion. */
export type SampledValues = readonly (readonly ValueColumn[])[];

/** Samples of values with the weights that were drawn beside them. */
export interface SmaaBlock {
  readonly samples: number;
  readonly values: SampledValues;
  /** Weights that add up to 1: samples × criteria, row by row; or one row for all samples. */
  readonly weights: Float64Array;
}

/** Sums over samples from which the indices follow. */
export interface SmaaTally {
  readonly samples: number;
  readonly alternatives: number;
  readonly criteria: number;
  /** Alternatives × ranks. */
  readonly ranks: Float64Array;
  /** Alternatives × criteria: weights summed over the samples in which the alternative is first. */
  readonly firstWeights: Float64Array;
  /** Alternatives × alternatives. */
  readonly wins: Float64Array;
}

/** A tally of no samples. */
export function emptyTally(alternatives: number, criteria: number): SmaaTally {
  return {
    samples: 0,
    alternatives,
    criteria,
    ranks: new Float64Array(alternatives * alternatives),
    firstWeights: new Float64Array(alternatives * criteria),
    wins: new Float64Array(alternatives * alternatives),
  };
}

/**
 * Counts ranks, wins and the weights of winners over the samples of a block. Alternatives that tie
 * share their ranks, their win and their weights equally.
 */
export function tallySmaa(block: SmaaBlock): SmaaTally {
  const alternatives = block.values.length;
  const criteria = block.values[0]?.length ?? 0;
  const tally = { ...emptyTally(alternatives, criteria), samples: block.samples };
  const fixed = block.weights.length === criteria && block.samples !== 1;
  const scores = new Float64Array(alternatives);
  for (let sample = 0; sample < block.samples; sample += 1) {
    const start = fixed ? 0 : sample * criteria;
    scoreSample(block, sample, start, scores);
    countRanks(scores, tally, block.weights, start);
    countWins(scores, tally);
  }
  return tally;
}

/**
 * SMAA-2 indices of the samples counted; all shares are 0 and no central weights known without any.
 *
 * Source: Lahdelma and Salminen, SMAA-2: Stochastic multicriteria acceptability analysis for group
 * decision making, Operations Research 49 (2001); pairwise winning: Leskinen, Viitanen, Kangas and
 * Kangas, Alternatives to incorporate uncertainty and risk attitude in multicriteria evaluation of
 * forest plans, Forest Science 52 (2006).
 */
export function smaaIndices(tally: SmaaTally): SmaaIndices {
  const { alternatives, criteria, samples } = tally;
  const rows = Array.from({ length: alternatives }, (_, index) => index);
  const shareOf = (sums: Float64Array, row: number): readonly number[] =>
    Array.from(sums.subarray(row * alternatives, (row + 1) * alternatives), (sum) =>
      samples === 0 ? 0 : sum / samples,
    );
  return {
    rankAcceptability: rows.map((row) => shareOf(tally.ranks, row)),
    pairwiseWinning: rows.map((row) => shareOf(tally.wins, row)),
    centralWeights: rows.map((row) => {
      const first = tally.ranks[row * alternatives] ?? 0;
      if (first === 0) return null;
      const sums = tally.firstWeights.subarray(row * criteria, (row + 1) * criteria);
      return Array.from(sums, (sum) => sum / first);
    }),
  };
}

function scoreSample(
  { values, weights }: SmaaBlock,
  sample: number,
  start: number,
  scores: Float64Array,
): void {
  for (let alternative = 0; alternative < values.length; alternative += 1) {
    const columns = values[alternative] ?? [];
    let score = 0;
    for (let criterion = 0; criterion < columns.length; criterion += 1) {
      const column = columns[criterion] ?? 0;
      const value = typeof column === 'number' ? column : (column[sample] ?? 0);
      score += (weights[start + criterion] ?? 0) * value;
    }
    scores[alternative] = score;
  }
}

/**
 * Counts the ranks of a sample and adds its weights to those of its winner; ties share.
 *
 * @returns the alternatives from best to worst, those that tie beside each other.
 */
export function countRanks(
  scores: Float64Array,
  { alternatives, criteria, ranks, firstWeights }: SmaaTally,
  weights: Float64Array,
  start: number,
): Uint16Array {
  const order = bestFirst(scores, alternatives);
  for (let from = 0; from < alternatives; ) {
    const to = endOfTie(scores, order, from);
    const equal = to - from;
    for (let place = from; place < to; place += 1) {
      const row = (order[place] ?? 0) * alternatives;
      for (let rank = from; rank < to; rank += 1) {
        ranks[row + rank] = (ranks[row + rank] ?? 0) + 1 / equal;
      }
    }
    from = to;
  }
  const winners = endOfTie(scores, order, 0);
  for (let place = 0; place < winners; place += 1) {
    const row = (order[place] ?? 0) * criteria;
    for (let criterion = 0; criterion < criteria; criterion += 1) {
      firstWeights[row + criterion] =
        (firstWeights[row + criterion] ?? 0) + (weights[start + criterion] ?? 0) / winners;
    }
  }
  return order;
}

/** The indices of scores from the highest to the lowest, by insertion: there are few alternatives. */
function bestFirst(scores: Float64Array, count: number): Uint16Array {
  const order = new Uint16Array(count);
  for (let index = 1; index < count; index += 1) {
    const score = scores[index] ?? 0;
    let place = index;
    while (place > 0 && (scores[order[place - 1] ?? 0] ?? 0) < score) {
      order[place] = order[place - 1] ?? 0;
      place -= 1;
    }
    order[place] = index;
  }
  return order;
}

/** The place after the last that ties with the one at `from`. */
export function endOfTie(scores: Float64Array, order: Uint16Array, from: number): number {
  const score = scores[order[from] ?? 0];
  let to = from + 1;
  while (to < order.length && scores[order[to] ?? 0] === score) to += 1;
  return to;
}

/** Counts who beats whom in a sample; a tie is half a win for both. */
export function countWins(scores: Float64Array, { alternatives, wins }: SmaaTally): void {
  for (let alternative = 0; alternative < alternatives; alternative += 1) {
    for (let other = 0; other < alternatives; other += 1) {
      const score = scores[alternative] ?? 0;
      const rival = scores[other] ?? 0;
      if (other === alternative || rival > score) continue;
      const pair = alternative * alternatives + other;
      wins[pair] = (wins[pair] ?? 0) + (rival === score ? 0.5 : 1);
    }
  }
}
