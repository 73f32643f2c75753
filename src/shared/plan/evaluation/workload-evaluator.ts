import type { WorkloadPlan } from '../../domain/result/plan.ts';
import type { ProjectDocument } from '../../domain/project/project.ts';
import { enoughStandardError } from '../../domain/range/sampling.ts';
import { sharedDraws, type Draws } from '../../engine/kernel/draws.ts';
import type { SampleDesign } from '../../engine/sampling/sample-design.ts';
import type { EvaluationContext } from '../../model/evaluate-alternative.ts';
import { adaptiveSampling } from './adaptive-sampling.ts';
import { evaluateWorkload, type EvaluationSettings } from './evaluate-workload.ts';
import { evaluateVariability } from './variability.ts';
import { drawStatedWeights, type DrawnWeights } from '../weighting/drawn-weights.ts';
import type { StatedWeights } from '../weighting/stated-weights.ts';

interface Drawn {
  readonly draws: Draws;
  readonly weights: DrawnWeights;
}

/**
 * What evaluates workloads of a project, all over the same draws. With adaptive sampling, one whose
 * verdict is not exact enough is evaluated again with more samples.
 */
export function workloadEvaluator(
  design: SampleDesign,
  sampling: ProjectDocument['sampling'],
  settings: {
    readonly weights: StatedWeights;
    readonly thresholds: EvaluationSettings['thresholds'];
  },
): (context: EvaluationContext) => WorkloadPlan {
  const drawn = new Map<number, Drawn>();
  const drawsOf = (count: number): Drawn => {
    const cached = drawn.get(count);
    if (cached) return cached;
    const draws = sharedDraws(sampling.seed, count, design);
    const shared = { draws, weights: drawStatedWeights(settings.weights, draws) };
    drawn.set(count, shared);
    return shared;
  };
  const standardError = sampling.adaptive?.standardError ?? enoughStandardError;
  return (context) => {
    const plan = adaptiveSampling(
      sampling,
      (count) =>
        evaluateWorkload(context, {
          ...drawsOf(count),
          standardError,
          thresholds: settings.thresholds,
        }),
      ({ decision }) => decision.sampling?.enough ?? true,
    );
    return { ...plan, overTime: evaluateVariability(context, plan, design, settings.weights) };
  };
}
