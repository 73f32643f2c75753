import { describe, expect, test } from 'vitest';
import { cssString, escapeHtml, printable } from '../../../../../src/shared/report/html/escape.ts';

describe('escapeHtml', () => {
  test.each([
    ['a < b & c > d', 'a &lt; b &amp; c &gt; d'],
    ['"x" and \'y\'', '&quot;x&quot; and &#39;y&#39;'],
    ['&lt;', '&amp;lt;'],
    ['容器化 😀', '容器化 😀'],
  ])('writes %j as %j', (text, expected) => {
    expect(escapeHtml(text)).toBe(expected);
  });
});

describe('printable', () => {
  test('keeps no mark that turns the direction of a name', () => {
    expect(printable('a\u202egnp.exe\u2066b\u200f')).toBe('agnp.exeb');
  });

  test('keeps tabs and line breaks, replaces other controls and half characters', () => {
    expect(printable('a\tb\nc\u0000d\u001be\ud800f')).toBe('a\tb\nc\ufffdd\ufffde\ufffdf');
  });
});

describe('cssString', () => {
  test.each([
    ['Plain title 12 (v1.0)', '"Plain title 12 (v1.0)"'],
    ['a"b', '"a\\22 b"'],
    ['a\\b', '"a\\5c b"'],
    ['</style>', '"\\3c /style\\3e "'],
    ['line\nbreak', '"line\\a break"'],
    ['容器化', '"容器化"'],
    ['{}', '"\\7b \\7d "'],
  ])('writes %j as %s', (text, expected) => {
    expect(cssString(text)).toBe(expected);
  });
});
