import {
  blockSamples,
  drawBlock,
  prepareDraw,
  type DrawnNumber,
} from '../engine/kernel/draw-block.ts';
import { allPairs } from '../engine/kernel/emit-ranks.ts';
import type { Kernel } from '../engine/kernel/kernel.ts';
import { levelAt } from './confidence-factors.ts';
import { valueBounds, type ValueBounds } from './value-bounds.ts';
import {
  countRanks,
  countWins,
  emptyTally,
  smaaIndices,
  type SmaaTally,
  type ValueColumn,
} from './smaa.ts';
import { isDrawnValue, type SmaaAnswer, type SmaaProblem } from './smaa-problem.ts';
import { columnStride, smaaProgram, type SmaaProgram } from './smaa-program.ts';

/**
 * SMAA-2 in the kernel: the bits of `smaaInJavaScript`. Values and weights exist only for the block of
 * samples at hand, so that memory does not grow with the number of samples.
 */
export function smaaInKernel(kernel: Kernel, problem: SmaaProblem): SmaaAnswer {
  const mark = kernel.memory.mark();
  const run = new SmaaRun(kernel, problem);
  const indices = smaaIndices(run.tally());
  const factors = run.confidenceFactors(indices.centralWeights);
  kernel.memory.release(mark);
  return { ...indices, confidenceFactors: factors };
}

/** A value as it gets into its column. */
type Source = ValueColumn | DrawnNumber;

/** Addresses of an analysis; everything but the tally holds one block. */
interface Places {
  readonly uniforms: number;
  readonly weights: number;
  readonly values: number;
  readonly scores: number;
  readonly own: number;
  readonly alive: number;
  readonly fixed: number;
  readonly tally: number;
}

class SmaaRun {
  readonly #kernel: Kernel;
  readonly #problem: SmaaProblem;
  readonly #alternatives: number;
  readonly #criteria: number;
  readonly #certain: boolean;
  readonly #program: SmaaProgram;
  readonly #sources: readonly Source[];
  readonly #coordinates: readonly DrawnNumber[];
  readonly #at: Places;

