import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  applyDifference,
  textDifference,
} from '../../../../../../src/main/adapters/sqlite/tables/text-difference.ts';

const long = 'x'.repeat(10_000);

describe('textDifference', () => {
  test.each([
    ['', '', 0, 0, ''],
    ['', 'abc', 0, 0, 'abc'],
    ['abc', '', 0, 0, ''],
    ['abc', 'abc', 3, 0, ''],
    ['abc', 'abXc', 2, 1, 'X'],
    ['aaa', 'aaaa', 3, 0, 'a'],
    ['aaaa', 'aaa', 3, 0, ''],
    ['abcabc', 'abc', 3, 0, ''],
    [`${long}1${long}`, `${long}2${long}`, 10_000, 10_000, '2'],
    [`${long}${long}`, `${long}-${long}`, 10_000, 10_000, '-'],
  ])('from %j to %j keeps %i and %i bytes', (before, after, keptStart, keptEnd, middle) => {
    const difference = textDifference(Buffer.from(before), Buffer.from(after));
    expect({ ...difference, middle: difference.middle.toString() }).toEqual({
      keptStart,
      keptEnd,
      middle,
    });
  });

  test('leads back to the text it was taken of, for any two texts', () => {
    const piece = fc.oneof(fc.string({ unit: 'binary', maxLength: 20 }), fc.constant(long));
    const content = fc.array(piece, { maxLength: 4 }).map((pieces) => Buffer.from(pieces.join('')));
    fc.assert(
      fc.property(content, content, (before, after) => {
        const rebuilt = applyDifference(before, textDifference(before, after));
        expect(rebuilt?.equals(after)).toBe(true);
      }),
    );
  });
});

describe('applyDifference', () => {
  test('refuses one that keeps more than there is', () => {
    const middle = Buffer.from('x');
    expect(applyDifference(Buffer.from('abc'), { keptStart: 2, keptEnd: 2, middle })).toBeNull();
  });
});
