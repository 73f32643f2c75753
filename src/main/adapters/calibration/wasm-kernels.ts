import type { Code } from '../../../shared/engine/wasm/bytes.ts';
import { countDown, i64 } from '../../../shared/engine/wasm/instructions.ts';
import { encodeModule, FunctionBuilder } from '../../../shared/engine/wasm/wasm-module.ts';
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

/** What both kernels take and give: the number of rounds, then two numbers. */
const signature = { parameters: ['i32', 'i64', 'i64'], result: 'i64' } as const;

function chainBody(): readonly number[] {
  const body = new FunctionBuilder(signature.parameters);
  const [rounds, value, operand] = [body.parameter(0), body.parameter(1), body.parameter(2)];
  const pair: Code = [
    value.set(i64.add(value.read, operand.read)),
    value.set(i64.xor(value.read, operand.read)),
  ];
  const round = Array.from({ length: chainLength / 2 }, () => pair);
  return body.finish([countDown(rounds, round), value.read]);
}

/** The first constant of MurmurHash3's 64-bit finalizer. */
const multiplier = i64.constant(0xff51afd7ed558ccdn);

function mixBody(): readonly number[] {
  const body = new FunctionBuilder(signature.parameters);
  const [rounds, first, second] = [body.parameter(0), body.parameter(1), body.parameter(2)];
  const chains = [0n, 1n, 2n, 3n].map((number) => ({ number, value: body.local('i64') }));
  const before = chains.map(({ number, value }) =>
    value.set(i64.multiply(first.read, i64.add(second.read, i64.constant(number)))),
  );
  const step = chains.map(({ value }) => {
    const folded = i64.xor(value.read, i64.shiftRight(value.read, i64.constant(29n)));
    return value.set(i64.multiply(folded, multiplier));
  });
  const round = Array.from({ length: mixLength / 12 }, () => step);
  const after = chains.map(({ value }) => value.read).reduce((all, one) => i64.xor(all, one));
  return body.finish([before, countDown(rounds, round), after]);
}

function moduleBytes(): Uint8Array<ArrayBuffer> {
  const functions = [
    { name: 'chain', ...signature, body: chainBody() },
    { name: 'mix', ...signature, body: mixBody() },
  ];
  return encodeModule([], functions, 'none');
}

/** Compiles the kernels for this machine. */
export function compileKernels(): Kernels {
  const instance = new webAssembly.Instance(new webAssembly.Module(moduleBytes()));
  return instance.exports as Kernels;
}