  constructor(kernel: Kernel, problem: SmaaProblem) {
    this.#kernel = kernel;
    this.#problem = problem;
    const { values, weights, design } = problem;
    const alternatives = values.length;
    const criteria = values[0]?.length ?? 0;
    this.#alternatives = alternatives;
    this.#criteria = criteria;
    this.#sources = values
      .flat()
      .map((value) =>
        isDrawnValue(value) ? prepareDraw(kernel, design, value.name, value.range) : value,
      );
    this.#certain = this.#sources.every((source) => typeof source === 'number');
    const drawn = weights.kind === 'drawn' ? weights : { names: [], places: null };
    this.#coordinates = drawn.names.map((name) => prepareDraw(kernel, design, name, null));
    const shape = { alternatives, criteria, certain: this.#certain, places: drawn.places };
    this.#program = smaaProgram(kernel, shape);
    const columns = (count: number): number => kernel.memory.allocate(columnStride * count);
    this.#at = {
      uniforms: columns(criteria),
      weights: columns(criteria),
      values: this.#certain
        ? kernel.memory.allocate(8 * alternatives * criteria)
        : columns(alternatives * criteria),
      scores: columns(alternatives),
      own: columns(1),
      alive: columns(1),
      fixed: kernel.memory.allocate(8 * criteria),
      tally: kernel.memory.allocate(this.#program.offsets.bytes),
    };
    this.#writeCertain();
  }

  /** Counts ranks, winners' weights and wins over all samples. */
  tally(): SmaaTally {
    const { memory } = this.#kernel;
    const { offsets } = this.#program;
    const [m, n] = [this.#alternatives, this.#criteria];
    memory.bytes(this.#at.tally, offsets.bytes).fill(0);
    const tally: SmaaTally = {
      ...emptyTally(m, n),
      samples: this.#problem.samples,
      ranks: memory.doubles(this.#at.tally, m * m),
      firstWeights: memory.doubles(this.#at.tally + offsets.weights, m * n),
    };
    const level = new Float64Array(m * m);
    const shared = this.#sampleReader();
    this.#program.share = (sample) => {
      const { scores, weights } = shared(sample);
      countRanks(scores, tally, weights, 0);
      for (const [first, second] of allPairs(m)) {
        if (scores[first] !== scores[second]) continue;
        level[first * m + second] = (level[first * m + second] ?? 0) + 1;
      }
    };
    let counted = 0;
    this.#overBlocks((first, count) => {
      this.#writeWeights(first, count);
      this.#writeValues(first, count, () => true);
      const { values, weights, scores } = this.#at;
      this.#program.scores(blockSamples, values, weights, scores);
      const whole = count - (count % 4);
      if (whole > 0) this.#program.ranks(whole, scores, weights, this.#at.tally);
      counted += whole;
      for (let sample = whole; sample < count; sample += 1) {
        const last = shared(sample);
        countRanks(last.scores, tally, last.weights, 0);
        countWins(last.scores, tally);
      }
    });
    this.#addWins(tally.wins, level, counted);
    return { ...tally, ranks: tally.ranks.slice(), firstWeights: tally.firstWeights.slice() };
  }

  /** How often each alternative is first with its own central weights. */
  confidenceFactors(
    centralWeights: readonly (readonly number[] | null)[],
  ): readonly (number | null)[] {
    const { samples } = this.#problem;
    const bounds = valueBounds(this.#problem.values);
    const contests = centralWeights.map((weights, own) =>
      weights ? contestOf(bounds, weights, own) : null,
    );
    const needed = new Set(
      contests.flatMap((contest) =>
        contest?.rivals.length ? [contest.own, ...contest.rivals] : [],
      ),
    );
    const sums = contests.map(() => ({ alone: 0, shared: 0 }));
    if (needed.size > 0) {
      this.#overBlocks((first, count) => {
        this.#writeValues(first, count, (row) => needed.has(row));
        contests.forEach((contest, own) => {
          const sum = sums[own];
          if (contest && sum && contest.rivals.length > 0) this.#contend(contest, count, sum);
        });
      });
    }
    return contests.map((contest, own) => {
      if (contest === null) return null;
      if (contest.rivals.length === 0) return contest.beaten ? 0 : 1;
      const sum = sums[own] ?? { alone: 0, shared: 0 };
      return (sum.alone + sum.shared) / samples;
    });
  }

  /** Adds how often an alternative is first within the block. */
  #contend(
    { own, weights, rivals }: Contest,
    count: number,
    sum: { alone: number; shared: number },
  ): void {
    const { memory } = this.#kernel;
    const at = this.#at;
    const program = this.#program;
    memory.doubles(at.fixed, weights.length).set(weights);
    program.own[own]?.(blockSamples, at.values, at.fixed, at.own);
    program.revive(blockSamples, at.alive);
    let level = 0;
    for (const rival of rivals) {
      level |= program.rivals[rival]?.(blockSamples, at.values, at.fixed, at.own, at.alive) ?? 0;
    }
    const even = count - (count % 2);
    if (level === 0) {
      const alive = even > 0 ? program.living(even, at.alive) : 0;
      sum.alone += alive;
      if (even < count && memory.integers(at.alive, 2 * count)[2 * even] !== 0) sum.alone += 1;
      return;
    }
    const rows = [own, ...rivals].map((row) => this.#row(row));
    for (let sample = 0; sample < count; sample += 1) {
      const found = levelAt(rows, weights, 0, sample);
      if (found === 1) sum.alone += 1;
      else if (found > 1) sum.shared += 1 / found;
    }
  }

  #overBlocks(work: (first: number, count: number) => void): void {
    const { samples } = this.#problem;
    for (let first = 0; first < samples; first += blockSamples) {
      work(first, Math.min(blockSamples, samples - first));
    }
  }

