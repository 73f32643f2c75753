import { describe, expect, test } from 'vitest';
import {
  createNotoFonts,
  installedFonts,
  spansOf,
} from '../../../../../src/main/adapters/fonts/noto-fonts.ts';

const codes = (text: string): ReadonlySet<number> =>
  new Set([...text].map((one) => one.codePointAt(0) ?? 0));
const fonts = createNotoFonts();

function faces(regular: string, bold: string) {
  const found = fonts.facesFor({ regular: codes(regular), bold: codes(bold) });
  if (!found.ok) throw new Error(JSON.stringify(found.error));
  return found.value;
}

describe('the typeface of reports', () => {
  test('covers every character of a text in each weight it is needed in', () => {
    const found = faces('推荐 container µs', '推荐');
    for (const [weight, text] of [
      [400, '推荐cs'],
      [700, '推荐'],
    ] as const) {
      const spans = found
        .filter((face) => face.weight === weight)
        .flatMap(({ unicodeRange }) => (unicodeRange === null ? [] : spansOf(unicodeRange)));
      for (const code of codes(text)) {
        expect(spans.some(([first, last]) => code >= first && code <= last)).toBe(true);
      }
    }
  });

  test('brings only the parts that are needed, and only in the weights that are needed', () => {
    const text = (regular: string, bold: string): readonly number[] =>
      faces(regular, bold)
        .filter(({ family }) => family === 'Noto Sans SC')
        .map(({ weight }) => weight);
    expect(text('abc', '').length).toBeLessThan(4);
    expect(text('abc', '')).not.toContain(700);
    expect(text('abc 推荐', 'abc').length).toBeGreaterThan(text('abc', 'abc').length);
  });

  test('is WOFF2', () => {
    for (const { base64 } of faces('推', '荐')) {
      expect(Buffer.from(base64.slice(0, 8), 'base64').toString('latin1', 0, 4)).toBe('wOF2');
    }
  });

  test('that is not installed is a failure that names its folder', () => {
    const missing = createNotoFonts({ ...installedFonts(), text: '/nowhere' });
    expect(missing.facesFor({ regular: codes('a'), bold: codes('') })).toEqual({
      ok: false,
      error: { code: 'file-unusable', file: '/nowhere', reason: 'missing' },
    });
  });
});

test.each([
  ['U+41', [[0x41, 0x41]]],
  [
    'U+0-ff,U+131',
    [
      [0, 0xff],
      [0x131, 0x131],
    ],
  ],
])('the range %s is read as spans', (range, spans) => {
  expect(spansOf(range)).toEqual(spans);
});
