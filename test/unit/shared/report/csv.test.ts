import { describe, expect, test } from 'vitest';
import { writeCsv } from '../../../../src/shared/report/csv.ts';
import { aReport } from './a-report.ts';

const withStated = (stated: string): string => {
  const [record] = aReport().matrix;
  const csv = writeCsv(aReport({ matrix: record === undefined ? [] : [{ ...record, stated }] }));
  const row = csv.split('\r\n')[1] ?? '';
  return row.slice(row.indexOf('0.95,') + 5, row.lastIndexOf(',true,figure'));
};

describe('the table of figures', () => {
  test('starts with a byte order mark and the names of its columns', () => {
    const csv = writeCsv(aReport());
    expect(csv.startsWith('\ufeffworkload,alternative,feasible,criterion,weight,')).toBe(true);
  });

  test('has one line per cell of the matrices, figures in base units, ended as RFC 4180 asks', () => {
    const lines = writeCsv(aReport()).split('\r\n');
    expect(lines).toHaveLength(4);
    expect(lines[1]).toBe(
      'web,container,true,cpu,0.25,ratio,0.9,0.85,0.855,0.9,0.945,0.95,85-95%,true,figure,,',
    );
  });

  test('has what the analyses found behind them, in the same columns', () => {
    const lines = writeCsv(aReport()).split('\r\n');
    expect(lines[2]).toBe('web,container,,,,ratio,0.94,,,,,,,,rank-acceptability,1,0.002');
    const widths = lines.slice(0, 3).map((line) => line.split(',').length);
    expect(new Set(widths).size).toBe(1);
  });

  test('leaves unknown figures empty', () => {
    const [record] = aReport().matrix;
    const unknown = { point: null, low: null, p5: null, p50: null, p95: null, high: null };
    const csv = writeCsv(
      aReport({ matrix: record === undefined ? [] : [{ ...record, ...unknown }] }),
    );
    expect(csv).toContain('ratio,,,,,,,85-95%');
  });
});

describe('a text in the table', () => {
  test.each([
    ['=1+1', `"'=1+1"`],
    ['+1', `"'+1"`],
    ['-1', `"'-1"`],
    ['@SUM(A1)', `"'@SUM(A1)"`],
    ['\t=1', `"'\t=1"`],
    ['  =1', `"'  =1"`],
    ['＝1', `"'＝1"`],
    [`=cmd|' /C calc'!A0`, `"'=cmd|' /C calc'!A0"`],
    ['a=b', 'a=b'],
    ['85-95%', '85-95%'],
    ['a,b', '"a,b"'],
    ['say "x"', '"say ""x"""'],
    ['two\nlines', '"two\nlines"'],
  ])('%j is written as %s', (text, expected) => {
    expect(withStated(text)).toBe(expected);
  });
});
