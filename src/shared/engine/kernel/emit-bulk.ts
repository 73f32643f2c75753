import type { Code } from '../wasm/bytes.ts';
import { f64, f64x2, i32, lanes, repeatWhile, type Local } from '../wasm/instructions.ts';
import { FunctionBuilder, type DefinedFunction } from '../wasm/wasm-module.ts';

/** Doubles that describe a range: least, greatest, and width over 2^32. */
export const rangeDoubles = 3;

/**
 * `bulk(count, ranges, state, to, samples, stride)`: values of so many ranges, a column each, drawn
 * one range after the other by xoshiro128++ of four lanes from a state on, which moves along. `samples` is a multiple of 4,
 * `count` above 0. The same bits as `drawBulk`.
 */
export function emitBulk(): DefinedFunction {
  const parameters = ['i32', 'i32', 'i32', 'i32', 'i32', 'i32'] as const;
  const build = new FunctionBuilder(parameters);
  const [count, ranges, state, to, samples, stride] = [0, 1, 2, 3, 4, 5].map((index) =>
    build.parameter(index),
  );
  if (!count || !ranges || !state || !to || !samples || !stride) {
    throw new Error('a function has its parameters');
  }
  const words = [0, 1, 2, 3].map(() => build.local('v128'));
  const [drawn, shifted, low, high, scale] = [0, 1, 2, 3, 4].map(() => build.local('v128'));
  const [at, end] = [build.local('i32'), build.local('i32')];
  if (!drawn || !shifted || !low || !high || !scale) throw new Error('there are five');
  const value = (two: Code): Code => {
    const middle = f64x2.add(f64x2.fromUnsigned(two), f64x2.splat(f64.constant(0.5)));
    const free = f64x2.add(low.read, f64x2.multiply(scale.read, middle));
    return f64x2.lesser(high.read, f64x2.greaterOf(low.read, free));
  };
  const body: Code = [
    ...words.map((word, index) => word.set(f64x2.load(state.read, 16 * index))),
    repeatWhile(count.read, [
      ...[low, high, scale].map((one, index) => one.set(f64x2.loadSplat(ranges.read, 8 * index))),
      at.set(to.read),
      end.set(i32.add(to.read, i32.shiftLeft(samples.read, i32.constant(3)))),
      repeatWhile(i32.lessUnsigned(at.read, end.read), [
        ...nextWords(words, drawn, shifted),
        f64x2.store(at.read, value(drawn.read)),
        f64x2.store(at.read, value(lanes.shuffle32(drawn.read, drawn.read, [2, 3, 2, 3])), 16),
        at.set(i32.add(at.read, i32.constant(32))),
      ]),
      ranges.set(i32.add(ranges.read, i32.constant(8 * rangeDoubles))),
      to.set(i32.add(to.read, stride.read)),
      count.set(i32.subtract(count.read, i32.constant(1))),
    ]),
    ...words.map((word, index) => f64x2.store(state.read, word.read, 16 * index)),
  ];
  return { name: 'bulk', parameters, result: null, body: build.finish(body) };
}

function nextWords(words: readonly Local[], drawn: Local, shifted: Local): readonly Code[] {
  const [s0, s1, s2, s3] = words;
  if (!s0 || !s1 || !s2 || !s3) throw new Error('a state has four words');
  const flip = (word: Local, by: Local): Code => word.set(lanes.xor(word.read, by.read));
  return [
    drawn.set(lanes.add32(s0.read, s3.read)),
    drawn.set(lanes.add32(rotated(drawn, 7), s0.read)),
    shifted.set(lanes.shiftLeft32(s1.read, i32.constant(9))),
    flip(s2, s0),
    flip(s3, s1),
    flip(s1, s2),
    flip(s0, s3),
    flip(s2, shifted),
    s3.set(rotated(s3, 11)),
  ];
}

function rotated(word: Local, bits: number): Code {
  return lanes.or(
    lanes.shiftLeft32(word.read, i32.constant(bits)),
    lanes.shiftRight32(word.read, i32.constant(32 - bits)),
  );
}
