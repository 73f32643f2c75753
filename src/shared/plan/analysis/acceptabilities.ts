import { acceptabilityError } from '../../decision/acceptability.ts';
import { confidenceFactors } from '../../decision/confidence-factors.ts';
import { smaaIndices, tallySmaa } from '../../decision/smaa.ts';
import { uniformWeights } from '../../decision/uniform-weights.ts';
import { drawWeights } from '../../decision/weight-sampler.ts';
import type { AcceptabilityAnalysis } from '../../domain/analysis.ts';
import { weightPoints } from '../weighting/drawn-weights.ts';
import type { Subject } from './subject.ts';

/** SMAA-2 with the weights as stated: one set for all samples, or one drawn beside each. */
export function statedAcceptability(subject: Subject): AcceptabilityAnalysis {
  const { weights } = subject;
  return analyse(subject, weights.draws ?? Float64Array.from(weights.shares));
}

/** SMAA-2 with every weighting equally likely: uniform on the whole simplex. */
export function openAcceptability(subject: Subject): AcceptabilityAnalysis {
  const { draws } = subject;
  const sampler = uniformWeights(subject.prepared.pack.criteria.length);
  return analyse(
    subject,
    drawWeights(sampler, draws.samples, weightPoints(draws, sampler.dimensions)),
  );
}

function analyse(
  { values, draws: { samples } }: Subject,
  weights: Float64Array,
): AcceptabilityAnalysis {
  const indices = smaaIndices(tallySmaa({ samples, values, weights }));
  return {
    samples,
    ...indices,
    standardErrors: indices.rankAcceptability.map(([first = 0]) =>
      acceptabilityError(first, samples),
    ),
    confidenceFactors: confidenceFactors(values, samples, indices.centralWeights),
  };
}
