import { describe, expect, it } from 'vitest';
import { flatten, signed, unsigned } from '../../../../../src/shared/engine/wasm/bytes.ts';

describe('LEB128', () => {
  // DWARF Debugging Information Format 5, appendix C: the examples of both tables.
  it.each([
    [2, [2]],
    [127, [127]],
    [128, [0x80, 1]],
    [129, [0x81, 1]],
    [12_857, [0xb9, 0x64]],
  ])('writes %d unsigned as published', (value, bytes) => {
    expect(unsigned(value)).toEqual(bytes);
  });

  it.each([
    [2n, [2]],
    [-2n, [0x7e]],
    [127n, [0xff, 0]],
    [-127n, [0x81, 0x7f]],
    [128n, [0x80, 1]],
    [-128n, [0x80, 0x7f]],
    [129n, [0x81, 1]],
    [-129n, [0xff, 0x7e]],
  ])('writes %d signed as published', (value, bytes) => {
    expect(signed(value)).toEqual(bytes);
  });
});

describe('flatten', () => {
  it('lays nested code out in order', () => {
    expect(flatten([1, [2, [3, []], 4], 5])).toEqual([1, 2, 3, 4, 5]);
  });
});
