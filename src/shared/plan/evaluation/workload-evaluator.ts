import type { WorkloadPlan } from '../../domain/result/plan.ts';
import type { ProjectDocument } from '../../domain/project/project.ts';
import { sharedDraws, type Draws } from '../../engine/kernel/draws.ts';
import type { EvaluationContext } from '../../model/evaluate-alternative.ts';
import { adaptiveSampling } from './adaptive-sampling.ts';
import { evaluateWorkload } from './evaluate-workload.ts';
import type { DecisionContext } from './plan-context.ts';
import { evaluateVariability } from './variability.ts';
import { drawStatedWeights, type DrawnWeights } from '../weighting/drawn-weights.ts';

interface Drawn {
  readonly draws: Draws;
  readonly weights: DrawnWeights;
}

/**
 * What evaluates workloads of a project, all over the same draws. With adaptive sampling, one whose
 * verdict is not exact enough is evaluated again with more samples.
 */
export function workloadEvaluator(
  { weights, planned: { design }, standardError }: DecisionContext,
  { sampling, thresholds }: ProjectDocument,
): (evaluation: EvaluationContext) => WorkloadPlan {
  const drawn = new Map<number, Drawn>();
  const drawsOf = (count: number): Drawn => {
    const cached = drawn.get(count);
    if (cached) return cached;
    const draws = sharedDraws(sampling.seed, count, design);
    const shared = { draws, weights: drawStatedWeights(weights, draws) };
    drawn.set(count, shared);
    return shared;
  };
  return (evaluation) => {
    const plan = adaptiveSampling(
      sampling,
      (count) => evaluateWorkload(evaluation, { ...drawsOf(count), standardError, thresholds }),
      ({ decision }) => decision.sampling?.enough ?? true,
    );
    return { ...plan, overTime: evaluateVariability(evaluation, plan, design, weights) };
  };
}
