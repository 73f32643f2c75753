import { expect, test } from 'vitest';
import { displayUnitOf } from '../../../../src/shared/units/display-unit-of.ts';

test.each([
  ['ratio', 'percent'],
  ['level', 'number'],
  ['1', 'number'],
  ['bytes', 'bytes'],
  ['MiB', 'bytes'],
  ['bytes/s', 'bytes/s'],
  ['seconds', 'seconds'],
  ['µs', 'seconds'],
  ['Hz', 'hertz'],
  ['hertz', 'hertz'],
  ['cycles', 'cycles'],
  ['cycles/s', 'cycles/s'],
  ['cores', 'cores'],
  ['bits/s', 'bits/s'],
  ['bits/second', 'bits/s'],
  ['operations/s', 'operations/s'],
  ['messages/s', 'messages/s'],
  ['instances', 'instances'],
])('a figure in %s is printed as %s', (unit, printed) => {
  expect(displayUnitOf(unit)).toBe(printed);
});

test.each(['bytes*operations/s', 'parsec', ''])('"%s" has no usual way of printing', (unit) => {
  expect(displayUnitOf(unit)).toBeNull();
});
