import { describe, expect, it, test } from 'vitest';
import {
  treeWeights,
  type CriteriaGroup,
} from '../../../../../src/shared/decision/weights/criteria-tree.ts';

const speed: CriteriaGroup = {
  id: 'speed',
  weight: 3,
  criteria: [
    { id: 'cpu', weight: 2 },
    { id: 'io', weight: 1 },
    { id: 'network', weight: 1 },
  ],
};
const safety: CriteriaGroup = {
  id: 'safety',
  weight: 1,
  criteria: [{ id: 'isolation', weight: 7 }],
};

describe('treeWeights', () => {
  it('multiplies the share of the group with the local one', () => {
    expect(treeWeights([speed, safety])).toEqual({
      ok: true,
      value: {
        groups: [
          { id: 'speed', share: 0.75 },
          { id: 'safety', share: 0.25 },
        ],
        criteria: [
          { id: 'cpu', group: 'speed', local: 0.5, global: 0.375 },
          { id: 'io', group: 'speed', local: 0.25, global: 0.1875 },
          { id: 'network', group: 'speed', local: 0.25, global: 0.1875 },
          { id: 'isolation', group: 'safety', local: 1, global: 0.25 },
        ],
      },
    });
  });

  it('needs no weights inside a group that has none', () => {
    const idle = {
      id: 'idle',
      weight: 0,
      criteria: [
        { id: 'a', weight: 0 },
        { id: 'b', weight: 0 },
      ],
    };
    const tree = treeWeights([safety, idle]);
    expect(tree.ok && tree.value.criteria.map(({ local, global }) => [local, global])).toEqual([
      [1, 1],
      [0.5, 0],
      [0.5, 0],
    ]);
  });

  test.each<readonly [string, readonly CriteriaGroup[], string]>([
    ['no groups', [], 'groups'],
    ['a group without criteria', [{ ...safety, criteria: [] }], 'groups.safety.criteria'],
    [
      'a criterion that occurs twice',
      [speed, { ...safety, criteria: speed.criteria }],
      'criteria.id',
    ],
    ['a group that occurs twice', [safety, { ...speed, id: 'safety' }], 'criteria.id'],
    ['groups without any weight', [{ ...speed, weight: 0 }], 'groups'],
    ['a negative group', [speed, { ...safety, weight: -1 }], 'groups.1'],
    [
      'a group with weight and none inside',
      [{ ...safety, criteria: [{ id: 'isolation', weight: 0 }] }],
      'groups.safety',
    ],
  ])('refuses %s', (_, groups, field) => {
    expect(treeWeights(groups)).toMatchObject({
      ok: false,
      error: { code: 'field-invalid', field },
    });
  });
});
