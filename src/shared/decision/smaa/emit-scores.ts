import type { Code } from '../../engine/wasm/bytes.ts';
import {
  f64,
  f64x2,
  i32,
  i64,
  lanes,
  repeatWhile,
  type Local,
} from '../../engine/wasm/instructions.ts';
import { FunctionBuilder, type DefinedFunction } from '../../engine/wasm/wasm-module.ts';

/** Where the values of a decision matrix stand. */
export interface MatrixShape {
  readonly alternatives: number;
  readonly criteria: number;
  /** Whether every value is the same in all samples: a number each, row by row, instead of a column. */
  readonly certain: boolean;
  /** Bytes from a column to the next one. */
  readonly stride: number;
}

/**
 * `scores(count, values, weights, to)`: weighted sums of all alternatives, a column each,
 * with weights that differ between samples. `count` is a multiple of 2.
 */
export function emitScores(shape: MatrixShape): DefinedFunction {
  const parameters = ['i32', 'i32', 'i32', 'i32'] as const;
  const build = new FunctionBuilder(parameters);
  const [count, values, weights, to] = [0, 1, 2, 3].map((index) => build.parameter(index));
  if (!count || !values || !weights || !to) throw new Error('a function has parameters');
  const drawn = Array.from({ length: shape.criteria }, () => build.local('v128'));
  const body = overSamples(
    build,
    count,
    [...moving(shape, values), weights, to],
    [
      ...drawn.map((weight, criterion) =>
        weight.set(f64x2.load(weights.read, shape.stride * criterion)),
      ),
      ...rowsOf(shape).map((row) =>
        f64x2.store(
          to.read,
          weightedSum(shape, row, values, (criterion) => drawn[criterion]?.read ?? []),
          shape.stride * row,
        ),
      ),
    ],
  );
  return { name: 'scores', parameters, result: null, body: build.finish(body) };
}

/**
 * `score0`, `score1`, …`(count, values, weights, to)`: the weighted sums of one alternative
 * with one set of weights for all samples.
 */
export function emitOwnScores(shape: MatrixShape): readonly DefinedFunction[] {
  return rowsOf(shape).map((row) => {
    const parameters = ['i32', 'i32', 'i32', 'i32'] as const;
    const build = new FunctionBuilder(parameters);
    const [count, values, weights, to] = [0, 1, 2, 3].map((index) => build.parameter(index));
    if (!count || !values || !weights || !to) throw new Error('a function has parameters');
    const held = holdWeights(build, shape, weights);
    const body: Code = [
      ...held.set,
      overSamples(
        build,
        count,
        [...moving(shape, values), to],
        [f64x2.store(to.read, weightedSum(shape, row, values, held.read))],
      ),
    ];
    return { name: `score${row}`, parameters, result: null, body: build.finish(body) };
  });
}

/**
 * `rival0`, `rival1`, …`(count, values, weights, own, alive)`: clears the mask of every
 * sample in which this alternative scores above `own`. Gives 1 where both score alike in a sample,
 * whether or not that is still alive, 0 otherwise.
 */
export function emitRivals(shape: MatrixShape): readonly DefinedFunction[] {
  return rowsOf(shape).map((row) => {
    const parameters = ['i32', 'i32', 'i32', 'i32', 'i32'] as const;
    const build = new FunctionBuilder(parameters);
    const [count, values, weights, ownScores, alive] = [0, 1, 2, 3, 4].map((index) =>
      build.parameter(index),
    );
    if (!count || !values || !weights || !ownScores || !alive) {
      throw new Error('a function has parameters');
    }
    const held = holdWeights(build, shape, weights);
    const score = build.local('v128');
    const level = build.local('v128');
    const body: Code = [
      ...held.set,
      overSamples(
        build,
        count,
        [...moving(shape, values), ownScores, alive],
        [
          score.set(weightedSum(shape, row, values, held.read)),
          level.set(lanes.or(level.read, f64x2.equal(score.read, f64x2.load(ownScores.read)))),
          f64x2.store(
            alive.read,
            lanes.and(
              f64x2.load(alive.read),
              f64x2.notAbove(score.read, f64x2.load(ownScores.read)),
            ),
          ),
        ],
      ),
      lanes.anyTrue(level.read),
    ];
    return { name: `rival${row}`, parameters, result: 'i32', body: build.finish(body) };
  });
}

/** `countMask(count, alive)`: how many masks of a column are set. `count` is a multiple of 2. */
export function emitCountMask(): DefinedFunction {
  const parameters = ['i32', 'i32'] as const;
  const build = new FunctionBuilder(parameters);
  const [count, alive] = [0, 1].map((index) => build.parameter(index));
  if (!count || !alive) throw new Error('a function has parameters');
  const setMasks = build.local('i32');
  const body: Code = [
    overSamples(
      build,
      count,
      [alive],
      [
        setMasks.set(
          i32.add(setMasks.read, i32.populationCount(lanes.signs64(f64x2.load(alive.read)))),
        ),
      ],
    ),
    setMasks.read,
  ];
  return { name: 'countMask', parameters, result: 'i32', body: build.finish(body) };
}

/** `fillMask(count, alive)`: sets every mask of a column. */
export function emitFillMask(): DefinedFunction {
  const parameters = ['i32', 'i32'] as const;
  const build = new FunctionBuilder(parameters);
  const [count, alive] = [0, 1].map((index) => build.parameter(index));
  if (!count || !alive) throw new Error('a function has parameters');
  const body = overSamples(
    build,
    count,
    [alive],
    [f64x2.store(alive.read, lanes.splat64(i64.constant(-1n)))],
  );
  return { name: 'fillMask', parameters, result: null, body: build.finish(body) };
}

function rowsOf({ alternatives }: MatrixShape): readonly number[] {
  return Array.from({ length: alternatives }, (_, row) => row);
}

/** A loop over two samples at a time; the addresses move along. */
function overSamples(
  build: FunctionBuilder,
  count: Local,
  addresses: readonly Local[],
  body: readonly Code[],
): Code {
  const left = build.local('i32');
  return [
    left.set(count.read),
    repeatWhile(left.read, [
      ...body,
      ...addresses.map((address) => address.set(i32.add(address.read, i32.constant(16)))),
      left.set(i32.subtract(left.read, i32.constant(2))),
    ]),
  ];
}

/** One set of weights for all samples, in locals. */
function holdWeights(
  build: FunctionBuilder,
  { criteria }: MatrixShape,
  weights: Local,
): { readonly set: readonly Code[]; readonly read: (criterion: number) => Code } {
  const held = Array.from({ length: criteria }, () => build.local('v128'));
  return {
    set: held.map((weight, criterion) => weight.set(f64x2.loadSplat(weights.read, 8 * criterion))),
    read: (criterion) => held[criterion]?.read ?? [],
  };
}

/** Addresses of values that move along with the samples. */
function moving({ certain }: MatrixShape, values: Local): readonly Local[] {
  return certain ? [] : [values];
}

/** Sum of weight times value over the criteria, from 0 and in their order. */
function weightedSum(
  { criteria, certain, stride }: MatrixShape,
  row: number,
  values: Local,
  weight: (criterion: number) => Code,
): Code {
  let sum: Code = f64x2.splat(f64.constant(0));
  for (let criterion = 0; criterion < criteria; criterion += 1) {
    const place = row * criteria + criterion;
    const value = certain
      ? f64x2.loadSplat(values.read, 8 * place)
      : f64x2.load(values.read, stride * place);
    sum = f64x2.add(sum, f64x2.multiply(weight(criterion), value));
  }
  return sum;
}
