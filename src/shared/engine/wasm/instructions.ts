import { double, signed, unsigned, type Code } from './bytes.ts';

/** Value types of WebAssembly, by their encoding. */
export const valueTypes = { i32: 0x7f, i64: 0x7e, f64: 0x7c, v128: 0x7b } as const;
export type ValueType = keyof typeof valueTypes;

const plain =
  (opcode: number) =>
  (...operands: readonly Code[]): Code => [...operands, opcode];
const vector = (opcode: number) => {
  const encoded = [0xfd, ...unsigned(opcode)];
  return (...operands: readonly Code[]): Code => [...operands, encoded];
};
const memory =
  (opcode: readonly number[], alignment: number) =>
  (address: Code, offset = 0): Code => [address, opcode, alignment, unsigned(offset)];
const storing =
  (opcode: readonly number[], alignment: number) =>
  (address: Code, value: Code, offset = 0): Code => [
    address,
    value,
    opcode,
    alignment,
    unsigned(offset),
  ];
const lane =
  (opcode: number) =>
  (index: number, ...operands: readonly Code[]): Code => [
    ...operands,
    0xfd,
    unsigned(opcode),
    index,
  ];

/** 32-bit integers: addresses and counters. */
export const i32 = {
  constant: (value: number): Code => [0x41, signed(BigInt(value | 0))],
  load: memory([0x28], 2),
  store: storing([0x36], 2),
  load8: memory([0x2d], 0),
  add: plain(0x6a),
  subtract: plain(0x6b),
  multiply: plain(0x6c),
  and: plain(0x71),
  shiftLeft: plain(0x74),
  shiftRight: plain(0x76),
  notEqual: plain(0x47),
  lessUnsigned: plain(0x49),
  isZero: plain(0x45),
  or: plain(0x72),
  xor: plain(0x73),
  populationCount: plain(0x69),
  toDouble: plain(0xb8),
} as const;

/** 64-bit integers: the bits of a double, and what a processor is measured with. */
export const i64 = {
  constant: (value: bigint): Code => [0x42, signed(BigInt.asIntN(64, value))],
  add: plain(0x7c),
  multiply: plain(0x7e),
  xor: plain(0x85),
  shiftRight: plain(0x88),
} as const;

/** Doubles, one at a time. */
export const f64 = {
  constant: (value: number): Code => [0x44, double(value)],
  load: memory([0x2b], 3),
  store: storing([0x39], 3),
  add: plain(0xa0),
} as const;

/** Doubles, two at a time. */
export const f64x2 = {
  load: memory([0xfd, 0x00], 4),
  loadSplat: memory([0xfd, 0x0a], 3),
  store: storing([0xfd, 0x0b], 4),
  splat: vector(0x14),
  extract: lane(0x21),
  replace: lane(0x22),
  add: vector(0xf0),
  subtract: vector(0xf1),
  multiply: vector(0xf2),
  divide: vector(0xf3),
  minimum: vector(0xf4),
  maximum: vector(0xf5),
  /** The first where it is less (greater) than the second, else the second: for finite values. */
  lesser: vector(0xf6),
  greaterOf: vector(0xf7),
  squareRoot: vector(0xef),
  negate: vector(0xed),
  equal: vector(0x47),
  less: vector(0x49),
  greater: vector(0x4a),
  notAbove: vector(0x4b),
  fromUnsigned: vector(0xff),
} as const;

/** Vectors of 32-bit or 64-bit integers, and of bits. */
export const lanes = {
  splat32: vector(0x11),
  splat64: vector(0x12),
  add32: vector(0xae),
  subtract32: vector(0xb1),
  equal32: vector(0x37),
  allTrue32: vector(0xa3),
  shiftRight32: vector(0xad),
  shiftLeft32: vector(0xab),
  productLow: vector(0xde),
  productHigh: vector(0xdf),
  shiftLeft64: vector(0xcb),
  shiftRight64: vector(0xcd),
  add64: vector(0xce),
  subtract64: vector(0xd1),
  xor: vector(0x51),
  or: vector(0x50),
  and: vector(0x4e),
  anyTrue: vector(0x53),
  /** Bits of `yes` where the mask is set, of `no` elsewhere. */
  select: (yes: Code, no: Code, mask: Code): Code => [yes, no, mask, 0xfd, 0x52],
  /** Lanes of 32 bits, chosen by number from two vectors of four. */
  shuffle32: (left: Code, right: Code, chosen: readonly number[]): Code => [
    left,
    right,
    0xfd,
    0x0d,
    chosen.flatMap((one) => [0, 1, 2, 3].map((byte) => 4 * one + byte)),
  ],
  extract32: lane(0x1b),
  /** Two doubles cut to whole numbers in the two lower 32-bit lanes. */
  cutDoubles: vector(0xfc),
  /** The sign of each 64-bit lane, as a bit. */
  signs64: vector(0xc4),
  constant32: (values: readonly number[]): Code => [
    0xfd,
    0x0c,
    values.flatMap((value) => [0, 8, 16, 24].map((shift) => (value >>> shift) & 255)),
  ],
} as const;

/** A local variable of a function. */
export class Local {
  readonly index: number;

  constructor(index: number) {
    this.index = index;
  }

  get read(): Code {
    return [0x20, unsigned(this.index)];
  }

  set(value: Code): Code {
    return [value, 0x21, unsigned(this.index)];
  }

  /** Sets the variable and leaves the value on the stack. */
  tee(value: Code): Code {
    return [value, 0x22, unsigned(this.index)];
  }
}

/** Runs `body` while `condition` holds, which is asked after the body: the body runs at least once. */
export function repeatWhile(condition: Code, body: readonly Code[]): Code {
  return [0x03, 0x40, ...body, condition, 0x0d, 0x00, 0x0b];
}

/** Runs `body` when `condition` is not zero, `otherwise` when it is. */
export function when(
  condition: Code,
  body: readonly Code[],
  otherwise: readonly Code[] = [],
): Code {
  return otherwise.length === 0
    ? [condition, 0x04, 0x40, ...body, 0x0b]
    : [condition, 0x04, 0x40, ...body, 0x05, ...otherwise, 0x0b];
}

/** Runs `body` as often as `counter` says, at least once, and leaves it at zero. */
export function countDown(counter: Local, body: readonly Code[]): Code {
  return repeatWhile(counter.tee(i32.subtract(counter.read, i32.constant(1))), body);
}

/** Ends the program with an error. */
export const trap: Code = [0x00];

/** Drops the value that a call leaves. */
export function drop(value: Code): Code {
  return [value, 0x1a];
}

/** Calls a function by its index. */
export function call(index: number, ...operands: readonly Code[]): Code {
  return [...operands, 0x10, unsigned(index)];
}
