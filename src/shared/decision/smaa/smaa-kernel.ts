import { allPairs } from './emit-ranks.ts';
import { blockSamples } from '../../engine/kernel/draw-block.ts';
import type { Kernel } from '../../engine/kernel/kernel.ts';
import {
  countRanks,
  countWins,
  emptyTally,
  endOfTie,
  smaaIndices,
  type SmaaTally,
} from './smaa.ts';
import { SmaaColumns } from './smaa-columns.ts';
import { confidenceFactorsInKernel } from './confidence-kernel.ts';
import type { SmaaAnswer, SmaaProblem } from './smaa-problem.ts';

/**
 * SMAA-2 in the kernel: the bits of `smaaInJavaScript`. Values and weights exist only for the block of
 * samples at hand, so that memory does not grow with the number of samples. There is at least one alternative.
 */
export function smaaInKernel(kernel: Kernel, problem: SmaaProblem): SmaaAnswer {
  const mark = kernel.memory.mark();
  const columns = new SmaaColumns(kernel, problem);
  const indices = smaaIndices(tallyInKernel(columns));
  const confidenceFactors = confidenceFactorsInKernel(columns, indices.centralWeights);
  kernel.memory.release(mark);
  return { ...indices, confidenceFactors };
}

/** Counts ranks, winners' weights and wins over all samples. */
function tallyInKernel(columns: SmaaColumns): SmaaTally {
  const { kernel, program, at, alternatives: m, criteria: n } = columns;
  const { offsets } = program;
  const address = kernel.memory.allocate(offsets.bytes);
  kernel.memory.bytes(address, offsets.bytes).fill(0);
  const tally: SmaaTally = {
    ...emptyTally(m, n),
    samples: columns.problem.samples,
    ranks: kernel.memory.doubles(address, m * m),
    firstWeights: kernel.memory.doubles(address + offsets.weights, m * n),
  };
  const level = new Float64Array(m * m);
  const read = columns.sampleReader();
  program.share = (sample) => {
    const { scores, weights } = read(sample);
    countLevel(scores, countRanks(scores, tally, weights, 0), level);
  };
  let counted = 0;
  columns.overBlocks((first, count) => {
    columns.writeWeights(first, count);
    columns.writeValues(first, count);
    program.scores(blockSamples, at.values, at.weights, at.scores);
    const whole = count - (count % 4);
    if (whole > 0) program.ranks(whole, at.scores, at.weights, address);
    counted += whole;
    for (let sample = whole; sample < count; sample += 1) {
      const { scores, weights } = read(sample);
      countRanks(scores, tally, weights, 0);
      countWins(scores, tally);
    }
  });
  const above = kernel.memory.integers(address + offsets.wins, 2 * m * (m - 1));
  addWins(tally, above, level, counted);
  return { ...tally, ranks: tally.ranks.slice(), firstWeights: tally.firstWeights.slice() };
}

/** Counts the pairs that tie in a sample, at the smaller index first. */
function countLevel(scores: Float64Array, order: Uint16Array, level: Float64Array): void {
  const alternatives = order.length;
  for (let from = 0; from < alternatives; ) {
    const to = endOfTie(scores, order, from);
    for (let one = from; one < to; one += 1) {
      for (let other = one + 1; other < to; other += 1) {
        // Insertion keeps those that tie in the order of their indices.
        const place = (order[one] ?? 0) * alternatives + (order[other] ?? 0);
        level[place] = (level[place] ?? 0) + 1;
      }
    }
    from = to;
  }
}

/**
 * Adds the wins that the kernel counted in so many samples: it counts those of the first of each pair,
 * in four lanes; the second wins where the first does not and they are not level.
 */
function addWins(
  { alternatives: m, wins }: SmaaTally,
  above: Uint32Array,
  level: Float64Array,
  counted: number,
): void {
  allPairs(m).forEach(([first, second], pair) => {
    const won = above.subarray(4 * pair, 4 * pair + 4).reduce((sum, lane) => sum + lane, 0);
    const [place, other] = [first * m + second, second * m + first];
    const halves = (level[place] ?? 0) / 2;
    wins[place] = (wins[place] ?? 0) + won + halves;
    wins[other] = (wins[other] ?? 0) + counted - won - halves;
  });
}
