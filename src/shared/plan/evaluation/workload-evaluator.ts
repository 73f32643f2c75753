import type { WorkloadPlan } from '../../domain/result/plan.ts';
import type { ProjectDocument } from '../../domain/project/project.ts';
import { sharedDraws, type Draws } from '../../engine/kernel/draws.ts';
import type { EvaluationContext } from '../../model/evaluate-alternative.ts';
import { adaptiveSampling } from './adaptive-sampling.ts';
import { evaluateWorkload } from './evaluate-workload.ts';
import type { DecisionContext } from './plan-context.ts';
import { evaluateVariability } from './variability.ts';
import type { StatedWeights } from '../weighting/stated-weights.ts';
import { drawStatedWeights, type DrawnWeights } from '../weighting/drawn-weights.ts';

/**
 * What evaluates workloads of a project, all over the same draws. With adaptive sampling, one whose
 * verdict is not exact enough is evaluated again with more samples.
 */
export function workloadEvaluator(
  { weights, planned: { design }, standardError }: DecisionContext,
  { sampling, thresholds }: ProjectDocument,
): (evaluation: EvaluationContext) => WorkloadPlan {
  const drawn = new Map<string, DrawnWeights>();
  /** Workloads whose weights are the same share their draws. */
  const weightsOver = (stated: StatedWeights, draws: Draws): DrawnWeights => {
    if (stated.sampler === null) return drawStatedWeights(stated, draws);
    const key = `${draws.samples} ${stated.shares.join(' ')}`;
    const cached = drawn.get(key) ?? drawStatedWeights(stated, draws);
    drawn.set(key, cached);
    return cached;
  };
  return (evaluation) => {
    const stated = weights.of(evaluation.workload);
    const plan = adaptiveSampling(
      sampling,
      (count) => {
        const draws = sharedDraws(sampling.seed, count, design);
        return evaluateWorkload(evaluation, {
          draws,
          weights: weightsOver(stated, draws),
          standardError,
          thresholds,
        });
      },
      ({ decision }) => decision.sampling?.enough ?? true,
    );
    return { ...plan, overTime: evaluateVariability(evaluation, plan, design, stated) };
  };
}
