import type { WorkloadPlan } from '../../domain/result/plan.ts';
import type { ProjectDocument } from '../../domain/project/project.ts';
import { enoughStandardError } from '../../domain/range/sampling.ts';
import { sharedDraws, type Draws } from '../../engine/kernel/draws.ts';
import type { SampleDesign } from '../../engine/sampling/sample-design.ts';
import type { Situation } from '../../model/evaluate-alternative.ts';
import { drawUntilExact } from './adaptive-sampling.ts';
import { evaluateWorkload, type EvaluationSettings } from './evaluate-workload.ts';
import { evaluateOverTime } from './variability.ts';
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
): (situation: Situation) => WorkloadPlan {
  const drawn = new Map<number, Drawn>();
  const drawsOf = (count: number): Drawn => {
    const known = drawn.get(count);
    if (known) return known;
    const draws = sharedDraws(sampling.seed, count, design);
    const made = { draws, weights: drawStatedWeights(settings.weights, draws) };
    drawn.set(count, made);
    return made;
  };
  const standardError = sampling.adaptive?.standardError ?? enoughStandardError;
  return (situation) => {
    const plan = drawUntilExact(
      sampling,
      (count) =>
        evaluateWorkload(situation, {
          ...drawsOf(count),
          standardError,
          thresholds: settings.thresholds,
        }),
      ({ decision }) => decision.sampling?.enough ?? true,
    );
    return { ...plan, overTime: evaluateOverTime(situation, plan, design, settings.weights) };
  };
}
