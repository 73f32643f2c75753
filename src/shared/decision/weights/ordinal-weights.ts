import type { Failure } from '../../base/failure.ts';
import { err, ok, type Result } from '../../base/result.ts';
import { writeGaps } from './uniform-weights.ts';
import type { WeightSampler } from './weight-sampler.ts';

/**
 * An order of importance: groups of criteria, most important first, by index from 0. A criterion
 * weighs at least as much as any of a later group; those of one group are not compared.
 */
export type ImportanceOrder = readonly (readonly number[])[];

/**
 * Weights of which only an order of importance is known: uniform on the part of the simplex where it
 * holds. Since all orders of uniform weights are alike, the largest weights of a draw belong to the
 * first group, in the order in which its members happened to be drawn.
 *
 * @param order every criterion from 0 on exactly once.
 * @returns `field-invalid` when a criterion is missing or given twice.
 * Source: Lahdelma, Miettinen and Salminen, Ordinal criteria in SMAA, EJOR 147 (2003).
 */
export function ordinalWeights(order: ImportanceOrder): Result<WeightSampler, Failure> {
  const listed = order.flat();
  const criteria = listed.length;
  const misplaced = listed.find(
    (criterion, place) =>
      !Number.isInteger(criterion) ||
      criterion < 0 ||
      criterion >= criteria ||
      listed.indexOf(criterion) !== place,
  );
  if (criteria === 0) return refused('', { kind: 'present' });
  if (misplaced !== undefined) return refused(String(misplaced), { kind: 'unique' });
  return ok(samplerOf(order, criteria));
}

function refused(
  found: string,
  expected: { readonly kind: 'present' } | { readonly kind: 'unique' },
): Result<never, Failure> {
  return err({ code: 'field-invalid', source: null, field: 'weights.order', found, expected });
}

/** The members of a group, the largest draw first. */
function byWeight(group: readonly number[], drawn: Float64Array): readonly number[] {
  if (group.length < 2) return group;
  return group.toSorted((left, right) => (drawn[right] ?? 0) - (drawn[left] ?? 0));
}

function samplerOf(order: ImportanceOrder, criteria: number): WeightSampler {
  const dimensions = criteria - 1;
  return {
    criteria,
    dimensions,
    draw: (point, into) => {
      writeGaps(point, dimensions, into);
      const drawn = into.slice(0, criteria);
      const sorted = drawn.toSorted();
      let next = criteria;
      for (const group of order) {
        for (const criterion of byWeight(group, drawn)) {
          next -= 1;
          into[criterion] = sorted[next] ?? 0;
        }
      }
    },
  };
}
