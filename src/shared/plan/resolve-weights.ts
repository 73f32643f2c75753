import type { Failure } from '../base/failure.ts';
import { err, ok, type Result } from '../base/result.ts';
import type { WeightsInput } from '../domain/project.ts';
import type { Pack } from '../packs/pack.ts';

/**
 * The weights of the pack's criteria, in their order, adding up to 1: the project's where it has any,
 * the pack's otherwise.
 *
 * @returns `field-invalid` when all of them are 0.
 */
export function resolveWeights(pack: Pack, own: WeightsInput): Result<readonly number[], Failure> {
  const weights = pack.criteria.map((criterion) => own[criterion.id] ?? criterion.weight);
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  if (total > 0) return ok(weights.map((weight) => weight / total));
  return err({
    code: 'field-invalid',
    source: null,
    field: 'weights',
    found: '0',
    expected: { kind: 'at-least', low: 1e-6 },
  });
}
