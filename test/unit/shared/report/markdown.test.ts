import { describe, expect, test } from 'vitest';
import {
  markdownCode,
  markdownListing,
  markdownText,
  markdownWords,
} from '../../../../src/shared/report/markdown/markdown-text.ts';
import { writeMarkdown } from '../../../../src/shared/report/markdown.ts';
import { hostileNames, hostileReport } from './a-report.ts';

describe('text', () => {
  test.each([
    ['a | b', 'a \\| b'],
    ['*bold* _it_', '\\*bold\\* \\_it\\_'],
    ['<script>', '&lt;script\\>'],
    ['a & b', 'a &amp; b'],
    ['[x](y)', '\\[x\\](y)'],
    ['two\nlines', 'two lines'],
    ['- item', '\\- item'],
    ['1. item', '\\1. item'],
    ['70–80 %', '70–80 %'],
  ])('%j stands for itself as %j', (text, expected) => {
    expect(markdownText(text)).toBe(expected);
  });
});

test('code takes as many backticks as it needs and cannot end a cell of a table', () => {
  expect(markdownCode('a')).toBe('`a`');
  expect(markdownCode('a`b')).toBe('`` a`b ``');
  expect(markdownCode('a|b')).toBe('`a\\|b`');
});

test('a listing cannot be ended by what it lists', () => {
  expect(markdownListing('```\nx')).toBe('````text\n```\nx\n````');
});

test('a link that is not a web address stays text', () => {
  expect(markdownWords([{ kind: 'link', text: 'x', href: 'javascript:alert(1)' }])).toBe('x');
  expect(markdownWords([{ kind: 'link', text: 'x', href: 'https://example.org/' }])).toBe(
    '[x](https://example.org/)',
  );
});

test.each(hostileNames)('%j keeps every row of a table on one line', (name) => {
  const markdown = writeMarkdown(hostileReport(name));
  const rows = markdown.split('\n').filter((line) => line.startsWith('| '));
  const bars = rows.map((row) => row.replaceAll('\\|', '').split('|').length - 2);
  expect(new Set(bars)).toEqual(new Set([2]));
  const outsideCode = markdown
    .replaceAll(/^(`{3,})text\n[^]*?\n\1$/gm, '')
    .replaceAll(/(`+)[^`][^]*?\1/g, '');
  expect(outsideCode).not.toContain('<script');
});
