import { describe, expect, test } from 'vitest';
import type { Ends, PackVerdict } from '../../../../src/shared/audit/pack-comparison.ts';
import { holds, isApart, judge, timesAsWide } from '../../../../src/shared/audit/pack-verdict.ts';

const ends = (low: number, high: number): Ends => ({ low, high });

describe('judge, where less is better', () => {
  test.each<readonly [string, Ends, Ends | null, PackVerdict]>([
    ['nobody measured it', ends(10, 30), null, 'no-evidence'],
    ['the same range', ends(10, 30), ends(10, 30), 'agrees'],
    ['studies inside', ends(10, 30), ends(15, 20), 'agrees'],
    ['every study worse', ends(10, 30), ends(31, 40), 'optimistic'],
    ['every study worse, far apart', ends(10, 30), ends(31, 4000), 'optimistic'],
    ['every study better', ends(10, 30), ends(1, 9), 'pessimistic'],
    ['the best study reaches in', ends(10, 30), ends(30, 74), 'agrees'],
    ['the worst study reaches in', ends(10, 30), ends(0, 10), 'agrees'],
    ['studies on both sides, mostly worse', ends(10, 30), ends(9, 4000), 'agrees'],
    ['one figure inside', ends(10, 30), ends(30, 30), 'agrees'],
    ['one figure worse', ends(10, 30), ends(30.1, 30.1), 'optimistic'],
    ['one figure better', ends(10, 30), ends(9.9, 9.9), 'pessimistic'],
    ['two equal figures', ends(4, 4), ends(4, 4), 'agrees'],
    ['around a single stated figure', ends(4, 4), ends(3, 9), 'agrees'],
  ])('%s', (_, stated, measured, expected) => {
    expect(judge(stated, measured, 'lower')).toBe(expected);
  });
});

describe('judge, where more is better', () => {
  test.each<readonly [string, Ends, Ends, PackVerdict]>([
    ['every study higher', ends(70, 80), ends(95, 100), 'pessimistic'],
    ['every study lower', ends(90, 98), ends(34, 83), 'optimistic'],
    ['the worst study reaches in', ends(70, 80), ends(75, 100), 'agrees'],
    ['the best study reaches in', ends(90, 98), ends(71, 90), 'agrees'],
    ['studies on both sides', ends(90, 98), ends(20, 100), 'agrees'],
  ])('%s', (_, stated, measured, expected) => {
    expect(judge(stated, measured, 'higher')).toBe(expected);
  });
});

describe('how much a verdict says', () => {
  test('by how much wider the published range is', () => {
    expect(timesAsWide(ends(10, 30), ends(0, 80))).toBe(4);
    expect(timesAsWide(ends(10, 30), ends(20, 20))).toBe(0);
    expect(timesAsWide(ends(4, 4), ends(0, 80))).toBeNull();
  });

  test.each<readonly [Ends, boolean, boolean]>([
    [ends(0, 80), true, false],
    [ends(10, 30), true, false],
    [ends(30, 80), false, false],
    [ends(30.1, 80), false, true],
    [ends(0, 9.9), false, true],
  ])(
    'by whether the published range holds or leaves the stated one: %o',
    (published, all, none) => {
      expect(holds(published, ends(10, 30))).toBe(all);
      expect(isApart(ends(10, 30), published)).toBe(none);
    },
  );
});
