import type { Failure } from '../base/failure.ts';
import { ok, type Result } from '../base/result.ts';
import { normalizeWeights } from '../decision/weights.ts';
import type { WeightsInput } from '../domain/project.ts';
import type { Pack } from '../packs/pack.ts';

/**
 * The weights of the pack's criteria, in their order, adding up to 1: the project's where it has any,
 * the pack's otherwise.
 *
 * @returns `field-invalid` when all of them are 0.
 */
export function resolveWeights(pack: Pack, own: WeightsInput): Result<readonly number[], Failure> {
  const given = pack.criteria.map(({ id, weight }) => [id, own[id] ?? weight] as const);
  const normalized = normalizeWeights<string>(Object.fromEntries(given));
  if (!normalized.ok) return normalized;
  return ok(pack.criteria.map(({ id }) => normalized.value[id] ?? 0));
}
