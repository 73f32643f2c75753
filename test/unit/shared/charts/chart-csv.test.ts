import { expect, test } from 'vitest';
import { figureCell, word, type TableCell } from '../../../../src/shared/charts/drawing/chart.ts';
import { chartCsv } from '../../../../src/shared/charts/chart-csv.ts';

function lines(cells: readonly TableCell[]): readonly string[] {
  const columns = cells.map((_, index) => ({ title: `c${index}`, numeric: false }));
  return chartCsv({ columns, rows: [cells] }).split('\r\n');
}

test('starts with a byte order mark and the titles', () => {
  expect(lines([word('a'), word('b')])[0]).toBe('\uFEFFc0,c1');
});

test.each([
  ['a figure in full', figureCell(0.1 + 0.2, '0.3'), '0.30000000000000004'],
  ['an unknown figure as nothing', figureCell(null, 'unknown'), ''],
  ['a comma in quotes', word('a, b'), '"a, b"'],
  ['quotes doubled', word('a "b"'), '"a ""b"""'],
  ['a line break in quotes', word('a\nb'), '"a\nb"'],
  ['a formula as text', word('=HYPERLINK("x")'), '"\'=HYPERLINK(""x"")"'],
  ['a negative figure as a number', figureCell(-1.5, '−1.5'), '-1.5'],
  ['Chinese as it is', word('半虚拟化'), '半虚拟化'],
])('writes %s', (_, cell, expected) => {
  expect(lines([cell])[1]).toBe(expected);
});
