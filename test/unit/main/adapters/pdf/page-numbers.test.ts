import { describe, expect, test } from 'vitest';
import {
  fillPageNumbers,
  pageNumbers,
  wantsPageNumbers,
} from '../../../../../src/main/adapters/pdf/page-numbers.ts';

const bytes = (text: string): Uint8Array => new Uint8Array(Buffer.from(text, 'latin1'));

/** The parts of a PDF that matter here, as Skia writes them: pages in a tree, destinations by name. */
const printed = [
  '1 0 obj\n<</Title (x)>>\nendobj',
  '2 0 obj\n<</Type /Page\n/Parent 9 0 R>>\nendobj',
  '8 0 obj\n<</Type /Page\n/Parent 9 0 R>>\nendobj',
  '5 0 obj\n<</Type /Page\n/Parent 10 0 R>>\nendobj',
  '9 0 obj\n<</Type /Pages\n/Count 2\n/Kids [8 0 R 2 0 R]\n/Parent 11 0 R>>\nendobj',
  '10 0 obj\n<</Type /Pages\n/Count 1\n/Kids [5 0 R]\n/Parent 11 0 R>>\nendobj',
  '11 0 obj\n<</Type /Pages\n/Count 3\n/Kids [9 0 R 10 0 R]>>\nendobj',
  '22 0 obj\n<</summary [2 0 R /XYZ 6 826.1 0]\n/matrix-1 [5 0 R /XYZ 6 1 0]>>\nendobj',
  '23 0 obj\n<</Title (One)\n/Dest [8 0 R /XYZ 1 2 0]>>\nendobj',
].join('\n');

describe('page numbers', () => {
  test('follow the order of the page tree, not of the objects', () => {
    expect([...pageNumbers(bytes(printed))]).toEqual([
      ['summary', 2],
      ['matrix-1', 3],
    ]);
  });

  test('of something that is no PDF are none', () => {
    expect(pageNumbers(bytes('hello')).size).toBe(0);
  });
});

describe('filling them in', () => {
  const html =
    '<a><span class="page" data-page-of="summary"></span><span data-page-of="other"></span></a>';

  test('writes the number where it is known and leaves the rest empty', () => {
    expect(fillPageNumbers(html, new Map([['summary', 12]]))).toBe(
      '<a><span class="page" data-page-of="summary">12</span><span data-page-of="other"></span></a>',
    );
  });

  test('is asked for only by pages that have a place for them', () => {
    expect(wantsPageNumbers(html)).toBe(true);
    expect(wantsPageNumbers('<p>data-page-of="x"</p>')).toBe(false);
  });
});
