import { describe, expect, test } from 'vitest';
import {
  shownValue,
  thresholdScale,
  typedValue,
  withThreshold,
} from '../../../../../src/renderer/features/assumptions/threshold-edit.ts';
import { text } from '../../../../../src/shared/base/text.ts';
import type { PackThreshold } from '../../../../../src/shared/packs/pack.ts';
import { resultDocument } from '../../../../support/result-project.ts';

const threshold = (unit: string, value: number, low: number, high: number): PackThreshold => ({
  id: 't',
  title: text('t', 't'),
  unit,
  value,
  low,
  high,
});
const budget = threshold('s', 0.001, 1e-6, 1);

describe('a threshold', () => {
  test.each([
    ['s', 0.001, 'ms', 1],
    ['ratio', 0.7, '%', 70],
    ['bytes', 64 * 2 ** 20, 'MiB', 64],
    ['level', 2.5, '', 2.5],
  ])('in %s is edited where its own value reads well', (unit, value, label, shown) => {
    const scale = thresholdScale(threshold(unit, value, 0, 1), 'en');
    expect(scale.label).toBe(label);
    expect(shownValue(value, scale)).toBe(shown);
  });

  test.each([
    ['5', 0.005],
    [0.3, 0.0003],
    ['', null],
    ['many', null],
    ['5000', null],
    ['0', null],
  ])('typed as %j is %j', (typed, expected) => {
    expect(typedValue(typed, budget, thresholdScale(budget, 'en'))).toBe(expected);
  });

  test('is kept in the project only where it differs from the pack', () => {
    const changed = withThreshold(resultDocument(), budget, 0.005);
    expect(changed.thresholds).toEqual({ t: 0.005 });
    expect(withThreshold(changed, budget, 0.001).thresholds).toEqual({});
    expect(withThreshold(changed, budget, null).thresholds).toEqual({});
  });
});
