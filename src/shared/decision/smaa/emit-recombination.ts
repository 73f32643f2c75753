import type { Code } from '../../engine/wasm/bytes.ts';
import { f64x2, i32, lanes, repeatWhile } from '../../engine/wasm/instructions.ts';
import { FunctionBuilder, type DefinedFunction } from '../../engine/wasm/wasm-module.ts';

/**
 * `recombine(count, weights, from, shift, to)`: adds `weights[i] · from[i ⊕ shift]` to `to[i]`. `count` is
 * a multiple of 2 and, unless `shift` is 0, a power of two above `shift`. The same bits as a loop over
 * single samples.
 */
export function emitRecombination(): DefinedFunction {
  const parameters = ['i32', 'i32', 'i32', 'i32', 'i32'] as const;
  const build = new FunctionBuilder(parameters);
  const [count, weights, from, shift, to] = [0, 1, 2, 3, 4].map((index) => build.parameter(index));
  if (!count || !weights || !from || !shift || !to) throw new Error('a function has parameters');
  const sample = build.local('i32');
  const odd = build.local('v128');
  const pair = build.local('v128');
  const partner = i32.and(i32.xor(sample.read, shift.read), i32.constant(-2));
  const body: Code = [
    odd.set(lanes.splat32(i32.subtract(i32.constant(0), i32.and(shift.read, i32.constant(1))))),
    repeatWhile(i32.lessUnsigned(sample.read, count.read), [
      pair.set(f64x2.load(i32.add(from.read, i32.shiftLeft(partner, i32.constant(3))))),
      f64x2.store(
        to.read,
        f64x2.add(
          f64x2.load(to.read),
          f64x2.multiply(
            f64x2.load(weights.read),
            lanes.select(lanes.shuffle32(pair.read, pair.read, [2, 3, 0, 1]), pair.read, odd.read),
          ),
        ),
      ),
      weights.set(i32.add(weights.read, i32.constant(16))),
      to.set(i32.add(to.read, i32.constant(16))),
      sample.set(i32.add(sample.read, i32.constant(2))),
    ]),
  ];
  return { name: 'recombine', parameters, result: null, body: build.finish(body) };
}
