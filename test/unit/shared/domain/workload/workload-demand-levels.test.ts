import { describe, expect, test } from 'vitest';
import {
  ioLevels,
  networkLevels,
  relativeDemand,
} from '../../../../../src/shared/domain/workload/demand-levels.ts';

describe('relativeDemand', () => {
  test.each([
    ['IO', ioLevels],
    ['network', networkLevels],
  ] as const)('reproduces every row of the %s table exactly', (_, table) => {
    expect(table.map((row) => relativeDemand(table, row.figure))).toEqual([0.1, 0.4, 1, 2.5, 6]);
  });

  test('lies at the geometric mean halfway between two rows on a logarithmic axis', () => {
    expect(relativeDemand(ioLevels, Math.sqrt(500 * 2000))).toBeCloseTo(Math.sqrt(0.4 * 1), 12);
    expect(relativeDemand(networkLevels, Math.sqrt(50_000 * 200_000))).toBeCloseTo(
      Math.sqrt(2.5 * 6),
      12,
    );
  });

  test('is 0 at 0, goes on above the table, and never falls', () => {
    expect(relativeDemand(ioLevels, 0)).toBe(0);
    expect(relativeDemand(ioLevels, 250_000)).toBeCloseTo(6 * 2.4, 12);
    const figures = Array.from({ length: 400 }, (_, index) => 1.05 ** index);
    const values = figures.map((figure) => relativeDemand(ioLevels, figure));
    expect(values.every((value, index) => index === 0 || value > (values[index - 1] ?? 0))).toBe(
      true,
    );
  });
});
