import type { Code } from '../wasm/bytes.ts';
import {
  call,
  f64,
  f64x2,
  i32,
  i64,
  lanes,
  repeatWhile,
  when,
  type Local,
} from '../wasm/instructions.ts';
import { cellsPerSide, firstCell, octaveBits } from '../distribution/quantile-table.ts';
import {
  FunctionBuilder,
  type DefinedFunction,
  type ImportedFunction,
} from '../wasm/wasm-module.ts';

/** Asks for the quantile of a probability so near to 0 or 1 that the table does not reach it. */
export const tailFunction: ImportedFunction = { name: 'tail', operands: 1 };

const splat = (local: Local): Code => f64x2.splat(local.read);

/** `min(high, max(low, value))` on two lanes. */
function within(low: Local, high: Local, value: Code): Code {
  return f64x2.lesser(splat(high), f64x2.greaterOf(splat(low), value));
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
 * table, two at a time; the same arithmetic as `readTable`. No branch depends on the draw but the
 * rare one into the tails, since the processor cannot foresee a draw.
 *
 * @param tail number of the imported `tail`.
 */
export function emitTabulated(tail: number): DefinedFunction {
  const parameters = ['i32', 'i32', 'i32', 'f64', 'f64'] as const;
  const build = new FunctionBuilder(parameters);
  const [table, low, high] = [2, 3, 4].map((index) => build.parameter(index));
  if (!table || !low || !high) throw new Error('a function has its parameters');
  const probability = build.local('v128');
  const near = build.local('v128');
  const cell = build.local('v128');
  const value = build.local('v128');
  const one = f64x2.splat(f64.constant(1));
  const solved = (index: number): Code => call(tail, f64x2.extract(index, probability.read));
  const body = overPairs(build, (pair) => [
    probability.set(pair),
    near.set(f64x2.lesser(probability.read, f64x2.subtract(one, probability.read))),
    cell.set(
      lanes.subtract64(
        lanes.shiftRight64(near.read, i32.constant(52 - octaveBits)),
        lanes.splat64(i64.constant(BigInt(firstCell))),
      ),
    ),
    when(
      lanes.signs64(cell.read),
      [value.set(f64x2.replace(1, f64x2.splat(solved(0)), solved(1)))],
      [
        cell.set(
          lanes.shiftLeft64(lanes.add64(cell.read, upperSide(probability)), i32.constant(5)),
        ),
        value.set(readCells(build, table, cell, placeInCell(near))),
        value.set(within(low, high, value.read)),
      ],
    ),
    value.read,
  ]);
  return { name: 'tabulated', parameters, result: null, body: build.finish(body) };
}

/** How many cells to skip: those of the lower side where a probability is above 1/2. */
function upperSide(probability: Local): Code {
  return lanes.and(
    f64x2.greater(probability.read, f64x2.splat(f64.constant(0.5))),
    lanes.splat64(i64.constant(BigInt(cellsPerSide))),
  );
}

/** The cubic of each lane's cell, whose coefficients stand at `table` plus the lane's offset. */
function readCells(build: FunctionBuilder, table: Local, cell: Local, place: Code): Code {
  const [left, right] = [0, 2].map((index) => ({
    address: build.local('i32'),
    lower: build.local('v128'),
    upper: build.local('v128'),
    index,
  }));
  const t = build.local('v128');
  if (!left || !right) throw new Error('there are two lanes');
  const loads = [left, right].map(
    ({ address, lower, upper, index }): Code => [
      address.set(i32.add(table.read, lanes.extract32(index, cell.read))),
      lower.set(f64x2.load(address.read)),
      upper.set(f64x2.load(address.read, 16)),
    ],
  );
  const first = (a: Local, b: Local): Code => lanes.shuffle32(a.read, b.read, [0, 1, 4, 5]);
  const second = (a: Local, b: Local): Code => lanes.shuffle32(a.read, b.read, [2, 3, 6, 7]);
  const times = (sum: Code, next: Code): Code => f64x2.add(f64x2.multiply(sum, t.read), next);
  const cubic = second(left.upper, right.upper);
  return [
    ...loads,
    t.set(place),
    times(
      times(times(cubic, first(left.upper, right.upper)), second(left.lower, right.lower)),
      first(left.lower, right.lower),
    ),
  ];
}

/** How far into its cell a probability lies, 0 to 1: the bits below the ones that number the cell. */
function placeInCell(near: Local): Code {
  const splat64 = (bits: bigint): Code => lanes.splat64(i64.constant(bits));
  const mask = (1n << BigInt(52 - octaveBits)) - 1n;
  const fraction = lanes.shiftLeft64(lanes.and(near.read, splat64(mask)), i32.constant(octaveBits));
  return f64x2.subtract(
    lanes.or(fraction, splat64(0x3ff0_0000_0000_0000n)),
    f64x2.splat(f64.constant(1)),
  );
}
