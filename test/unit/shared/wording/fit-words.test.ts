import { describe, expect, test } from 'vitest';
import { text } from '../../../../src/shared/base/text.ts';
import { fitStandingOf } from '../../../../src/shared/domain/result/fit-standing.ts';
import { fitSentence } from '../../../../src/shared/wording/fit-words.ts';
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

  test('is said in hosts and instances, with the hosts that would carry all', () => {
    const fits = { ...fitsOf(true), count: 368, of: 500, hosts: 4, hostsNeeded: 6 };
    expect(fitSentence(fits)).toEqual({
      en: '4 hosts carry 368 of 500; 6 would carry all',
      zh: '4 台主机可容纳 500 个中的 368 个；全部容纳需 6 台',
    });
  });

  test('names no number of hosts where those at hand carry all, or none would', () => {
    expect(fitSentence(fitsOf(true, 3)).en).toBe('1 host carries 3 of 3');
    expect(fitSentence({ ...fitsOf(true, 3), count: 0, hostsNeeded: null }).en).toBe(
      '1 host carries 0 of 3',
    );
  });
});
