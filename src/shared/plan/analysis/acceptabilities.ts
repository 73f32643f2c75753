import { acceptabilityError } from '../../decision/smaa/acceptability.ts';
import { runSmaa } from '../../decision/smaa/run-smaa.ts';
import type { SmaaWeights } from '../../decision/smaa/smaa-problem.ts';
import type { AcceptabilityAnalysis } from '../../domain/result/analysis.ts';
import { weightName } from '../weighting/drawn-weights.ts';
import type { Subject } from './subject.ts';

/**
 * SMAA-2 with the weights as stated: one set for all samples, or one drawn beside each. Ranks and their
 * errors are those of the decision, which knows them best.
 */
export function statedAcceptability(subject: Subject): AcceptabilityAnalysis {
  const { alternatives, weights } = subject;
  const { draws, shares } = weights;
  const analysis = analyse(subject, { kind: 'given', rows: draws ?? Float64Array.from(shares) });
  return {
    ...analysis,
    rankAcceptability: alternatives.map(({ acceptability }) => acceptability),
    standardErrors: alternatives.map(({ acceptabilityErrors: [first = 0] }) => first),
  };
}

/** SMAA-2 with every weighting equally likely: uniform on the whole simplex. */
export function openAcceptability(subject: Subject): AcceptabilityAnalysis {
  const names = subject.prepared.pack.criteria.slice(1).map((_, index) => weightName(index));
  return analyse(subject, { kind: 'drawn', places: null, names });
}

function analyse(
  { values, draws: { samples, design } }: Subject,
  weights: SmaaWeights,
): AcceptabilityAnalysis {
  const answer = runSmaa({ samples, design, values, weights });
  return {
    samples,
    ...answer,
    standardErrors: answer.rankAcceptability.map(([first = 0]) =>
      acceptabilityError(first, samples),
    ),
  };
}
