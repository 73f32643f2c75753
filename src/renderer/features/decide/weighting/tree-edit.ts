import type { Criterion } from '../../../../shared/domain/criterion.ts';
import type { WeightingInput } from '../../../../shared/domain/weighting/weighting.ts';

export type Tree = Extract<WeightingInput, { readonly kind: 'tree' }>;
type Group = Tree['groups'][number];

/** The tree with one group changed. */
export function withGroup(tree: Tree, id: string, change: Partial<Group>): Tree {
  return {
    ...tree,
    groups: tree.groups.map((group) => (group.id === id ? { ...group, ...change } : group)),
  };
}

/** The tree with a criterion's weight in its group changed. */
export function withLocalWeight(tree: Tree, criterion: Criterion, weight: number): Tree {
  return {
    ...tree,
    groups: tree.groups.map((group) => ({
      ...group,
      criteria: group.criteria.map((one) => (one.id === criterion ? { ...one, weight } : one)),
    })),
  };
}

/** The tree with a criterion in another group, new if need be; a group left without any goes. */
export function moveToGroup(tree: Tree, criterion: Criterion, target: string): Tree {
  const moved = tree.groups
    .flatMap((group) => group.criteria)
    .find(({ id }) => id === criterion) ?? { id: criterion, weight: 50 };
  const known = tree.groups.some(({ id }) => id === target);
  const groups = known ? tree.groups : [...tree.groups, { id: target, weight: 50, criteria: [] }];
  return {
    ...tree,
    groups: groups
      .map((group) => {
        const rest = group.criteria.filter(({ id }) => id !== criterion);
        return { ...group, criteria: group.id === target ? [...rest, moved] : rest };
      })
      .filter((group) => group.criteria.length > 0),
  };
}
