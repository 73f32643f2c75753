import { describe, expect, test } from 'vitest';
import { normalizePdf, pdfDate } from '../../../../../src/main/adapters/pdf/normalize-pdf.ts';

const bytes = (text: string): Uint8Array => new Uint8Array(Buffer.from(text, 'latin1'));
const text = (pdf: Uint8Array): string => Buffer.from(pdf).toString('latin1');
const noon = Date.UTC(2026, 0, 2, 3, 4, 5);

test('a PDF time is UTC to the second and always 23 characters long', () => {
  expect(pdfDate(noon)).toBe("D:20260102030405+00'00'");
  expect(pdfDate(0)).toBe("D:19700101000000+00'00'");
  expect(pdfDate(noon + 999)).toHaveLength(23);
});

describe('normalizing', () => {
  const printed = (second: string): string =>
    `%PDF-1.4\n<</Title (Plan)\n/CreationDate (D:202611230155${second}+00'00')\n/ModDate (D:202611230155${second}+00'00')>>\nxref`;

  test('gives two prints of different times the same bytes', () => {
    const [first, second] = ['48', '59'].map((time) => normalizePdf(bytes(printed(time)), noon));
    expect(first).toEqual(second);
    expect(text(first ?? new Uint8Array())).toContain("/CreationDate (D:20260102030405+00'00')");
  });

  test('moves nothing, so that the cross-reference table stays right', () => {
    const before = printed('48');
    const after = text(normalizePdf(bytes(before), noon));
    expect(after).toHaveLength(before.length);
    expect(after.indexOf('xref')).toBe(before.indexOf('xref'));
  });

  test('makes the identifier follow from the content', () => {
    const withId = (id: string, title: string): Uint8Array =>
      normalizePdf(bytes(`(${title})\ntrailer\n<</ID [<${id}> <${id}>]>>`), noon);
    const one = '0123456789ABCDEF0123456789ABCDEF';
    const other = 'FEDCBA9876543210FEDCBA9876543210';
    expect(withId(one, 'a')).toEqual(withId(other, 'a'));
    expect(withId(one, 'a')).not.toEqual(withId(one, 'b'));
    expect(text(withId(one, 'a'))).toHaveLength(`(a)\ntrailer\n<</ID [<${one}> <${one}>]>>`.length);
  });

  test('leaves a title alone that looks like a time', () => {
    const title = "(/CreationDate \\(D:20261123015548+00'00'\\))";
    expect(text(normalizePdf(bytes(title), noon))).toBe(title);
  });
});
