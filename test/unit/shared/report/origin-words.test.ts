import { describe, expect, test } from 'vitest';
import { writtenDate, writtenTime } from '../../../../src/shared/report/origin-words.ts';

describe('times', () => {
  test.each([
    ['2026-11-03T04:05:06.000Z', 'en', '3 November 2026', '3 November 2026 04:05 UTC'],
    ['2026-01-23T23:59:59.999Z', 'zh', '2026年1月23日', '2026年1月23日 23:59 UTC'],
    ['yesterday', 'en', 'yesterday', 'yesterday'],
  ] as const)('%s in %s', (iso, language, date, time) => {
    expect(writtenDate(iso, language)).toBe(date);
    expect(writtenTime(iso, language)).toBe(time);
  });
});
