import type { Failure } from '../../base/failure.ts';
import { collect, err, ok, type Result } from '../../base/result.ts';
import { normalizeWeightList } from './weights.ts';

/** A criterion, or a group of criteria, with its weight among its siblings. */
export interface CriteriaGroup {
  readonly id: string;
  /** Weight among the groups: not negative; it need not add up to 1 with the others. */
  readonly weight: number;
  readonly criteria: readonly { readonly id: string; readonly weight: number }[];
}

/** A criterion with its weights in the tree. */
export interface TreeWeight {
  readonly id: string;
  readonly group: string;
  /** Share among the criteria of its group; they add up to 1 there. */
  readonly local: number;
  /** Share of all weight: the group's share times the local one; all add up to 1. */
  readonly global: number;
}

/** The weights of a tree of two levels. */
export interface TreeWeights {
  readonly groups: readonly { readonly id: string; readonly share: number }[];
  readonly criteria: readonly TreeWeight[];
}

/**
 * Local and global weights of criteria in groups. A group without weight needs none inside: its
 * criteria then share equally a global weight of 0.
 *
 * @returns `field-invalid` when an id occurs twice, a group is empty, or weights are not weights.
 * Source: Saaty, The Analytic Hierarchy Process (1980), chapter 1 (composition of priorities).
 */
export function treeWeights(groups: readonly CriteriaGroup[]): Result<TreeWeights, Failure> {
  const ids = groups.flatMap(({ id, criteria }) => [
    `groups.${id}`,
    ...criteria.map((one) => one.id),
  ]);
  const twice = ids.find((id, index) => ids.indexOf(id) !== index);
  if (twice !== undefined) return refused('criteria.id', twice, 'unique');
  const shares = normalizeWeightList(
    groups.map(({ weight }) => weight),
    'groups',
  );
  if (!shares.ok) return shares;
  const parts = collect(
    groups.map((group, index) => weightsWithin(group, shares.value[index] ?? 0)),
  );
  if (!parts.ok) return parts;
  return ok({
    groups: groups.map(({ id }, index) => ({ id, share: shares.value[index] ?? 0 })),
    criteria: parts.value.flat(),
  });
}

function weightsWithin(
  { id: group, criteria }: CriteriaGroup,
  share: number,
): Result<readonly TreeWeight[], Failure> {
  if (criteria.length === 0) return refused(`groups.${group}.criteria`, '', 'present');
  const given = criteria.map(({ weight }) => weight);
  const idle = share === 0 && given.every((weight) => weight === 0);
  const locals = normalizeWeightList(idle ? given.map(() => 1) : given, `groups.${group}`);
  if (!locals.ok) return locals;
  return ok(
    criteria.map(({ id }, index): TreeWeight => {
      const local = locals.value[index] ?? 0;
      return { id, group, local, global: share * local };
    }),
  );
}

function refused(field: string, found: string, kind: 'unique' | 'present'): Result<never, Failure> {
  return err({ code: 'field-invalid', source: null, field, found, expected: { kind } });
}
