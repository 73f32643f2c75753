import { describe, expect, test } from 'vitest';
import {
  isTied,
  moveBy,
  moveTo,
  toggleTie,
  type Order,
} from '../../../../../../src/renderer/features/decide/weighting/order-edit.ts';
import {
  nearestStep,
  ratioLabel,
  ratioOf,
  withRatio,
  type Pairwise,
} from '../../../../../../src/renderer/features/decide/weighting/pairwise-scale.ts';
import {
  moveToGroup,
  type Tree,
} from '../../../../../../src/renderer/features/decide/weighting/tree-edit.ts';

const order: Order = [['cpu'], ['memory', 'io'], ['network']];

describe('an order of importance', () => {
  test('lets a criterion out of its group before it passes another', () => {
    expect(moveBy(order, 'io', -1)).toEqual([['cpu'], ['io'], ['memory'], ['network']]);
    expect(moveBy(order, 'memory', 1)).toEqual([['cpu'], ['io'], ['memory'], ['network']]);
  });

  test('stays as it is beyond its ends', () => {
    expect(moveBy(order, 'cpu', -1)).toEqual(order);
    expect(moveBy(order, 'network', 1)).toEqual(order);
  });

  test('puts a dragged criterion in the place of another, downwards and upwards', () => {
    expect(moveTo(order, 'cpu', 'network')).toEqual([['memory', 'io'], ['network'], ['cpu']]);
    expect(moveTo(order, 'network', 'cpu')).toEqual([['network'], ['cpu'], ['memory', 'io']]);
  });

  test('ties with the group before, and unties again', () => {
    const tied = toggleTie(order, 'network');
    expect(tied).toEqual([['cpu'], ['memory', 'io', 'network']]);
    expect(isTied(tied, 'network')).toBe(true);
    expect(toggleTie(tied, 'network')).toEqual(order);
  });
});

describe('judgements', () => {
  const input: Pairwise = {
    kind: 'pairwise',
    method: 'eigenvector',
    judgements: [{ row: 'cpu', column: 'memory', ratio: 3 }],
  };

  test('are read and replaced in either direction', () => {
    expect(ratioOf(input, 'memory', 'cpu')).toBeCloseTo(1 / 3, 12);
    const replaced = withRatio(input, 'memory', 'cpu', 5);
    expect(replaced.judgements).toHaveLength(1);
    expect(ratioOf(replaced, 'cpu', 'memory')).toBeCloseTo(1 / 5, 12);
  });

  test('are steps of the verbal scale, written as fractions below 1', () => {
    expect(nearestStep(2.6)).toBe(3);
    expect(ratioLabel(nearestStep(0.2))).toBe('1/5');
    expect(ratioLabel(1)).toBe('1');
  });
});

describe('a tree of criteria', () => {
  const tree: Tree = {
    kind: 'tree',
    groups: [
      { id: 'speed', weight: 60, criteria: [{ id: 'cpu', weight: 10 }] },
      { id: 'safety', weight: 40, criteria: [{ id: 'isolation', weight: 20 }] },
    ],
  };

  test('drops a group whose last criterion moves away, and keeps the criterion’s weight', () => {
    const moved = moveToGroup(tree, 'cpu', 'safety');
    expect(moved.groups.map(({ id }) => id)).toEqual(['safety']);
    expect(moved.groups[0]?.criteria).toContainEqual({ id: 'cpu', weight: 10 });
  });

  test('makes a group that is not there yet', () => {
    expect(moveToGroup(tree, 'cpu', 'new').groups.map(({ id }) => id)).toEqual(['safety', 'new']);
  });
});
