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

const i32 = 0x7f;
const i64 = 0x7e;

const code = {
  loop: 0x03,
  void: 0x40,
  end: 0x0b,
  branchIf: 0x0d,
  localGet: 0x20,
  localSet: 0x21,
  localTee: 0x22,
  i32Const: 0x41,
  i64Const: 0x42,
  i32Sub: 0x6b,
  i64Add: 0x7c,
  i64Multiply: 0x7e,
  i64Xor: 0x85,
  i64ShiftRight: 0x88,
} as const;

/** LEB128, as WebAssembly writes all its lengths. */
function unsigned(value: number): readonly number[] {
  const bytes: number[] = [];
  let left = value;
  do {
    const low = left & 0x7f;
    left >>>= 7;
    bytes.push(left === 0 ? low : low | 0x80);
  } while (left !== 0);
  return bytes;
}

/** Signed LEB128 of 64 bits, as constants are written. */
function signed(bits: bigint): readonly number[] {
  const bytes: number[] = [];
  let left = BigInt.asIntN(64, bits);
  for (;;) {
    const low = Number(left & 0x7fn);
    left >>= 7n;
    const isLast = (left === 0n && low < 0x40) || (left === -1n && low >= 0x40);
    bytes.push(isLast ? low : low | 0x80);
    if (isLast) return bytes;
  }
}

const list = (items: readonly (readonly number[])[]): readonly number[] => [
  ...unsigned(items.length),
  ...items.flat(),
];

const section = (id: number, content: readonly number[]): readonly number[] => [
  id,
  ...unsigned(content.length),
  ...content,
];

const name = (text: string): readonly number[] => [
  ...unsigned(text.length),
  ...new TextEncoder().encode(text),
];

const type = (parameters: readonly number[], result: number): readonly number[] => [
  0x60,
  ...unsigned(parameters.length),
  ...parameters,
  1,
  result,
];

const countDown = [
  code.localGet,
  0,
  code.i32Const,
  1,
  code.i32Sub,
  code.localTee,
  0,
  code.branchIf,
  0,
];

/** A function body: its own locals, and a loop that ends when the first parameter has counted down. */
function countedLoop(
  locals: readonly (readonly [count: number, type: number])[],
  before: readonly number[],
  round: readonly number[],
  after: readonly number[],
): readonly number[] {
  const body = [
    ...list(locals.map(([count, kind]) => [...unsigned(count), kind])),
    ...before,
    code.loop,
    code.void,
    ...round,
    ...countDown,
    code.end,
    ...after,
    code.end,
  ];
  return [...unsigned(body.length), ...body];
}

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

const magicAndVersion = [0x00, 0x61, 0x73, 0x6d, 0x01, 0x00, 0x00, 0x00];

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
