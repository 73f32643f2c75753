import type { Code } from '../../engine/wasm/bytes.ts';
import {
  call,
  drop,
  f64,
  f64x2,
  i32,
  lanes,
  repeatWhile,
  when,
  type Local,
} from '../../engine/wasm/instructions.ts';
import {
  FunctionBuilder,
  type DefinedFunction,
  type ImportedFunction,
} from '../../engine/wasm/wasm-module.ts';

/** Counts a sample in which alternatives score alike; called with its number in the block. */
export const sharedRanks: ImportedFunction = { name: 'share', operands: 1 };

/** What is counted, and where the counts stand from the address of the tally on. */
export interface RankShape {
  readonly alternatives: number;
  /** How many weights are added up; 0 for none. */
  readonly criteria: number;
  /** Bytes from a column of scores or weights to the next one. */
  readonly stride: number;
}

/** Offsets in a tally: alternatives × ranks, then weight sums, then wins of the first of each pair. */
export function tallyOffsets(shape: RankShape): {
  readonly weights: number;
  readonly wins: number;
  readonly bytes: number;
} {
  const { alternatives, criteria } = shape;
  const weights = 8 * alternatives * alternatives;
  const wins = weights + 8 * alternatives * criteria;
  return { weights, wins, bytes: wins + 8 * alternatives * (alternatives - 1) };
}

/**
 * `ranks(count, scores, weights, tally)`: counts the rank of every alternative, adds the weights of a
 * sample to those of its winner, and counts the wins of the first alternative of every pair, lane by
 * lane of 32 bits. Four samples at a time; `count` is a multiple of 4. Where two alternatives score
 * alike in one of the four, the function `share` counts the ranks and weights of all four.
 *
 * The same bits as `tallySmaa`: each sum grows sample by sample.
 */
export function emitRanks(shape: RankShape): DefinedFunction {
  return new RankEmitter(shape).emit();
}

class RankEmitter {
  readonly #shape: RankShape;
  readonly #build = new FunctionBuilder(['i32', 'i32', 'i32', 'i32']);
  readonly #lower: readonly Local[];
  readonly #upper: readonly Local[];
  readonly #ranks: readonly Local[];
  readonly #winner: Local;
  readonly #sample: Local;
  readonly #place: Local;
  readonly #left: Local;
  readonly #right: Local;

