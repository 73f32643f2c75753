import { describe, expect, test } from 'vitest';
import { groupComparisons, hasEvidence } from '../../../../src/shared/audit/compared-groups.ts';
import { criteria } from '../../../../src/shared/domain/criterion.ts';
import { sampleComparisons } from './sample-comparisons.ts';

describe('groups of comparisons', () => {
  const comparisons = sampleComparisons();
  const groups = groupComparisons(comparisons);

  test('come by quantity, the criteria first and in their order', () => {
    expect(groups.slice(0, criteria.length).map((group) => group.criterion)).toEqual(criteria);
    expect(groups.slice(criteria.length).every((group) => group.criterion === null)).toBe(true);
  });

  test('hold every comparison once, each under its own quantity', () => {
    expect(groups.flatMap((group) => group.comparisons)).toHaveLength(comparisons.length);
    for (const group of groups) {
      expect(new Set(group.comparisons.map((one) => one.symbol))).toEqual(new Set([group.symbol]));
    }
    expect(new Set(groups.map((group) => group.key)).size).toBe(groups.length);
  });

  test('of levels have no evidence: what a pack assumes was not published', () => {
    const without = groups.filter((group) => !hasEvidence(group)).map((group) => group.criterion);
    expect(without).toEqual(['isolation', 'compatibility']);
  });

  test('of nothing are none', () => {
    expect(groupComparisons([])).toEqual([]);
  });
});
