import { expect, test } from 'vitest';
import { usedCharacters } from '../../../../../src/shared/report/html/characters.ts';

const codes = (text: string): number[] => [...text].map((one) => one.codePointAt(0) ?? 0);

test('every character of a page is needed in the regular weight, headings also in bold', () => {
  const used = usedCharacters('<h2 id="a">推荐</h2><p>依据 <b>粗</b></p><td>格</td>');
  expect([...used.regular]).toEqual(expect.arrayContaining(codes('推荐依据粗格')));
  expect([...used.bold]).toEqual(expect.arrayContaining(codes('推荐粗')));
  for (const code of codes('依据格')) expect(used.bold.has(code)).toBe(false);
});

test('bold text of drawings and of the lines that the style sheet sets in bold counts', () => {
  const used = usedCharacters(
    '<text font-size="12px" font-weight="600">领</text><p class="callout-title">未</p><p class="headline">决</p><p class="brand"><span>报</span></p>',
  );
  for (const code of codes('领未决报')) expect(used.bold.has(code)).toBe(true);
});

test('characters outside the basic plane count once, not as two halves', () => {
  expect([...usedCharacters('<p>😀</p>').regular]).toContain(0x1f600);
});
