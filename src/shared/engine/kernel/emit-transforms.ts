import type { Code } from './bytes.ts';
import {
  choose,
  call,
  f64,
  f64x2,
  i32,
  i64,
  lanes,
  repeatWhile,
  when,
  type Local,
} from './instructions.ts';
import { cellsPerSide, firstCell, octaveBits } from '../quantile-table.ts';
import { FunctionBuilder, type DefinedFunction, type ImportedFunction } from './wasm-module.ts';

/** Asks for the quantile of a probability so near to 0 or 1 that the table does not reach it. */
export const tailFunction: ImportedFunction = { name: 'tail', operands: 1 };

const splat = (local: Local): Code => f64x2.splat(local.read);

/** `min(high, max(low, value))` on two lanes. */
function within(low: Local, high: Local, value: Code): Code {
  return f64x2.minimum(splat(high), f64x2.maximum(splat(low), value));
}

/** A loop over the doubles from `at` on, two at a time, each pair replaced by `change`. */
function overPairs(build: FunctionBuilder, change: (pair: Code) => Code): Code {
  const at = build.parameter(0);
  const end = build.local('i32');
  return [
    end.set(i32.add(at.read, i32.shiftLeft(build.parameter(1).read, i32.constant(3)))),
    repeatWhile(i32.lessUnsigned(at.read, end.read), [
      f64x2.store(at.read, change(f64x2.load(at.read))),
      at.set(i32.add(at.read, i32.constant(16))),
    ]),
  ];
}

/** `uniform(at, count, low, high, width)`: probabilities to values between two bounds. */
export function emitUniform(): DefinedFunction {
  const parameters = ['i32', 'i32', 'f64', 'f64', 'f64'] as const;
  const build = new FunctionBuilder(parameters);
  const [low, high, width] = [2, 3, 4].map((index) => build.parameter(index));
  if (!low || !high || !width) throw new Error('a function has its parameters');
  const body = overPairs(build, (pair) =>
    within(low, high, f64x2.add(splat(low), f64x2.multiply(splat(width), pair))),
  );
  return { name: 'uniform', parameters, result: null, body: build.finish(body) };
}

/**
 * `triangular(at, count, low, high, share, width, rise, fall)`: the inverse of the triangular
 * distribution function, `share` being the probability below the mode.
 */
export function emitTriangular(): DefinedFunction {
  const parameters = ['i32', 'i32', 'f64', 'f64', 'f64', 'f64', 'f64', 'f64'] as const;
  const build = new FunctionBuilder(parameters);
  const [low, high, share, width, rise, fall] = [2, 3, 4, 5, 6, 7].map((index) =>
    build.parameter(index),
  );
  if (!low || !high || !share || !width || !rise || !fall) {
    throw new Error('a function has its parameters');
  }
  const probability = build.local('v128');
  const below = build.local('v128');
  const root = build.local('v128');
  const part = (chance: Code, slope: Local): Code =>
    f64x2.multiply(f64x2.multiply(chance, splat(width)), splat(slope));
  const rest = f64x2.subtract(f64x2.splat(f64.constant(1)), probability.read);
  const body = overPairs(build, (pair) => [
    probability.set(pair),
    below.set(f64x2.less(probability.read, splat(share))),
    root.set(
      f64x2.squareRoot(lanes.select(part(probability.read, rise), part(rest, fall), below.read)),
    ),
    within(
      low,
      high,
      lanes.select(
        f64x2.add(splat(low), root.read),
        f64x2.subtract(splat(high), root.read),
        below.read,
      ),
    ),
  ]);
  return { name: 'triangular', parameters, result: null, body: build.finish(body) };
}

/**
 * `tabulated(at, count, table, low, high)`: probabilities to values by the cubic pieces of a quantile
 * table, one at a time; the same arithmetic as `readTable`.
 *
 * @param tail number of the imported `tail`.
 */
export function emitTabulated(tail: number): DefinedFunction {
  const parameters = ['i32', 'i32', 'i32', 'f64', 'f64'] as const;
  const build = new FunctionBuilder(parameters);
  const [at, count, table, low, high] = [0, 1, 2, 3, 4].map((index) => build.parameter(index));
  if (!at || !count || !table || !low || !high) throw new Error('a function has its parameters');
  const end = build.local('i32');
  const probability = build.local('f64');
  const near = build.local('f64');
  const bits = build.local('i64');
  const cell = build.local('i32');
  const place = build.local('f64');
  const value = build.local('f64');
  const side = choose(
    f64.greater(probability.read, f64.constant(0.5)),
    i32.constant(cellsPerSide),
    i32.constant(0),
  );
  const index = i32.subtract(
    i32.wrap(i64.shiftRight(bits.read, i64.constant(BigInt(52 - octaveBits)))),
    i32.constant(firstCell),
  );
  const coefficient = (order: number): Code => f64.load(cell.read, 8 * order);
  const horner = [2, 1, 0].reduce<Code>(
    (sum, order) => f64.add(f64.multiply(sum, place.read), coefficient(order)),
    coefficient(3),
  );
  const body: Code = [
    end.set(i32.add(at.read, i32.shiftLeft(count.read, i32.constant(3)))),
    repeatWhile(i32.lessUnsigned(at.read, end.read), [
      probability.set(f64.load(at.read)),
      near.set(f64.minimum(probability.read, f64.subtract(f64.constant(1), probability.read))),
      bits.set(i64.bitsOf(near.read)),
      cell.set(index),
      when(
        i32.lessUnsigned(cell.read, i32.constant(cellsPerSide)),
        [
          cell.set(i32.add(table.read, i32.shiftLeft(i32.add(cell.read, side), i32.constant(5)))),
          place.set(placeInCell(bits)),
          value.set(horner),
        ],
        [value.set(call(tail, probability.read))],
      ),
      f64.store(at.read, f64.minimum(high.read, f64.maximum(low.read, value.read))),
      at.set(i32.add(at.read, i32.constant(8))),
    ]),
  ];
  return { name: 'tabulated', parameters, result: null, body: build.finish(body) };
}

/** How far into its cell a probability lies, 0 to 1: the bits below the ones that number the cell. */
function placeInCell(bits: Local): Code {
  const mask = (1n << BigInt(52 - octaveBits)) - 1n;
  const fraction = i64.shiftLeft(
    i64.and(bits.read, i64.constant(mask)),
    i64.constant(BigInt(octaveBits)),
  );
  const between1And2 = i64.or(fraction, i64.constant(0x3ff0_0000_0000_0000n));
  return f64.subtract(f64.ofBits(between1And2), f64.constant(1));
}
