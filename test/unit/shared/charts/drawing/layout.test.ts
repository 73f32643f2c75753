import { describe, expect, test } from 'vitest';
import {
  axisScale,
  onAxis,
  scoreLabel,
  shareLabel,
  titled,
} from '../../../../../src/shared/charts/drawing/axis-scale.ts';
import {
  fitsInside,
  roundBelow,
  wholeStep,
} from '../../../../../src/shared/charts/drawing/layout.ts';
import { enumerate, rankTitle } from '../../../../../src/shared/charts/drawing/wording.ts';

describe('the scale of an axis', () => {
  test.each([
    ['the prefix of the largest value', [1024, 3 * 2 ** 30], 'bytes', 2 ** 30, 'GiB'],
    ['the smallest prefix when all is 0', [0], 'seconds', 1e-9, 'ns'],
    ['the size of a negative value', [-0.002], 'seconds', 1e-3, 'ms'],
    ['the smallest prefix when there is nothing', [], 'bytes', 1, 'B'],
    ['a percentage for shares', [0.4], 'percent', 0.01, '%'],
  ] as const)('takes %s', (_, values, unit, factor, label) => {
    expect(axisScale(values, unit, 'en')).toEqual({ factor, label });
  });

  test('drops floating-point dust', () => {
    expect(onAxis(0.07, { factor: 0.01, label: '%' })).toBe(7);
  });

  test('puts the unit behind the title', () => {
    expect(titled('Memory', { factor: 1, label: 'MiB' }, 'en')).toBe('Memory (MiB)');
    expect(titled('内存', { factor: 1, label: 'MiB' }, 'zh')).toBe('内存（MiB）');
    expect(titled('Score', { factor: 1, label: '' }, 'en')).toBe('Score');
  });
});

describe('labels', () => {
  test.each([
    [0, '0 %'],
    [0.004, '< 1 %'],
    [0.016, '2 %'],
    [0.5, '50 %'],
    [0.996, '> 99 %'],
    [1, '100 %'],
  ])('the share %s reads %s', (share, expected) => {
    expect(shareLabel(share, 'en')).toBe(expected);
    expect(shareLabel(share, 'zh')).toBe(expected.replaceAll(' ', ''));
  });

  test('a score has two decimals and a true minus', () => {
    expect(scoreLabel(0.5)).toBe('0.50');
    expect(scoreLabel(-0.126)).toBe('−0.13');
  });

  test.each([
    [1, '1st'],
    [2, '2nd'],
    [3, '3rd'],
    [4, '4th'],
    [11, '11th'],
    [12, '12th'],
    [13, '13th'],
    [21, '21st'],
    [111, '111th'],
  ])('rank %s reads %s', (rank, expected) => {
    expect(rankTitle(rank).en).toBe(expected);
  });

  test.each([
    [[], ''],
    [['A'], 'A'],
    [['A', 'B'], 'A and B'],
    [['A', 'B', 'C'], 'A, B and C'],
  ])('%j is enumerated as "%s"', (names, expected) => {
    expect(enumerate(names).en).toBe(expected);
  });
});

describe('room', () => {
  test.each([
    ['Memory', 0.2, 400, true],
    ['Memory', 0.1, 400, false],
    ['内存', 0.1, 400, true],
    ['内存内存内存', 0.1, 400, false],
  ])('for %s in %s of %s pixels: %s', (label, share, width, expected) => {
    expect(fitsInside(label, share, width)).toBe(expected);
  });

  test.each([
    [0, 1],
    [5, 1],
    [8, 1],
    [9, 2],
    [40, 5],
    [100, 20],
    [4321, 1000],
  ])('marks of an axis up to %s lie %s apart', (span, expected) => {
    expect(wholeStep(span)).toBe(expected);
  });

  test.each([
    [6, 5],
    [5, 5],
    [4.9, 2],
    [1, 1],
    [0.0013, 0.001],
    [230, 200],
  ])('the round figure below %s is %s', (value, expected) => {
    expect(roundBelow(value)).toBe(expected);
  });
});
