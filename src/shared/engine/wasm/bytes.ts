/** Machine code under construction: bytes, nested as the expressions they come from. */
export type Code = readonly (number | Code)[];

/** Unsigned LEB128, as WebAssembly writes indices and sizes. */
export function unsigned(value: number): readonly number[] {
  const bytes: number[] = [];
  let rest = value;
  do {
    const low = rest % 128;
    rest = Math.floor(rest / 128);
    bytes.push(rest > 0 ? low + 128 : low);
  } while (rest > 0);
  return bytes;
}

/** Signed LEB128 of a 32-bit or 64-bit constant. */
export function signed(value: bigint): readonly number[] {
  const bytes: number[] = [];
  let rest = value;
  for (;;) {
    const low = Number(rest & 127n);
    rest >>= 7n;
    const done = (rest === 0n && (low & 64) === 0) || (rest === -1n && (low & 64) !== 0);
    bytes.push(done ? low : low + 128);
    if (done) return bytes;
  }
}

/** The eight bytes of a double, little end first. */
export function double(value: number): readonly number[] {
  const bytes = new Uint8Array(8);
  new DataView(bytes.buffer).setFloat64(0, value, true);
  return [...bytes];
}

/** A name as WebAssembly writes it: its length, then its letters (ASCII). */
export function letters(name: string): readonly number[] {
  return [...unsigned(name.length), ...[...name].map((letter) => letter.charCodeAt(0))];
}

/** Nested code, laid out flat. */
export function flatten(code: Code): number[] {
  const bytes: number[] = [];
  const append = (part: Code): void => {
    for (const one of part) {
      if (typeof one === 'number') bytes.push(one);
      else append(one);
    }
  };
  append(code);
  return bytes;
}
