import { describe, expect, test } from 'vitest';
import {
  escapedHidden,
  hasHidden,
  withoutHidden,
} from '../../../../src/shared/base/hidden-characters.ts';

const acting =
  '\u0000\u0007\r\u001b\u007f\u0085\u009b\u061c\u200b\u200e\u200f\u2028\u202e\u2066\ufeff';

describe('characters that are not shown but act', () => {
  test('are spaces where a text is shown, each of them', () => {
    expect(withoutHidden(`a${acting}b`)).toBe(`a${' '.repeat(acting.length)}b`);
    expect(hasHidden(`a${acting}b`)).toBe(true);
  });

  test('are escapes in JSON, which reads back the same', () => {
    const value = { name: `a${acting}b` };
    const text = escapedHidden(JSON.stringify(value));
    expect(hasHidden(text)).toBe(false);
    expect(JSON.parse(text)).toEqual(value);
  });

  test.each(['two\nlines\tof text', 'عربي', '👩‍💻', 'हिन्दी क्‍ष', 'à la carte'])(
    '%j is left as it is',
    (text) => {
      expect(hasHidden(text)).toBe(false);
      expect(withoutHidden(text)).toBe(text);
      expect(escapedHidden(text)).toBe(text);
    },
  );
});
