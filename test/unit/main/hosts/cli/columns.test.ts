import { describe, expect, it } from 'vitest';
import { displayWidth, inColumns, wrapped } from '../../../../../src/main/hosts/cli/columns.ts';

describe('displayWidth', () => {
  it.each([
    ['', 0],
    ['vm', 2],
    ['70–80 %', 7],
    ['内存', 4],
    ['内存：4 GiB', 11],
    ['µs', 2],
    ['e\u0301', 1],
    ['👍', 2],
    ['\u001b[1mvm\u001b[22m', 2],
  ])('of %j is %i columns', (text, width) => {
    expect(displayWidth(text)).toBe(width);
  });
});

describe('inColumns', () => {
  it('lines cells up whether they are Latin or Chinese, and ends no line with spaces', () => {
    const table = inColumns([
      ['', 'vm', 'container'],
      ['CPU', '70 %', '95 %'],
      ['内存', '1.6 GiB', ''],
    ]);
    expect(table.split('\n')).toEqual([
      '      vm       container',
      'CPU   70 %     95 %',
      '内存  1.6 GiB',
    ]);
  });

  it('makes nothing of no rows', () => {
    expect(inColumns([])).toBe('');
  });
});

describe('wrapped', () => {
  it('breaks at spaces and keeps words whole', () => {
    expect(wrapped('one two three four', 9, '> ')).toBe('> one two\n> three\n> four');
  });

  it('breaks Chinese between characters', () => {
    expect(wrapped('隔离级别不足所需', 8, '')).toBe('隔离级别\n不足所需');
  });

  it('leaves a word alone that is longer than the line', () => {
    expect(wrapped('a incomprehensibilities b', 6, '')).toBe('a\nincomprehensibilities\nb');
  });

  it('loses nothing but the spaces it breaks at', () => {
    const text = 'Composite rule: 隔离 is high, 所以 choose vm (70–80 %) over container.';
    for (const width of [5, 10, 20, 40]) {
      expect(wrapped(text, width, '').replaceAll(/\s/g, '')).toBe(text.replaceAll(/\s/g, ''));
    }
  });
});
