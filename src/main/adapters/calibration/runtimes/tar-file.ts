/** A file of an archive: a program that anybody may run. */
export interface ArchivedProgram {
  readonly name: string;
  readonly bytes: Uint8Array;
}

const blockBytes = 512;

const octal = (number: number, digits: number): string => number.toString(8).padStart(digits, '0');

/** An archive of programs, as container engines import them. Source: POSIX.1-2017, pax, ustar. */
export function tarFile(programs: readonly ArchivedProgram[]): Uint8Array {
  const files = programs.map(({ name, bytes }) => {
    const content = new Uint8Array(Math.ceil(bytes.length / blockBytes) * blockBytes);
    content.set(bytes);
    return Buffer.concat([header(name, bytes.length), content]);
  });
  return Buffer.concat([...files, new Uint8Array(2 * blockBytes)]);
}

const checksumAt = 148;

function header(name: string, bytes: number): Uint8Array {
  const block = Buffer.alloc(blockBytes);
  const fields: readonly (readonly [at: number, text: string])[] = [
    [0, name],
    [100, octal(0o755, 7)],
    [108, octal(0, 7)],
    [116, octal(0, 7)],
    [124, octal(bytes, 11)],
    [136, octal(0, 11)],
    // The sum is taken with spaces in its own place.
    [checksumAt, '        '],
    [156, '0'],
    [257, 'ustar\u000000'],
  ];
  for (const [at, text] of fields) block.write(text, at, 'latin1');
  const sum = block.reduce((before, byte) => before + byte, 0);
  block.write(`${octal(sum, 6)}\0 `, checksumAt, 'latin1');
  return block;
}
