/** Types of values, as the binary format numbers them. */
export const i32 = 0x7f;
export const i64 = 0x7e;

/** The instructions that are used here. Source: WebAssembly core specification, section 5.4. */
export const code = {
  unreachable: 0x00,
  loop: 0x03,
  if: 0x04,
  void: 0x40,
  end: 0x0b,
  branchIf: 0x0d,
  call: 0x10,
  localGet: 0x20,
  localSet: 0x21,
  localTee: 0x22,
  i32Load: 0x28,
  i32Store: 0x36,
  i32Const: 0x41,
  i64Const: 0x42,
  i32NotEqual: 0x47,
  i32Add: 0x6a,
  i32Sub: 0x6b,
  i32Multiply: 0x6c,
  i32And: 0x71,
  i32Xor: 0x73,
  i32ShiftLeft: 0x74,
  i32ShiftRight: 0x76,
  i64Add: 0x7c,
  i64Multiply: 0x7e,
  i64Xor: 0x85,
  i64ShiftRight: 0x88,
} as const;

/** Instructions one after the other. */
export const sequence = (...instructions: readonly (readonly number[])[]): readonly number[] =>
  instructions.flat();

/** LEB128, as WebAssembly writes all its lengths. */
export function unsigned(value: number): readonly number[] {
  const bytes: number[] = [];
  let left = value;
  do {
    const low = left & 0x7f;
    left >>>= 7;
    bytes.push(left === 0 ? low : low | 0x80);
  } while (left !== 0);
  return bytes;
}

/** Signed LEB128, as constants are written. */
export function signed(bits: bigint): readonly number[] {
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

/** A vector: how many there are, and then all of them. */
export const list = (items: readonly (readonly number[])[]): readonly number[] => [
  ...unsigned(items.length),
  ...items.flat(),
];

/** A section of a module. */
export const section = (id: number, content: readonly number[]): readonly number[] => [
  id,
  ...unsigned(content.length),
  ...content,
];

/** A name as modules write it. */
export const name = (text: string): readonly number[] => [
  ...unsigned(text.length),
  ...new TextEncoder().encode(text),
];

/** The type of a function with one result. */
export const type = (parameters: readonly number[], result: number): readonly number[] => [
  0x60,
  ...unsigned(parameters.length),
  ...parameters,
  1,
  result,
];

/** How a module begins. */
export const magicAndVersion = [0x00, 0x61, 0x73, 0x6d, 0x01, 0x00, 0x00, 0x00];

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
export function countedLoop(
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
