import {
  equivalentFigure,
  equivalentSentence,
  type TradedCriterion,
} from '../../decision/sensitivity/equivalent-change.ts';
import type { TradeOff } from '../../domain/result/analysis.ts';
import { resolveName } from '../../engine/formula/scope.ts';
import type { EvaluationContext } from '../../model/evaluate-alternative.ts';
import { displayUnitOf } from '../../units/display-unit-of.ts';
import type { Subject } from './subject.ts';

/**
 * The winner's advantages and drawbacks beside the runner-up, each exchanged into the figures of every
 * other criterion: how much of one makes up for the whole difference of another.
 */
export function findTradeOffs(subject: Subject, context: EvaluationContext): readonly TradeOff[] {
  const [winner, runnerUp] = subject.order;
  if (winner === undefined || runnerUp === undefined) return [];
  const ours = tradedCriteria(subject, context, winner);
  const theirs = tradedCriteria(subject, context, runnerUp);
  const criteria = subject.prepared.pack.criteria;
  return ours.flatMap((changed, place) => {
    const target = theirs[place]?.figure;
    const better =
      (subject.matrix[runnerUp]?.[place] ?? 0) > (subject.matrix[winner]?.[place] ?? 0);
    // What weighs nothing needs nothing to make up for it.
    if (changed === null || target === undefined || !better || changed.weight === 0) return [];
    return ours.flatMap((paid, other): readonly TradeOff[] => {
      const [given, gained] = [criteria[other]?.id, criteria[place]?.id];
      if (paid === null || other === place || !given || !gained) return [];
      if (equivalentFigure(changed, target, paid) === null) return [];
      return [{ given, gained, sentence: equivalentSentence(changed, target, paid) }];
    });
  });
}

/** The criteria of one alternative as they stand; null where its figure is not known. */
function tradedCriteria(
  { alternatives, prepared, weights }: Subject,
  { selection }: EvaluationContext,
  index: number,
): readonly (TradedCriterion | null)[] {
  const alternative = alternatives[index];
  return prepared.pack.criteria.map((criterion, place) => {
    const figure = alternative?.figures.evaluation.figures.get(criterion.value)?.point;
    if (alternative === undefined || figure === undefined) return null;
    const resolved = resolveName(prepared, alternative.id, selection, criterion.value);
    const unit =
      resolved?.kind === 'formula'
        ? resolved.formula.definition.unit
        : resolved?.kind === 'parameter'
          ? resolved.parameter.definition.unit
          : '1';
    const end = (name: 'worst' | 'best'): number => {
      const range = prepared.parameters.get(`scale.${criterion.id}.${name}`)?.range;
      return range?.low ?? criterion.scale[name];
    };
    return {
      title: criterion.title,
      scale: { ...criterion.scale, worst: end('worst'), best: end('best') },
      weight: weights.shares[place] ?? 0,
      figure,
      unit: displayUnitOf(unit) ?? 'number',
    };
  });
}
