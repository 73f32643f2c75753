import {
  code,
  countedLoop,
  i32,
  i64,
  list,
  magicAndVersion,
  name,
  section,
  signed,
  type,
} from './wasm-encoding.ts';
import { webAssembly } from './web-assembly.ts';

/** Kernels in WebAssembly, so that what is measured is the processor and not a JavaScript engine. */
export interface Kernels {
  /** `rounds` times `chainLength` operations, each of which needs the result of the one before. */
  readonly chain: (rounds: number, start: bigint, operand: bigint) => bigint;
  /** `rounds` times `mixLength` operations in four chains that can run at the same time. */
  readonly mix: (rounds: number, first: bigint, second: bigint) => bigint;
}

/** Additions and exclusive ors per round of `chain`; each takes one cycle on every processor we run on. */
export const chainLength = 1000;

/** Shifts, exclusive ors and multiplications per round of `mix`. */
export const mixLength = 4 * 3 * 50;

function chainBody(): readonly number[] {
  const pair = [code.i64Add, code.i64Xor].flatMap((operation) => [
    code.localGet,
    1,
    code.localGet,
    2,
    operation,
    code.localSet,
    1,
  ]);
  const round = Array.from({ length: chainLength / 2 }, () => pair).flat();
  return countedLoop([], [], round, [code.localGet, 1]);
}

/** The first constant of MurmurHash3's 64-bit finalizer. */
const multiplier = signed(0xff51afd7ed558ccdn);

function mixBody(): readonly number[] {
  const chains = [3, 4, 5, 6];
  const [get, set] = [code.localGet, code.localSet];
  const step = chains.flatMap((chain) =>
    [
      [get, chain, get, chain, code.i64Const, 29, code.i64ShiftRight, code.i64Xor],
      [code.i64Const, ...multiplier, code.i64Multiply, set, chain],
    ].flat(),
  );
  const before = chains.flatMap((chain, index) =>
    [
      [get, 1, get, 2, code.i64Const, index, code.i64Add],
      [code.i64Multiply, set, chain],
    ].flat(),
  );
  const after = [
    [get, 3, get, 4, code.i64Xor],
    [get, 5, code.i64Xor, get, 6, code.i64Xor],
  ].flat();
  const round = Array.from({ length: mixLength / 12 }, () => step).flat();
  return countedLoop([[4, i64]], before, round, after);
}

function moduleBytes(): Uint8Array<ArrayBuffer> {
  return new Uint8Array([
    ...magicAndVersion,
    ...section(1, list([type([i32, i64, i64], i64)])),
    ...section(3, list([[0], [0]])),
    ...section(
      7,
      list([
        [...name('chain'), 0, 0],
        [...name('mix'), 0, 1],
      ]),
    ),
    ...section(10, list([chainBody(), mixBody()])),
  ]);
}

/** Compiles the kernels for this machine. */
export function compileKernels(): Kernels {
  const instance = new webAssembly.Instance(new webAssembly.Module(moduleBytes()));
  return instance.exports as Kernels;
}
