import { kernelOfThread, type Kernel } from '../../engine/kernel/kernel.ts';
import { encodeModule } from '../../engine/wasm/wasm-module.ts';
import type { Exported } from '../../engine/kernel/webassembly.ts';
import { philox } from '../../engine/sampling/philox.ts';
import { emitRecombination } from './emit-recombination.ts';
import { startRankCounter, type RankCounter } from './rank-counter.ts';
import type { SampledValues } from './smaa.ts';

/** What ranks are counted over. */
export interface RecombinedScores {
  readonly samples: number;
  /** Values on absolute scales; rows are alternatives, columns criteria. */
  readonly values: SampledValues;
  /** The independent part of every value, in the shape of the values; -1 where it is certain. */
  readonly parts: readonly (readonly number[])[];
  /** Weights that add up to 1: samples × criteria, row by row; or one row for all samples. */
  readonly weights: Float64Array;
}

/** Key of the places that parts are recombined between; any number would do. */
const recombinationKey = 0x65786368;

/** An aligned block of samples, and how often each of them is used. */
export interface RecombinedBlock {
  readonly first: number;
  /** A power of two. */
  readonly size: number;
  readonly rounds: number;
}

/** Counts ranks over blocks of samples whose parts are recombined. */
export interface Recombination {
  /** How often each alternative has each rank, over all rounds of a block. */
  countBlock(block: RecombinedBlock): readonly (readonly number[])[];
  end(): void;
}

/** A recombination in the kernel where there is one, else in JavaScript, with the same bits. @param size of the largest block. */
export function startRecombination(scores: RecombinedScores, size: number): Recombination {
  const kernel = kernelOfThread();
  return kernel
    ? new KernelRecombination(kernel, scores, size)
    : new PlainRecombination(scores, size);
}

/** By how far a part is shifted in a round; the first round leaves all in place. */
function shiftOf(part: number, round: number, size: number): number {
  return round === 0 || part < 0 ? 0 : philox(round, part, recombinationKey)[0] % size;
}

/** Whether every sample has weights of its own. */
function isDrawn({ values, weights }: RecombinedScores): boolean {
  return weights.length > (values[0]?.length ?? 0);
}

/** Writes the weights of a criterion in a block. */
function writeWeights(
  scores: RecombinedScores,
  criterion: number,
  { first }: RecombinedBlock,
  into: Float64Array,
): void {
  const { weights, values } = scores;
  if (!isDrawn(scores)) {
    into.fill(weights[criterion] ?? 0);
    return;
  }
  const stride = values[0]?.length ?? 0;
  for (let at = 0; at < into.length; at += 1) {
    into[at] = weights[(first + at) * stride + criterion] ?? 0;
  }
}

function writeValues(
  column: Float64Array | number,
  { first, size }: RecombinedBlock,
  into: Float64Array,
): void {
  if (typeof column === 'number') into.fill(column);
  else into.set(column.subarray(first, first + size));
}

/** Recombines in JavaScript. */
export class PlainRecombination implements Recombination {
  readonly #given: RecombinedScores;
  readonly #counter: RankCounter;
  readonly #size: number;

  constructor(given: RecombinedScores, size: number) {
    this.#given = given;
    this.#counter = startRankCounter(given.values.length);
    this.#size = size;
  }

  countBlock(block: RecombinedBlock): readonly (readonly number[])[] {
    const { values, parts } = this.#given;
    const criteria = values[0]?.length ?? 0;
    const columns = (count: number): readonly Float64Array[] =>
      Array.from({ length: count }, () => new Float64Array(this.#size).subarray(0, block.size));
    const weights = columns(criteria);
    weights.forEach((into, criterion) => writeWeights(this.#given, criterion, block, into));
    const criterionValues = new Float64Array(block.size);
    for (let round = 0; round < block.rounds; round += 1) {
      const scores = columns(values.length);
      values.forEach((row, alternative) => {
        row.forEach((column, criterion) => {
          const into = scores[alternative];
          const weight = weights[criterion];
          if (!into || !weight) return;
          writeValues(column, block, criterionValues);
          const shift = shiftOf(parts[alternative]?.[criterion] ?? -1, round, block.size);
          for (let at = 0; at < into.length; at += 1) {
            into[at] = (into[at] ?? 0) + (weight[at] ?? 0) * (criterionValues[at ^ shift] ?? 0);
          }
        });
      });
      this.#counter.add(scores);
    }
    return this.#counter.take();
  }

  end(): void {
    this.#counter.end();
  }
}

const programs = new WeakMap<Kernel, Exported>();

/** The machine code that recombines, compiled when a kernel is first asked for it. */
function recombineIn(kernel: Kernel): Exported {
  const cached = programs.get(kernel);
  if (cached) return cached;
  const { recombine } = kernel.start(encodeModule([], [emitRecombination()]), {}) as {
    readonly recombine: Exported;
  };
  programs.set(kernel, recombine);
  return recombine;
}

/** Recombines in the kernel: weights, values and scores of the block at hand stand in its memory. */
export class KernelRecombination implements Recombination {
  readonly #kernel: Kernel;
  readonly #recombine: Exported;
  readonly #given: RecombinedScores;
  readonly #counter: RankCounter;
  readonly #mark: number;
  readonly #weights: readonly number[];
  readonly #values: readonly (readonly number[])[];
  readonly #scores: readonly number[];

  constructor(kernel: Kernel, given: RecombinedScores, size: number) {
    this.#kernel = kernel;
    this.#recombine = recombineIn(kernel);
    this.#given = given;
    this.#mark = kernel.memory.mark();
    // Pairs of samples are computed together: a block of one has a neighbour that nobody reads.
    const column = (): number => kernel.memory.allocateColumn(Math.max(2, size));
    this.#weights = Array.from(given.values[0] ?? [], column);
    this.#values = given.values.map((row) => row.map(column));
    this.#scores = given.values.map(column);
    this.#counter = startRankCounter(given.values.length);
  }

  countBlock(block: RecombinedBlock): readonly (readonly number[])[] {
    const { size } = block;
    const { memory } = this.#kernel;
    const { values, parts } = this.#given;
    const view = (address: number): Float64Array => memory.doubles(address, size);
    this.#weights.forEach((address, criterion) => {
      writeWeights(this.#given, criterion, block, view(address));
    });
    values.forEach((row, alternative) => {
      row.forEach((column, criterion) => {
        writeValues(column, block, view(this.#values[alternative]?.[criterion] ?? 0));
      });
    });
    const scores = this.#scores.map(view);
    for (let round = 0; round < block.rounds; round += 1) {
      this.#scores.forEach((to, alternative) => {
        scores[alternative]?.fill(0);
        this.#weights.forEach((weights, criterion) => {
          const shift = shiftOf(parts[alternative]?.[criterion] ?? -1, round, size);
          this.#recombine(size, weights, this.#values[alternative]?.[criterion] ?? 0, shift, to);
        });
      });
      this.#counter.add(scores);
    }
    return this.#counter.take();
  }

  end(): void {
    this.#counter.end();
    this.#kernel.memory.release(this.#mark);
  }
}
