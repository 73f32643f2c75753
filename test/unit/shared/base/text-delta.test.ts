import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { bufferKind } from '../../../../src/main/adapters/sqlite/tables/buffer-kind.ts';
import { applyDelta, deltaBetween, stringKind } from '../../../../src/shared/base/text-delta.ts';

const long = 'x'.repeat(10_000);

describe('a delta', () => {
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
  ])('from %j to %j keeps %i and %i units', (before, after, keptStart, keptEnd, middle) => {
    const delta = deltaBetween(Buffer.from(before), Buffer.from(after), bufferKind);
    expect({ ...delta, middle: delta.middle.toString() }).toEqual({ keptStart, keptEnd, middle });
    expect(deltaBetween(before, after, stringKind)).toEqual({ keptStart, keptEnd, middle });
  });

  test('counts the characters of a string and the bytes of its encoding', () => {
    const [before, after] = ['内存 1', '内存 2'];
    expect(deltaBetween(before, after, stringKind)).toMatchObject({ keptStart: 3 });
    const bytes = deltaBetween(Buffer.from(before), Buffer.from(after), bufferKind);
    expect(bytes).toMatchObject({ keptStart: 7 });
  });

  test('leads back to the text it was taken of, for any two texts', () => {
    const piece = fc.oneof(fc.string({ unit: 'binary', maxLength: 20 }), fc.constant(long));
    const content = fc.array(piece, { maxLength: 4 }).map((pieces) => pieces.join(''));
    fc.assert(
      fc.property(content, content, (before, after) => {
        const delta = deltaBetween(before, after, stringKind);
        expect(applyDelta(before, delta, stringKind)).toBe(after);
        const [earlier, later] = [Buffer.from(before), Buffer.from(after)];
        const ofBytes = deltaBetween(earlier, later, bufferKind);
        expect(applyDelta(earlier, ofBytes, bufferKind)?.equals(later)).toBe(true);
      }),
    );
  });
});

describe('applying a delta', () => {
  test('refuses one that keeps more than there is', () => {
    const ends = { keptStart: 2, keptEnd: 2 };
    expect(applyDelta('abc', { ...ends, middle: 'x' }, stringKind)).toBeNull();
    const middle = Buffer.from('x');
    expect(applyDelta(Buffer.from('abc'), { ...ends, middle }, bufferKind)).toBeNull();
  });
});
