import { bulkBlock, bulkStream } from '../../engine/sampling/bulk-draws.ts';
import {
  blockSamples,
  drawBlock,
  prepareDraw,
  type DrawnNumber,
} from '../../engine/kernel/draw-block.ts';
import { rangeDoubles } from '../../engine/kernel/emit-bulk.ts';
import type { Kernel } from '../../engine/kernel/kernel.ts';
import { blockState } from '../../engine/sampling/xoshiro.ts';
import type { ValueColumn } from './smaa.ts';
import { isBounds, type SmaaProblem, type SmaaValue } from './smaa-problem.ts';
import { columnStride, smaaProgram, type SmaaProgram } from './smaa-program.ts';

/** Bytes of the state of the generator of bulk draws. */
const stateBytes = 64;

/** Addresses of an analysis; the columns hold one block of samples. */
interface Places {
  readonly uniforms: number;
  readonly weights: number;
  readonly values: number;
  readonly scores: number;
  readonly ranges: number;
  readonly state: number;
}

/** Neighbouring values that are drawn together. */
interface BulkRun {
  readonly place: number;
  readonly count: number;
  /** Where its ranges stand. */
  readonly ranges: number;
}

/** Values and weights of an analysis in the memory of a kernel, one block of samples at a time. */
export class SmaaColumns {
  readonly kernel: Kernel;
  readonly problem: SmaaProblem;
  readonly alternatives: number;
  readonly criteria: number;
  readonly program: SmaaProgram;
  readonly at: Places;
  readonly #certain: boolean;
  readonly #values: readonly SmaaValue[];
  readonly #coordinates: readonly DrawnNumber[];
  readonly #runs: readonly BulkRun[];

  constructor(kernel: Kernel, problem: SmaaProblem) {
    const { values, weights, design } = problem;
    this.kernel = kernel;
    this.problem = problem;
    this.alternatives = values.length;
    this.criteria = values[0]?.length ?? 0;
    this.#values = values.flat();
    this.#certain = this.#values.every((value) => typeof value === 'number');
    const { names, places } = weights.kind === 'drawn' ? weights : { names: [], places: null };
    this.#coordinates = names.map((name) => prepareDraw(kernel, design, name, null));
    this.program = smaaProgram(kernel, {
      alternatives: this.alternatives,
      criteria: this.criteria,
      certain: this.#certain,
      places,
    });
    this.at = this.#allocate();
    this.#runs = bulkRuns(this.#values, this.at.ranges);
    this.#writeCertain();
    this.#writeRanges();
  }

  /** Goes through the samples block by block. */
  overBlocks(work: (first: number, count: number) => void): void {
    const { samples } = this.problem;
    for (let first = 0; first < samples; first += blockSamples) {
      work(first, Math.min(blockSamples, samples - first));
    }
  }

