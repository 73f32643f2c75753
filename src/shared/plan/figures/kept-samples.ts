import type { Range } from '../../domain/range/range.ts';
import { rangeOf } from '../../engine/tape/evaluate-point.ts';
import { slotsBehind } from '../../engine/tape/slots-behind.ts';
import type { AlternativeEvaluation } from '../../model/evaluate-alternative.ts';
import { densityResources } from '../../domain/result/density.ts';
import { densitySymbol } from '../../rules/capacity.ts';
import { keeps, type Constraint } from '../../rules/constraint.ts';

/** Distributions without bounds: the ends of a figure that rests on them are percentiles. */
const unbounded: ReadonlySet<Range['distribution']> = new Set(['lognormal', 'normal']);

/** A computed capacity may miss a whole number by the rounding of its formula; this much is forgiven. */
const rounding = 1e-9;

/** Whether samples of a figure may lie beyond its ends. */
export function hasTails(
  { tape, values }: Pick<AlternativeEvaluation, 'tape' | 'values'>,
  symbol: string,
): boolean {
  const tailed = ({ distribution, low, high }: Range): boolean =>
    low < high && unbounded.has(distribution);
  return slotsBehind(tape, symbol).some((slot) => tailed(rangeOf(values, slot)));
}

/**
 * Which figures of an evaluation are needed sample by sample: values, which are ranked; capacities that may
 * run out first; and what may miss a constraint in some samples and keep it in others.
 */
export function keptSamples(
  constraints: readonly Constraint[],
): (evaluation: AlternativeEvaluation) => (symbol: string) => boolean {
  return (evaluation) => {
    const { figures } = evaluation;
    const least = Math.min(
      ...densityResources.map(
        (resource) => figures.get(densitySymbol(resource))?.high ?? Number.POSITIVE_INFINITY,
      ),
    );
    const mayLimit = (symbol: string): boolean =>
      (figures.get(symbol)?.low ?? Number.POSITIVE_INFINITY) <= least * (1 + rounding) ||
      hasTails(evaluation, symbol);
    const isOpen = (constraint: Constraint): boolean => {
      const figure = figures.get(constraint.symbol);
      if (figure === undefined) return false;
      return (
        keeps(constraint, figure.low) !== keeps(constraint, figure.high) ||
        hasTails(evaluation, constraint.symbol)
      );
    };
    const open = new Set(constraints.filter(isOpen).map(({ symbol }) => symbol));
    return (symbol) =>
      symbol.startsWith('value.') ||
      open.has(symbol) ||
      (symbol.startsWith('density.') && mayLimit(symbol));
  };
}
