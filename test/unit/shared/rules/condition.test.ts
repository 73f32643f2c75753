import { describe, expect, test } from 'vitest';
import { text } from '../../../../src/shared/base/text.ts';
import type { PackCondition } from '../../../../src/shared/packs/pack.ts';
import { evaluateCondition } from '../../../../src/shared/rules/condition.ts';
import type { Facts, RuleFact } from '../../../../src/shared/rules/rule-fact.ts';
import { thresholdsOf } from '../../../../src/shared/rules/thresholds.ts';

const wording = (id: string) => text(`${id} is so`, `${id}如此`);
const known = (id: string, value: boolean | number | string): RuleFact => ({
  id,
  state: 'known',
  value,
  because: wording(id),
});
const open = (id: string, state: 'none' | 'unknown'): RuleFact => ({
  id,
  state,
  because: wording(id),
});

const facts: Facts = new Map(
  [
    known('five', 5),
    known('yes', true),
    known('no', false),
    known('system', 'linux'),
    open('absent', 'none'),
    open('unclear', 'unknown'),
  ].map((fact) => [fact.id, fact]),
);
const limit = (id: string, value: number) => ({
  id,
  title: text(`limit ${id}`, `界限 ${id}`),
  unit: '1',
  value,
  low: 0,
  high: 100,
});
const thresholds = thresholdsOf({
  thresholds: [limit('four', 4), limit('five', 5), limit('six', 6)],
});
const evaluate = (condition: PackCondition) => evaluateCondition(condition, facts, thresholds);

const yes: PackCondition = { fact: 'yes', is: true };
const no: PackCondition = { fact: 'no', is: true };
const unclear: PackCondition = { fact: 'unclear', is: true };

describe('a condition', () => {
  test.each<readonly [string, PackCondition, boolean]>([
    ['is, on a flag', yes, true],
    ['is false, on a flag', { fact: 'no', is: false }, true],
    ['is, on a name', { fact: 'system', is: 'linux' }, true],
    ['is, on another name', { fact: 'system', is: 'windows' }, false],
    ['at least, below', { fact: 'five', atLeast: 'six' }, false],
    ['at least, equal', { fact: 'five', atLeast: 'five' }, true],
    ['at most, equal', { fact: 'five', atMost: 'five' }, true],
    ['at most, over', { fact: 'five', atMost: 'four' }, false],
    ['above, equal', { fact: 'five', above: 'five' }, false],
    ['above, over', { fact: 'five', above: 'four' }, true],
    ['a comparison of what is no number', { fact: 'system', atLeast: 'four' }, false],
    ['a fact left open on purpose', { fact: 'absent', atMost: 'six' }, false],
    ['not a fact left open on purpose', { not: { fact: 'absent', atMost: 'six' } }, true],
    ['an unknown fact', unclear, false],
    ['not an unknown fact: still unknown', { not: unclear }, false],
    ['all of none', { all: [] }, true],
    ['any of none', { any: [] }, false],
    ['all with one that fails', { all: [yes, no] }, false],
    ['any with one that holds', { any: [no, yes] }, true],
    ['all: a failure outweighs an unknown', { not: { all: [no, unclear] } }, true],
    ['all: an unknown among what holds', { not: { all: [yes, unclear] } }, false],
    ['any: one that holds outweighs an unknown', { any: [unclear, yes] }, true],
    ['any: an unknown among failures', { not: { any: [no, unclear] } }, false],
  ])('%s', (_, condition, expected) => {
    expect(evaluate(condition).value).toBe(expected);
  });

  test.each<readonly [string, PackCondition, string, string]>([
    ['a flag', yes, 'yes is so', 'yes如此'],
    [
      'a comparison that holds',
      { fact: 'five', above: 'four' },
      'five is so, which is over the threshold of 4 (limit four)',
      'five如此，超过阈值 4（界限 four）',
    ],
    [
      'a comparison that fails',
      { fact: 'five', atLeast: 'six' },
      'five is so, which is below the threshold of 6 (limit six)',
      'five如此，低于阈值 6（界限 six）',
    ],
    [
      'all that hold',
      { all: [yes, { fact: 'system', is: 'linux' }] },
      'yes is so; system is so',
      'yes如此；system如此',
    ],
    ['all: only what is in the way', { all: [yes, no] }, 'no is so', 'no如此'],
    ['any: only what holds', { any: [no, yes] }, 'yes is so', 'yes如此'],
    ['any that fail, each once', { any: [no, no] }, 'no is so', 'no如此'],
    ['an unknown', unclear, 'unclear is so; it counts as not met', 'unclear如此；按不满足处理'],
    [
      'a fact the planner lacks',
      { fact: 'moon', is: 'full' },
      'the fact “moon” is not known to the planner; it counts as not met',
      '规划器没有名为“moon”的事实；按不满足处理',
    ],
    [
      'a threshold the pack lacks',
      { fact: 'five', above: 'seven' },
      'the pack defines no threshold “seven”; it counts as not met',
      '模型包未定义阈值“seven”；按不满足处理',
    ],
  ])('words %s', (_, condition, en, zh) => {
    expect(evaluate(condition).because()).toEqual({ en, zh });
  });
});

describe('thresholdsOf', () => {
  test('takes the project’s figure over the pack’s and ignores ids the pack lacks', () => {
    const replaced = thresholdsOf({ thresholds: [limit('four', 4)] }, { four: 3, seven: 7 });
    expect([...replaced.entries()].map(([id, one]) => [id, one.value, one.changed])).toEqual([
      ['four', 3, true],
    ]);
  });

  test('a replacement by the same figure is no change', () => {
    expect(thresholdsOf({ thresholds: [limit('four', 4)] }, { four: 4 }).get('four')?.changed).toBe(
      false,
    );
  });
});
