import type { Failure } from '../../base/failure.ts';
import { collect, err, ok, type Result } from '../../base/result.ts';
import { normalizeWeights, type WeightsByKey } from './weights.ts';

/** The weights one person gave. */
export interface Stakeholder<Key extends string> {
  readonly id: string;
  /** Not negative, not all 0; they need not add up to 1. */
  readonly weights: WeightsByKey<Key>;
}

/** The weights of several people, kept apart and together. */
export interface StakeholderGroup<Key extends string> {
  /** By id, weights adding up to 1. */
  readonly members: readonly Stakeholder<Key>[];
  /** The mean of the members' weights, adding up to 1: every voice counts alike. */
  readonly weights: WeightsByKey<Key>;
}

/**
 * Puts the weights of several people together. The result does not depend on the order in which they
 * come: members are put in the order of their ids before anything is added up.
 *
 * @param criteria every criterion that weights are for; one that somebody left out has weight 0 there.
 * @returns `field-invalid` when there is nobody, an id occurs twice, or somebody's weights are not
 *   weights.
 */
export function mergeStakeholders<Key extends string>(
  criteria: readonly Key[],
  stakeholders: readonly { readonly id: string; readonly weights: Partial<WeightsByKey<Key>> }[],
): Result<StakeholderGroup<Key>, Failure> {
  const sorted = stakeholders.toSorted((left, right) =>
    left.id < right.id ? -1 : Number(left.id > right.id),
  );
  const twice = sorted.find(({ id }, index) => sorted[index + 1]?.id === id);
  if (twice) return refused(twice.id, 'unique');
  if (sorted.length === 0) return refused('', 'present');
  const members = collect(
    sorted.map(({ id, weights }): Result<Stakeholder<Key>, Failure> => {
      const given = criteria.map((key) => [key, weights[key] ?? 0] as const);
      const keyed = Object.fromEntries(given) as WeightsByKey<Key>;
      const normalized = normalizeWeights(keyed, `stakeholders.${id}`);
      return normalized.ok ? ok({ id, weights: normalized.value }) : normalized;
    }),
  );
  if (!members.ok) return members;
  const means = criteria.map((key) => {
    const sum = members.value.reduce((total, { weights }) => total + weights[key], 0);
    return [key, sum / members.value.length] as const;
  });
  return ok({ members: members.value, weights: Object.fromEntries(means) as WeightsByKey<Key> });
}

function refused(found: string, kind: 'unique' | 'present'): Result<never, Failure> {
  return err({
    code: 'field-invalid',
    source: null,
    field: 'stakeholders.id',
    found,
    expected: { kind },
  });
}
