import type { Code } from '../../engine/wasm/bytes.ts';
import { f64, f64x2, i32, repeatWhile, type Local } from '../../engine/wasm/instructions.ts';
import { FunctionBuilder, type DefinedFunction } from '../../engine/wasm/wasm-module.ts';

/** How the weights of a sample follow from the gaps between its sorted uniform numbers. */
export interface WeightShape {
  readonly criteria: number;
  /** For every criterion the place of its weight among all, the largest being 0; null for any order. */
  readonly places: readonly number[] | null;
  /** Bytes from a column to the next one. */
  readonly stride: number;
}

/**
 * `weights(count, uniforms, to)`: uniform numbers, a column for each but one criterion, to weights on
 * the simplex, a column for each criterion. `count` is a multiple of 2.
 *
 * The same bits as `uniformWeights` and, with places, as `ordinalWeights` of one criterion a group.
 */
export function emitWeights({ criteria, places, stride }: WeightShape): DefinedFunction {
  const parameters = ['i32', 'i32', 'i32'] as const;
  const build = new FunctionBuilder(parameters);
  const [count, uniforms, to] = [0, 1, 2].map((index) => build.parameter(index));
  if (!count || !uniforms || !to) throw new Error('a function has its parameters');
  const end = build.local('i32');
  const lesser = build.local('v128');
  const values = Array.from({ length: criteria }, () => build.local('v128'));
  const cuts = values.slice(0, -1);
  const gaps = values.flatMap((_, index): readonly Code[] => {
    const upper = values[criteria - 1 - index];
    const below = values[criteria - 2 - index];
    return upper && below ? [upper.set(f64x2.subtract(upper.read, below.read))] : [];
  });
  const order = places ?? values.map((_, index) => index);
  const body: Code = [
    end.set(i32.add(to.read, i32.shiftLeft(count.read, i32.constant(3)))),
    repeatWhile(i32.lessUnsigned(to.read, end.read), [
      ...cuts.map((cut, index) => cut.set(f64x2.load(uniforms.read, stride * index))),
      ...sorted(cuts, lesser),
      values[criteria - 1]?.set(f64x2.splat(f64.constant(1))) ?? [],
      ...gaps,
      ...(places ? sorted(values.toReversed(), lesser) : []),
      ...order.map((place, criterion) =>
        f64x2.store(to.read, values[place]?.read ?? [], stride * criterion),
      ),
      uniforms.set(i32.add(uniforms.read, i32.constant(16))),
      to.set(i32.add(to.read, i32.constant(16))),
    ]),
  ];
  return { name: 'weights', parameters, result: null, body: build.finish(body) };
}

/** Sorts locals, the smallest first, lane by lane. */
function sorted(values: readonly Local[], lesser: Local): readonly Code[] {
  return mergeExchange(values.length).flatMap(([left, right]): readonly Code[] => {
    const [a, b] = [values[left], values[right]];
    if (!a || !b) return [];
    return [
      lesser.set(f64x2.lesser(a.read, b.read)),
      b.set(f64x2.greaterOf(a.read, b.read)),
      a.set(lesser.read),
    ];
  });
}

/**
 * Pairs of places to be compared, and exchanged where the left is larger, that sort any values.
 *
 * Source: Batcher's merge exchange; Knuth, The Art of Computer Programming 3, algorithm 5.2.2M.
 */
export function mergeExchange(count: number): readonly (readonly [number, number])[] {
  const pairs: (readonly [number, number])[] = [];
  const top = 2 ** Math.max(0, Math.ceil(Math.log2(Math.max(1, count))) - 1);
  if (count < 2) return pairs;
  for (let p = top; p > 0; p = Math.floor(p / 2)) {
    let remainder = 0;
    let distance = p;
    for (let q = top; ; q = Math.floor(q / 2)) {
      for (let index = 0; index < count - distance; index += 1) {
        if ((index & p) === remainder) pairs.push([index, index + distance]);
      }
      if (q === p) break;
      distance = q - p;
      remainder = p;
    }
  }
  return pairs;
}