  /** Writes the weights of a block. */
  writeWeights(first: number, count: number): void {
    const { weights, uniforms } = this.at;
    const given = this.problem.weights;
    if (given.kind === 'drawn') {
      const block = { first, count: blockSamples };
      this.#coordinates.forEach((coordinate, index) => {
        drawBlock(
          this.kernel,
          this.problem.design,
          coordinate,
          uniforms + columnStride * index,
          block,
        );
      });
      this.program.weights(blockSamples, uniforms, weights);
    } else if (!this.#sharesWeights(given.rows)) {
      this.#writeRows(given.rows, first, count);
    }
  }

  /** Writes the values of a block. */
  writeValues(first: number, count: number): void {
    if (this.#certain) return;
    const { memory, fixed } = this.kernel;
    const { values, state } = this.at;
    if (this.#runs.length > 0) {
      const words = blockState(this.problem.design.seed, bulkStream, first / bulkBlock);
      memory.integers(state, words.length).set(words);
    }
    for (const { place, count: many, ranges } of this.#runs) {
      fixed.bulk(many, ranges, state, values + columnStride * place, blockSamples, columnStride);
    }
    this.#values.forEach((value, place) => {
      if (!(value instanceof Float64Array)) return;
      const column = memory.doubles(values + columnStride * place, count);
      column.set(value.subarray(first, first + count));
    });
  }

  /** The values of an alternative within the block. */
  row(alternative: number): readonly ValueColumn[] {
    const from = alternative * this.criteria;
    return this.#values
      .slice(from, from + this.criteria)
      .map((value, criterion) =>
        typeof value === 'number' ? value : this.#column(this.at.values, from + criterion),
      );
  }

  /** Reads the scores and weights of one sample of the block; both hold until the next sample is read. */
  sampleReader(): (sample: number) => {
    readonly scores: Float64Array;
    readonly weights: Float64Array;
  } {
    const columns = (address: number, count: number): readonly Float64Array[] =>
      Array.from({ length: count }, (_, index) => this.#column(address, index));
    const scores = columns(this.at.scores, this.alternatives);
    const weights = columns(this.at.weights, this.criteria);
    const [score, weight] = [new Float64Array(scores.length), new Float64Array(weights.length)];
    const read = (
      from: readonly Float64Array[],
      sample: number,
      into: Float64Array,
    ): Float64Array => {
      for (let index = 0; index < from.length; index += 1) into[index] = from[index]?.[sample] ?? 0;
      return into;
    };
    return (sample) => ({
      scores: read(scores, sample, score),
      weights: read(weights, sample, weight),
    });
  }

  #allocate(): Places {
    const { memory } = this.kernel;
    const columns = (count: number): number => memory.allocate(columnStride * count);
    const cells = this.alternatives * this.criteria;
    return {
      uniforms: columns(this.criteria),
      weights: columns(this.criteria),
      values: this.#certain ? memory.allocate(8 * cells) : columns(cells),
      scores: columns(this.alternatives),
      ranges: memory.allocate(8 * rangeDoubles * cells),
      state: memory.allocate(stateBytes),
    };
  }

  #column(address: number, index: number): Float64Array {
    return this.kernel.memory.doubles(address + columnStride * index, blockSamples);
  }

  /** What is the same in every block. */
  #writeCertain(): void {
    const { memory } = this.kernel;
    this.#values.forEach((value, place) => {
      if (typeof value !== 'number') return;
      if (this.#certain) memory.doubles(this.at.values + 8 * place, 1)[0] = value;
      else this.#column(this.at.values, place).fill(value);
    });
    const given = this.problem.weights;
    if (given.kind !== 'given' || !this.#sharesWeights(given.rows)) return;
    given.rows.forEach((weight, criterion) => {
      this.#column(this.at.weights, criterion).fill(weight);
    });
  }

  #writeRanges(): void {
    this.#runs.forEach(({ place, count, ranges }) => {
      const doubles = this.#values
        .slice(place, place + count)
        .filter(isBounds)
        .flatMap(({ low, high }) => [low, high, (high - low) / 2 ** 32]);
      this.kernel.memory.doubles(ranges, doubles.length).set(doubles);
    });
  }

  /** One row of weights stands for all samples, unless there is but one sample. */
  #sharesWeights(rows: Float64Array): boolean {
    return rows.length === this.criteria && this.problem.samples !== 1;
  }

  #writeRows(rows: Float64Array, first: number, count: number): void {
    for (let criterion = 0; criterion < this.criteria; criterion += 1) {
      const column = this.#column(this.at.weights, criterion);
      for (let sample = 0; sample < count; sample += 1) {
        column[sample] = rows[(first + sample) * this.criteria + criterion] ?? 0;
      }
    }
  }
}

function bulkRuns(values: readonly SmaaValue[], ranges: number): readonly BulkRun[] {
  const runs: BulkRun[] = [];
  let drawn = 0;
  values.forEach((value, place) => {
    if (!isBounds(value)) return;
    const last = runs.at(-1);
    if (last && last.place + last.count === place) {
      runs[runs.length - 1] = { ...last, count: last.count + 1 };
    } else {
      runs.push({ place, count: 1, ranges: ranges + 8 * rangeDoubles * drawn });
    }
    drawn += 1;
  });
  return runs;
}
