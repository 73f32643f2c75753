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

  test('an empty one is not stated, and words are no number', () => {
    expect(figureValue(typedFigure(undefined, 'time'))).toBeUndefined();
    expect(figureValue({ number: 'soon', unit: 'ms' })).toBeNaN();
  });
});
