import type { Failure } from '../../base/failure.ts';
import { ok, type Result } from '../../base/result.ts';
import type { RepairedCorrelation } from '../../domain/result/plan.ts';
import type { ProjectDocument } from '../../domain/project/project.ts';
import { correlatedGroups } from '../../engine/sampling/correlated-groups.ts';
import type { PreparedPack } from '../../engine/formula/prepared-pack.ts';
import type { SampleDesign } from '../../engine/sampling/sample-design.ts';
import { sobolDimensions } from '../../engine/sampling/sobol-points.ts';
import { missingName } from '../figures/criterion-values.ts';
import { weightName } from '../weighting/drawn-weights.ts';

/** How the samples of a project are drawn, and what has to be said about it. */
export interface PlanDesign {
  readonly design: SampleDesign;
  readonly repaired: readonly RepairedCorrelation[];
  /** Uncertain parameters that low-discrepancy points have no dimension left for. */
  readonly fallback: readonly string[];
}

/**
 * The design of a project's samples. Dimensions of low-discrepancy points go by place in the pack, and
 * so stay with a parameter whatever a project overrides.
 *
 * @returns `parameter-unknown` or `field-invalid` for correlations that cannot be used.
 */
export function planDesign(
  prepared: PreparedPack,
  { sampling, correlations }: Pick<ProjectDocument, 'sampling' | 'correlations'>,
): Result<PlanDesign, Failure> {
  const { pack, parameters, inputs } = prepared;
  const names = [...parameters.keys(), ...inputs.keys()];
  const groups = correlatedGroups(correlations ?? [], new Set(names), pack.id);
  if (!groups.ok) return groups;
  const points = sampling.points ?? 'pseudo-random';
  const missing = pack.alternatives.flatMap(({ id }) =>
    pack.criteria.map((criterion) => missingName(id, criterion.id)),
  );
  const weights = pack.criteria.map((_, index) => weightName(index));
  const dimensions = points === 'low-discrepancy' ? [...names, ...missing, ...weights] : [];
  const fallback = dimensions.slice(sobolDimensions).filter((name) => {
    const range = parameters.get(name)?.range;
    return range !== undefined && range.low < range.high;
  });
  return ok({
    design: {
      seed: sampling.seed,
      points,
      dimensions: dimensions.slice(0, sobolDimensions),
      correlated: groups.value.groups,
      nested: null,
    },
    repaired: groups.value.repaired,
    fallback,
  });
}
