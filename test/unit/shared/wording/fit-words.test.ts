import { describe, expect, test } from 'vitest';
import { text } from '../../../../src/shared/base/text.ts';
import { fitStandingOf } from '../../../../src/shared/domain/result/fit-standing.ts';
import { fitCount } from '../../../../src/shared/wording/fit-words.ts';
import { fitsOf } from '../../../support/plan-parts.ts';

const unknown = [{ id: 'gpu-unknown', text: text('', '') }];

describe('how far an alternative gets', () => {
  test.each([
    [true, true, [], 'fits'],
    [true, true, unknown, 'on-condition'],
    [false, true, unknown, 'not-all'],
    [false, false, unknown, 'not-here'],
  ] as const)('feasible %s, one runs %s, %j: %s', (feasible, here, conditions, standing) => {
    expect(fitStandingOf({ feasible, conditions, fits: fitsOf(here) })).toBe(standing);
  });

  test('all of them may fit, but fewer than asked for do so with certainty', () => {
    const fits = { ...fitsOf(true, 500), count: 492, chance: 0.6 };
    expect(fitStandingOf({ feasible: true, conditions: [], fits })).toBe('perhaps-not-all');
  });

  test('is said in instances and hosts', () => {
    const fits = { ...fitsOf(true), count: 368, of: 5000, hosts: 4, hostsNeeded: 6 };
    expect(fitCount(fits)).toEqual({
      en: '368 of 5,000 on 4 hosts',
      zh: '4 台主机上 368 / 5,000 个',
    });
    expect(fitCount(fitsOf(true, 3)).en).toBe('3 of 3 on 1 host');
  });
});
