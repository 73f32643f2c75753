import { kernelOfThread } from '../../engine/kernel/kernel.ts';
import { KernelRankCounter, maxAlternatives } from './kernel-rank-counter.ts';
import { shareRanks } from './shared-ranks.ts';

/** Counts in how many samples each alternative has each rank. */
export interface RankCounter {
  /**
   * Adds samples. Alternatives that tie share the ranks they occupy equally.
   *
   * @param scores one column per alternative, all of one length; higher is better.
   */
  add(scores: readonly Float64Array[]): void;
  /** The counts so far, one row per alternative; the next counts begin at 0. */
  take(): readonly (readonly number[])[];
  /** The counts so far, and the end of counting. */
  end(): readonly (readonly number[])[];
}

/** A counter in the kernel of this thread where there is one, else in JavaScript, with the same bits. */
export function startRankCounter(alternatives: number): RankCounter {
  const kernel = kernelOfThread();
  return kernel && alternatives > 1 && alternatives <= maxAlternatives
    ? new KernelRankCounter(kernel, alternatives)
    : new PlainRankCounter(alternatives);
}

/** Samples are ranked in blocks that stay in the cache while every pair of columns is compared. */
const blockSamples = 2048;

/** Counts in JavaScript. */
export class PlainRankCounter implements RankCounter {
  readonly #counts: readonly Float64Array[];

  constructor(alternatives: number) {
    this.#counts = Array.from({ length: alternatives }, () => new Float64Array(alternatives));
  }

  add(scores: readonly Float64Array[]): void {
    const samples = scores[0]?.length ?? 0;
    for (let first = 0; first < samples; first += blockSamples) {
      const end = Math.min(samples, first + blockSamples);
      countBlock(
        scores.map((column) => column.subarray(first, end)),
        this.#counts,
      );
    }
  }

  take(): readonly (readonly number[])[] {
    const taken = this.#counts.map((row) => [...row]);
    for (const row of this.#counts) row.fill(0);
    return taken;
  }

  end(): readonly (readonly number[])[] {
    return this.take();
  }
}

function countBlock(scores: readonly Float64Array[], counts: readonly Float64Array[]): void {
  const samples = scores[0]?.length ?? 0;
  const ranks = scores.map(() => new Uint16Array(samples));
  const tied = new Uint8Array(samples);
  scores.forEach((left, alternative) => {
    for (let other = 0; other < alternative; other += 1) {
      const right = scores[other];
      const leftRanks = ranks[alternative];
      const rightRanks = ranks[other];
      if (right && leftRanks && rightRanks) comparePair(left, right, leftRanks, rightRanks, tied);
    }
  });
  counts.forEach((row, alternative) => {
    const places = ranks[alternative];
    if (!places) return;
    for (let sample = 0; sample < samples; sample += 1) {
      if (tied[sample] === 1) shareRanks(row, scores, alternative, sample);
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
