import type { Code } from '../wasm/bytes.ts';
import { f64, f64x2, i32, lanes, repeatWhile, type Local } from '../wasm/instructions.ts';
import { FunctionBuilder, type DefinedFunction } from '../wasm/wasm-module.ts';

const multiplier = 0xd256d193 | 0;
const weyl = 0x9e3779b9 | 0;
const rounds = 10;

/**
 * `uniforms(to, count, first, stream, seed)`: writes the draws `first` … `first + count - 1` of a
 * stream as doubles from the address `to` on; `first` is even and `count` a multiple of 16. The same
 * bits as `uniformAt`, which says where the generator comes from. Two groups of four blocks are in
 * flight at a time, because a product takes longer than the processor needs to start the next.
 */
export function emitUniforms(): DefinedFunction {
  const parameters = ['i32', 'i32', 'i32', 'i32', 'i32'] as const;
  const build = new FunctionBuilder(parameters);
  const to = build.parameter(0);
  const end = build.local('i32');
  const stream = build.local('v128');
  const factor = build.local('v128');
  const keys = Array.from({ length: rounds }, () => build.local('v128'));
  const groups = [0, 1].map((group) => startGroup(build, group));
  const body: Code = [
    end.set(i32.add(to.read, i32.shiftLeft(build.parameter(1).read, i32.constant(3)))),
    stream.set(lanes.splat32(build.parameter(3).read)),
    factor.set(lanes.splat32(i32.constant(multiplier))),
    ...groups.map(({ counters, offset }) =>
      counters.set(
        lanes.add32(
          lanes.splat32(i32.shiftRight(build.parameter(2).read, i32.constant(1))),
          lanes.constant32([0, 1, 2, 3].map((lane) => offset + lane)),
        ),
      ),
    ),
    ...keys.map((key, round) =>
      key.set(
        lanes.splat32(i32.add(build.parameter(4).read, i32.constant(Math.imul(weyl, round)))),
      ),
    ),
    repeatWhile(i32.lessUnsigned(to.read, end.read), [
      ...groups.flatMap(({ left, right, counters }) => [
        left.set(counters.read),
        right.set(stream.read),
      ]),
      ...keys.flatMap((key) => groups.flatMap((group) => round(group, factor, key))),
      ...groups.flatMap((group) => finishGroup(group, to)),
      to.set(i32.add(to.read, i32.constant(128))),
    ]),
  ];
  return { name: 'uniforms', parameters, result: null, body: build.finish(body) };
}

interface Group {
  readonly counters: Local;
  readonly left: Local;
  readonly right: Local;
  readonly even: Local;
  readonly odd: Local;
  /** Place of the group among the blocks of one pass. */
  readonly offset: number;
}

function startGroup(build: FunctionBuilder, group: number): Group {
  return {
    counters: build.local('v128'),
    left: build.local('v128'),
    right: build.local('v128'),
    even: build.local('v128'),
    odd: build.local('v128'),
    offset: 4 * group,
  };
}

function round({ left, right, even, odd }: Group, factor: Local, key: Local): readonly Code[] {
  return [
    even.set(lanes.productLow(left.read, factor.read)),
    odd.set(lanes.productHigh(left.read, factor.read)),
    left.set(
      lanes.xor(
        lanes.xor(lanes.shuffle32(even.read, odd.read, [1, 3, 5, 7]), key.read),
        right.read,
      ),
    ),
    right.set(lanes.shuffle32(even.read, odd.read, [0, 2, 4, 6])),
  ];
}

/** Stores the words of four blocks, those of a block side by side. */
function finishGroup({ counters, left, right, even, offset }: Group, to: Local): readonly Code[] {
  const [lower, upper] = [
    lanes.shuffle32(left.read, right.read, [0, 4, 1, 5]),
    lanes.shuffle32(left.read, right.read, [2, 6, 3, 7]),
  ];
  return [lower, upper]
    .flatMap((pairs, half) => {
      const at = 16 * offset + 32 * half;
      return [
        even.set(pairs),
        f64x2.store(to.read, midpoint(even.read), at),
        f64x2.store(
          to.read,
          midpoint(lanes.shuffle32(even.read, even.read, [2, 3, 2, 3])),
          at + 16,
        ),
      ];
    })
    .concat([counters.set(lanes.add32(counters.read, lanes.splat32(i32.constant(8))))]);
}

/** (word + 1/2) / 2^32 of the two lower words: exact, so the order of rounding is none. */
function midpoint(words: Code): Code {
  const splat = (value: number): Code => f64x2.splat(f64.constant(value));
  return f64x2.add(f64x2.multiply(f64x2.fromUnsigned(words), splat(2 ** -32)), splat(2 ** -33));
}
