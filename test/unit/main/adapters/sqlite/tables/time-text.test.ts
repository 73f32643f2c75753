import fc from 'fast-check';
import { expect, test } from 'vitest';
import { timeText } from '../../../../../../src/main/adapters/sqlite/tables/time-text.ts';

test('timeText writes every time of the calendar as toISOString does', () => {
  const calendar = fc.integer({ min: -8.64e15, max: 8.64e15 });
  const lifetime = fc.integer({ min: 0, max: 4e12 });
  fc.assert(
    fc.property(fc.oneof(calendar, lifetime), (time) => {
      expect(timeText(time)).toBe(new Date(time).toISOString());
    }),
    { numRuns: 2000, examples: [[0], [-1], [86_399_999], [86_400_000], [-8.64e15], [8.64e15]] },
  );
});