  /** What is the same in every block. */
  #writeCertain(): void {
    const { memory } = this.#kernel;
    const { values, weights } = this.#at;
    if (this.#certain) {
      memory.doubles(values, this.#sources.length).set(this.#sources as readonly number[]);
    } else {
      this.#sources.forEach((source, place) => {
        if (typeof source !== 'number') return;
        memory.doubles(values + columnStride * place, blockSamples).fill(source);
      });
    }
    const given = this.#problem.weights;
    if (given.kind !== 'given' || !this.#sharesWeights(given.rows)) return;
    given.rows.forEach((weight, criterion) => {
      memory.doubles(weights + columnStride * criterion, blockSamples).fill(weight);
    });
  }

  #sharesWeights(rows: Float64Array): boolean {
    return rows.length === this.#criteria && this.#problem.samples !== 1;
  }

  #writeWeights(first: number, count: number): void {
    const { weights, uniforms } = this.#at;
    const given = this.#problem.weights;
    if (given.kind === 'drawn') {
      const block = { first, count: blockSamples };
      this.#coordinates.forEach((coordinate, index) => {
        const at = uniforms + columnStride * index;
        drawBlock(this.#kernel, this.#problem.design, coordinate, at, block);
      });
      this.#program.weights(blockSamples, uniforms, weights);
      return;
    }
    if (this.#sharesWeights(given.rows)) return;
    const n = this.#criteria;
    for (let criterion = 0; criterion < n; criterion += 1) {
      const column = this.#kernel.memory.doubles(weights + columnStride * criterion, count);
      for (let sample = 0; sample < count; sample += 1) {
        column[sample] = given.rows[(first + sample) * n + criterion] ?? 0;
      }
    }
  }

  #writeValues(first: number, count: number, wanted: (row: number) => boolean): void {
    if (this.#certain) return;
    const block = { first, count: blockSamples };
    this.#sources.forEach((source, place) => {
      if (typeof source === 'number' || !wanted(Math.floor(place / this.#criteria))) return;
      const at = this.#at.values + columnStride * place;
      if (source instanceof Float64Array) {
        this.#kernel.memory.doubles(at, count).set(source.subarray(first, first + count));
      } else {
        drawBlock(this.#kernel, this.#problem.design, source, at, block);
      }
    });
  }

  /** The values of an alternative within the block. */
  #row(row: number): readonly ValueColumn[] {
    return this.#sources
      .slice(row * this.#criteria, (row + 1) * this.#criteria)
      .map((source, criterion) => {
        if (typeof source === 'number') return source;
        const place = row * this.#criteria + criterion;
        return this.#kernel.memory.doubles(this.#at.values + columnStride * place, blockSamples);
      });
  }

  /** Reads the scores and weights of one sample of the block. */
  #sampleReader(): (sample: number) => {
    readonly scores: Float64Array;
    readonly weights: Float64Array;
  } {
    const { memory } = this.#kernel;
    const columns = (address: number, count: number): readonly Float64Array[] =>
      Array.from({ length: count }, (_, index) =>
        memory.doubles(address + columnStride * index, blockSamples),
      );
    const scores = columns(this.#at.scores, this.#alternatives);
    const weights = columns(this.#at.weights, this.#criteria);
    const read = (from: readonly Float64Array[], sample: number): Float64Array =>
      Float64Array.from(from, (column) => column[sample] ?? 0);
    return (sample) => ({ scores: read(scores, sample), weights: read(weights, sample) });
  }

  /** Adds the wins that the kernel counted; the second of a pair wins where the first does not, ties apart. */
  #addWins(wins: Float64Array, level: Float64Array, counted: number): void {
    const m = this.#alternatives;
    const pairs = allPairs(m);
    const lanes = this.#kernel.memory.integers(
      this.#at.tally + this.#program.offsets.wins,
      4 * pairs.length,
    );
    pairs.forEach(([first, second], pair) => {
      const above = [0, 1, 2, 3].reduce((sum, lane) => sum + (lanes[4 * pair + lane] ?? 0), 0);
      const alike = level[first * m + second] ?? 0;
      const [own, other] = [first * m + second, second * m + first];
      wins[own] = (wins[own] ?? 0) + above + alike / 2;
      wins[other] = (wins[other] ?? 0) + counted - above - alike / 2;
    });
  }
}

/** Whom an alternative has to beat with its central weights. */
interface Contest {
  readonly own: number;
  readonly weights: readonly number[];
  /** Alternatives that are above it in some samples and below in others, as far as bounds tell. */
  readonly rivals: readonly number[];
  /** Whether another one is above it in every sample. */
  readonly beaten: boolean;
}

/**
 * Leaves out who cannot win or cannot lose: rounding keeps order, so a sum of lower bounds is never
 * above the sum of the values.
 */
function contestOf(bounds: ValueBounds, weights: readonly number[], own: number): Contest {
  const [lows, highs] = [bounds.lows(weights), bounds.highs(weights)];
  const others = lows.map((_, index) => index).filter((index) => index !== own);
  const beaten = others.some((other) => (lows[other] ?? 0) > (highs[own] ?? 0));
  const rivals = beaten ? [] : others.filter((other) => !((highs[other] ?? 0) < (lows[own] ?? 0)));
  return { own, weights, rivals, beaten };
}
