import { describe, expect, it, test } from 'vitest';
import {
  checkValueScale,
  figureOfValue,
  valueOnScale,
} from '../../../../../src/shared/decision/scoring/value-scale.ts';
import type { ValueScale } from '../../../../../src/shared/packs/pack.ts';

const utilization: ValueScale = { worst: 0.5, best: 1, shape: 'linear' };
const latency: ValueScale = { worst: 100e-6, best: 0.1e-6, shape: 'logarithmic' };

describe('valueOnScale', () => {
  // The scales of model section 10.
  test.each<readonly [string, ValueScale, number, number]>([
    ['the worst figure', utilization, 0.5, 0],
    ['the best figure', utilization, 1, 1],
    ['half way', utilization, 0.75, 0.5],
    ['below the worst', utilization, 0.1, 0],
    ['above the best', utilization, 1.2, 1],
    ['the worst latency', latency, 100e-6, 0],
    ['the best latency', latency, 0.1e-6, 1],
    ['one of three decades', latency, 10e-6, 1 / 3],
    ['two of three decades', latency, 1e-6, 2 / 3],
    ['no latency at all', latency, 0, 1],
    ['a longer latency than the worst', latency, 1, 0],
    ['nothing on a rising logarithmic scale', { worst: 1, best: 100, shape: 'logarithmic' }, 0, 0],
    ['ends that are equal', { worst: 3, best: 3, shape: 'linear' }, 3, 0],
  ])('gives %s its value', (_, scale, figure, value) => {
    expect(valueOnScale(scale, figure)).toBeCloseTo(value, 12);
  });
});

describe('figureOfValue', () => {
  test.each<readonly [ValueScale, number]>([
    [utilization, 0.6],
    [utilization, 0.99],
    [latency, 3e-6],
    [latency, 80e-6],
  ])('leads back to the figure on %j', (scale, figure) => {
    expect(figureOfValue(scale, valueOnScale(scale, figure)) / figure).toBeCloseTo(1, 12);
  });

  it('ends at the ends of the scale', () => {
    expect(figureOfValue(latency, 0)).toBe(100e-6);
    expect(figureOfValue(latency, 1)).toBe(0.1e-6);
    expect(figureOfValue(utilization, -3)).toBe(0.5);
    expect(figureOfValue(utilization, 3)).toBe(1);
  });
});

describe('checkValueScale', () => {
  it('accepts the scales of the model', () => {
    expect(checkValueScale(utilization, 'scale')).toEqual({ ok: true, value: utilization });
    expect(checkValueScale(latency, 'scale').ok).toBe(true);
  });

  test.each<readonly [string, ValueScale, string]>([
    ['an end that is no number', { ...utilization, worst: Number.NaN }, 'scale.worst'],
    ['an endless end', { ...utilization, best: Number.POSITIVE_INFINITY }, 'scale.best'],
    ['a logarithm of nothing', { ...latency, worst: 0 }, 'scale.worst'],
    ['a logarithm of a negative figure', { ...latency, best: -1 }, 'scale.best'],
    ['equal ends', { worst: 1, best: 1, shape: 'linear' }, 'scale.best'],
  ])('refuses %s and names it', (_, scale, field) => {
    expect(checkValueScale(scale, 'scale')).toMatchObject({
      ok: false,
      error: { code: 'field-invalid', field },
    });
  });
});
