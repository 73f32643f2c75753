import { expect, test } from 'vitest';
import { freeName } from '../../../../src/renderer/components/free-name.ts';

test.each([
  ['Plan', [], 'Plan'],
  ['Plan', ['Plan'], 'Plan 2'],
  ['Plan', ['plan', 'Plan 2'], 'Plan 3'],
  ['Plan', ['Plan 2'], 'Plan'],
])('%s among %o becomes %s', (wanted, taken, expected) => {
  expect(freeName(wanted, taken)).toBe(expected);
});
