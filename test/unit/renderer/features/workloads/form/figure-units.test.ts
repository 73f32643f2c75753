import { describe, expect, test } from 'vitest';
import {
  figureValue,
  typedFigure,
  type FigureKind,
} from '../../../../../../src/renderer/features/workloads/form/figure-units.ts';

describe('a figure with its unit', () => {
  test.each<[number, FigureKind, string, string]>([
    [0.0005, 'time', '500', 'µs'],
    [0.001, 'time', '1', 'ms'],
    [2, 'time', '2', 's'],
    [1e-7, 'time', '0.1', 'µs'],
    [2.5e9, 'bandwidth', '2.5', 'Gbit/s'],
    [1e8, 'bandwidth', '100', 'Mbit/s'],
    [209_715_200, 'throughput', '200', 'MiB/s'],
  ])('%s (%s) is typed as %s %s and back', (value, kind, number, unit) => {
    expect(typedFigure(value, kind)).toEqual({ number, unit });
    expect(figureValue({ number, unit })).toBe(value);
  });

  test('an empty one is not stated, and words stay as they were typed', () => {
    expect(figureValue(typedFigure(undefined, 'time'))).toBeUndefined();
    expect(figureValue({ number: 'soon', unit: 'ms' })).toBe('soon');
  });

  test.each([
    ['1..4', 'Gbit/s', { low: 1e9, high: 4e9 }],
    ['1..2..4', 'Gbit/s', { low: 1e9, mode: 2e9, high: 4e9 }],
    ['1..4 lognormal', 'MiB/s', { low: 2 ** 20, high: 2 ** 22, distribution: 'lognormal' }],
    ['200..400', 'KiB/s', { low: 204_800, high: 409_600 }],
  ] as const)('%s %s is a range, and comes back the way it was typed', (number, unit, range) => {
    expect(figureValue({ number, unit })).toEqual(range);
    const kind = unit === 'Gbit/s' ? 'bandwidth' : 'throughput';
    expect(typedFigure(range, kind)).toEqual({ number, unit });
  });

  test('a distribution with parts of its own keeps them in the unit of the whole', () => {
    const values = [
      { value: 1e9, probability: 0.25 },
      { value: 4e9, probability: 0.75 },
    ];
    const stated = { low: 1e9, high: 4e9, distribution: 'discrete' as const, values };
    const typed = typedFigure(stated, 'bandwidth');
    expect(typed.unit).toBe('Gbit/s');
    expect(figureValue(typed)).toEqual(stated);
    expect(figureValue({ ...typed, unit: 'Mbit/s' })).toMatchObject({
      low: 1e6,
      values: [{ value: 1e6, probability: 0.25 }, { value: 4e6 }],
    });
  });
});