  constructor(shape: RankShape) {
    this.#shape = shape;
    const vectors = (): readonly Local[] =>
      Array.from({ length: shape.alternatives }, () => this.#build.local('v128'));
    this.#lower = vectors();
    this.#upper = vectors();
    this.#ranks = vectors();
    this.#winner = this.#build.local('v128');
    this.#left = this.#build.local('v128');
    this.#right = this.#build.local('v128');
    this.#sample = this.#build.local('i32');
    this.#place = this.#build.local('i32');
  }

  emit(): DefinedFunction {
    const [count, scores, weights] = this.#addresses();
    const { stride, alternatives } = this.#shape;
    const total = lanes.splat32(i32.constant((alternatives * (alternatives - 1)) / 2));
    const sum = this.#ranks.reduce<Code | null>(
      (before, rank) => (before ? lanes.add32(before, rank.read) : rank.read),
      null,
    );
    const body: Code = repeatWhile(i32.lessUnsigned(this.#sample.read, count.read), [
      ...this.#lower.map((score, row) => score.set(f64x2.load(scores.read, stride * row))),
      ...this.#upper.map((score, row) => score.set(f64x2.load(scores.read, stride * row + 16))),
      ...this.#ranks.map((rank) => rank.set(lanes.splat32(i32.constant(0)))),
      ...this.#compare(),
      when(
        lanes.allTrue32(lanes.equal32(sum ?? total, total)),
        [this.#countRanks(), this.#addWeights()],
        [0, 1, 2, 3].map((lane) =>
          drop(call(0, i32.toDouble(i32.add(this.#sample.read, i32.constant(lane))))),
        ),
      ),
      ...[scores, weights].map((address) => address.set(i32.add(address.read, i32.constant(32)))),
      this.#sample.set(i32.add(this.#sample.read, i32.constant(4))),
    ]);
    const parameters = ['i32', 'i32', 'i32', 'i32'] as const;
    return { name: 'ranks', parameters, result: null, body: this.#build.finish(body) };
  }

  #addresses(): readonly [Local, Local, Local, Local] {
    const build = this.#build;
    return [build.parameter(0), build.parameter(1), build.parameter(2), build.parameter(3)];
  }

  /** The masks of a comparison of four samples, as 32-bit lanes. */
  #above(left: number, right: number): Code {
    const compare = (scores: readonly Local[]): Code =>
      f64x2.greater(scores[left]?.read ?? [], scores[right]?.read ?? []);
    return lanes.shuffle32(compare(this.#lower), compare(this.#upper), [0, 2, 4, 6]);
  }

  /** Everyone above an alternative moves it down by one rank. */
  #compare(): readonly Code[] {
    const [, , , tally] = this.#addresses();
    const { wins } = tallyOffsets(this.#shape);
    const down = (rank: Local | undefined, mask: Local): Code =>
      rank ? rank.set(lanes.subtract32(rank.read, mask.read)) : [];
    return allPairs(this.#shape.alternatives).flatMap(([first, second], pair): readonly Code[] => [
      this.#left.set(this.#above(first, second)),
      this.#right.set(this.#above(second, first)),
      down(this.#ranks[second], this.#left),
      down(this.#ranks[first], this.#right),
      f64x2.store(
        tally.read,
        lanes.subtract32(f64x2.load(tally.read, wins + 16 * pair), this.#left.read),
        wins + 16 * pair,
      ),
    ]);
  }

  #countRanks(): Code {
    const [, , , tally] = this.#addresses();
    const { alternatives } = this.#shape;
    const one = f64.constant(1);
    return [0, 1, 2, 3].map((lane) =>
      this.#ranks.map((rank, row) => {
        const counter = 8 * alternatives * row;
        return [
          this.#place.set(
            i32.add(tally.read, i32.shiftLeft(lanes.extract32(lane, rank.read), i32.constant(3))),
          ),
          f64.store(this.#place.read, f64.add(f64.load(this.#place.read, counter), one), counter),
        ];
      }),
    );
  }

  /** Adds the weights of each sample to those of the alternative that is first in it. */
  #addWeights(): Code {
    const [, , weights, tally] = this.#addresses();
    const { criteria, stride } = this.#shape;
    if (criteria === 0) return [];
    const sums = tallyOffsets(this.#shape).weights;
    const zero = lanes.splat32(i32.constant(0));
    const winner = this.#ranks.reduce<Code>((chosen, rank, row) => {
      const weightsAddress = lanes.splat32(i32.constant(8 * criteria * row));
      return lanes.or(chosen, lanes.and(lanes.equal32(rank.read, zero), weightsAddress));
    }, zero);
    const column = (criterion: number, lane: number): Code =>
      f64x2.load(weights.read, stride * criterion + (lane < 2 ? 0 : 16));
    const addPair = (pair: number, lane: number): Code => {
      const chosen = lane % 2 === 0 ? [0, 1, 4, 5] : [2, 3, 6, 7];
      const both = lanes.shuffle32(column(2 * pair, lane), column(2 * pair + 1, lane), chosen);
      const at = sums + 16 * pair;
      return f64x2.store(this.#place.read, f64x2.add(f64x2.load(this.#place.read, at), both), at);
    };
    const addLast = (lane: number): Code => {
      const at = sums + 8 * (criteria - 1);
      const last = f64x2.extract(lane % 2, column(criteria - 1, lane));
      return f64.store(this.#place.read, f64.add(f64.load(this.#place.read, at), last), at);
    };
    const addLane = (lane: number): readonly Code[] => [
      this.#place.set(i32.add(tally.read, lanes.extract32(lane, this.#winner.read))),
      ...Array.from({ length: Math.floor(criteria / 2) }, (_, pair) => addPair(pair, lane)),
      criteria % 2 === 1 ? addLast(lane) : [],
    ];
    return [this.#winner.set(winner), ...[0, 1, 2, 3].flatMap(addLane)];
  }
}

/** All pairs of alternatives, the first before the second. */
export function allPairs(alternatives: number): readonly (readonly [number, number])[] {
  return Array.from({ length: alternatives }, (_, first) =>
    Array.from(
      { length: alternatives - first - 1 },
      (_, step) => [first, first + step + 1] as const,
    ),
  ).flat();
}
