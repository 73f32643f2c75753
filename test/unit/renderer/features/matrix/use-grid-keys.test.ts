import { describe, expect, test } from 'vitest';
import { nextPlace } from '../../../../../src/renderer/features/matrix/use-grid-keys.ts';

const at = (key: string, row: number, column: number, ctrlKey = false) => {
  const next = nextPlace({ row, column }, { key, ctrlKey }, 7, 4);
  return next === null ? null : [next.row, next.column];
};

describe('in a grid of seven rows and four columns', () => {
  test.each([
    ['ArrowRight', 0, 0, [0, 1]],
    ['ArrowRight', 2, 3, [2, 3]],
    ['ArrowLeft', 0, 0, [0, 0]],
    ['ArrowDown', 5, 1, [6, 1]],
    ['ArrowDown', 6, 1, [6, 1]],
    ['ArrowUp', 0, 2, [0, 2]],
    ['Home', 3, 2, [3, 0]],
    ['End', 3, 2, [3, 3]],
    ['PageUp', 3, 2, [0, 2]],
    ['PageDown', 3, 2, [6, 2]],
    ['Enter', 3, 2, null],
    ['a', 3, 2, null],
  ] as const)('%s at %i, %i leads to %j', (key, row, column, expected) => {
    expect(at(key, row, column)).toEqual(expected);
  });

  test('control with Home and End leads to the corners', () => {
    expect(at('Home', 3, 2, true)).toEqual([0, 0]);
    expect(at('End', 3, 2, true)).toEqual([6, 3]);
  });
});
