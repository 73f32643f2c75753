import type { Code } from '../wasm/bytes.ts';
import { f64, f64x2, i32, lanes, repeatWhile, when, type Local } from '../wasm/instructions.ts';
import { FunctionBuilder, type DefinedFunction } from '../wasm/wasm-module.ts';

/**
 * `extremes(from, count, to)`: the smallest and the largest of some doubles, written to `to` and
 * `to + 16` as two lanes each. `count` is a multiple of 2 and above 0.
 */
export function emitExtremes(): DefinedFunction {
  const parameters = ['i32', 'i32', 'i32'] as const;
  const build = new FunctionBuilder(parameters);
  const [from, count, to] = [0, 1, 2].map((index) => build.parameter(index));
  if (!from || !count || !to) throw new Error('a function has its parameters');
  const end = build.local('i32');
  const smallest = build.local('v128');
  const largest = build.local('v128');
  const pair = build.local('v128');
  const body: Code = [
    end.set(i32.add(from.read, i32.shiftLeft(count.read, i32.constant(3)))),
    smallest.set(f64x2.load(from.read)),
    largest.set(smallest.read),
    repeatWhile(i32.lessUnsigned(from.read, end.read), [
      pair.set(f64x2.load(from.read)),
      smallest.set(f64x2.lesser(pair.read, smallest.read)),
      largest.set(f64x2.greaterOf(pair.read, largest.read)),
      from.set(i32.add(from.read, i32.constant(16))),
    ]),
    f64x2.store(to.read, smallest.read),
    f64x2.store(to.read, largest.read, 16),
  ];
  return { name: 'extremes', parameters, result: null, body: build.finish(body) };
}

/**
 * `histogram(from, count, low, scale, last, counts)`: counts every value in the bin
 * `floor((value - low) · scale)`, or in bin 0 or `last` where that is beyond them; four bytes a bin.
 * Rounding never lets a larger value fall into a lower bin, so the bin of an order statistic follows
 * from the counts.
 */
export function emitHistogram(): DefinedFunction {
  const parameters = ['i32', 'i32', 'f64', 'f64', 'f64', 'i32'] as const;
  const build = new FunctionBuilder(parameters);
  const [from, count, low, scale, last, counts] = [0, 1, 2, 3, 4, 5].map((index) =>
    build.parameter(index),
  );
  if (!from || !count || !low || !scale || !last || !counts) {
    throw new Error('a function has its parameters');
  }
  const end = build.local('i32');
  const bins = build.local('v128');
  const place = build.local('i32');
  const tally = (lane: number): Code => [
    place.set(i32.add(counts.read, lanes.extract32(lane, bins.read))),
    i32.store(place.read, i32.add(i32.load(place.read), i32.constant(1))),
  ];
  const body: Code = [
    end.set(i32.add(from.read, i32.shiftLeft(count.read, i32.constant(3)))),
    repeatWhile(i32.lessUnsigned(from.read, end.read), [
      bins.set(lanes.shiftLeft32(binsOf(from, low, scale, last), i32.constant(2))),
      tally(0),
      tally(1),
      from.set(i32.add(from.read, i32.constant(16))),
    ]),
  ];
  return { name: 'histogram', parameters, result: null, body: build.finish(body) };
}

/**
 * `collect(from, count, low, scale, last, marks, ends)`: copies every value whose bin is marked. `marks`
 * holds a byte a bin, 0 for none; a value of mark m goes to the address at `ends + 4·m`, which then
 * moves on by 8. `count` is a multiple of 2.
 */
export function emitCollect(): DefinedFunction {
  const parameters = ['i32', 'i32', 'f64', 'f64', 'f64', 'i32', 'i32'] as const;
  const build = new FunctionBuilder(parameters);
  const [from, count, low, scale, last, marks, ends] = [0, 1, 2, 3, 4, 5, 6].map((index) =>
    build.parameter(index),
  );
  if (!from || !count || !low || !scale || !last || !marks || !ends) {
    throw new Error('a function has its parameters');
  }
  const end = build.local('i32');
  const bins = build.local('v128');
  const mark = build.local('i32');
  const to = build.local('i32');
  const markOf = (lane: number): Code =>
    i32.load8(i32.add(marks.read, lanes.extract32(lane, bins.read)));
  const take = (lane: number): Code => [
    mark.set(markOf(lane)),
    when(mark.read, [
      mark.set(i32.add(ends.read, i32.shiftLeft(mark.read, i32.constant(2)))),
      to.set(i32.load(mark.read)),
      f64.store(to.read, f64.load(from.read, 8 * lane)),
      i32.store(mark.read, i32.add(to.read, i32.constant(8))),
    ]),
  ];
  const body: Code = [
    end.set(i32.add(from.read, i32.shiftLeft(count.read, i32.constant(3)))),
    repeatWhile(i32.lessUnsigned(from.read, end.read), [
      bins.set(binsOf(from, low, scale, last)),
      when(i32.or(markOf(0), markOf(1)), [take(0), take(1)]),
      from.set(i32.add(from.read, i32.constant(16))),
    ]),
  ];
  return { name: 'collect', parameters, result: null, body: build.finish(body) };
}

/** The bins of two values, in the two lower lanes. */
function binsOf(from: Local, low: Local, scale: Local, last: Local): Code {
  const above = f64x2.subtract(f64x2.load(from.read), f64x2.splat(low.read));
  const bin = f64x2.multiply(above, f64x2.splat(scale.read));
  const zero = f64x2.splat(f64.constant(0));
  return lanes.cutDoubles(f64x2.lesser(f64x2.splat(last.read), f64x2.greaterOf(zero, bin)));
}
