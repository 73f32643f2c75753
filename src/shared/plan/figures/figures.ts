import type { Outcome } from '../../domain/range/range.ts';
import type { Draws } from '../../engine/kernel/draws.ts';
import {
  evaluateAlternative,
  sampleAlternative,
  type AlternativeEvaluation,
  type Situation,
} from '../../model/evaluate-alternative.ts';
import { termsOfSum, termsUnder, type Term } from '../../model/terms.ts';
import { toOutcome } from './outcome.ts';

/** One alternative, evaluated and sampled, with its figures read by symbol. */
export interface AlternativeFigures {
  readonly evaluation: AlternativeEvaluation;
  /** Samples of values and of densities, by symbol. */
  readonly samples: ReadonlyMap<string, Float64Array | number>;
  /** The outcome of a symbol; null where the pack or the host leaves it open. */
  readonly outcome: (symbol: string) => Outcome | null;
  readonly point: (symbol: string) => number | null;
  /** Outcomes of the addends of a sum, by short name. */
  readonly sum: (symbol: string) => Readonly<Record<string, Outcome>>;
  /** Outcomes of the formulas under a prefix, by short name. */
  readonly under: (prefix: string) => Readonly<Record<string, Outcome>>;
}

/** Samples of values are ranked, those of capacities counted; of the rest the percentiles are enough. */
function isKept(symbol: string): boolean {
  return symbol.startsWith('value.') || symbol.startsWith('density.');
}

/** Evaluates one alternative and prepares its figures for the plan. */
export function readFigures(
  situation: Situation,
  alternative: string,
  draws: Draws,
): AlternativeFigures {
  const evaluation = evaluateAlternative(situation, alternative);
  const { columns: samples, percentiles } = sampleAlternative(evaluation, draws, isKept);
  const outcomes = new Map<string, Outcome>();
  const outcome = (symbol: string): Outcome | null => {
    const known = outcomes.get(symbol);
    if (known !== undefined) return known;
    const figure = evaluation.figures.get(symbol);
    if (!figure) return null;
    const made = toOutcome(figure, percentiles.get(symbol));
    outcomes.set(symbol, made);
    return made;
  };
  const record = (terms: readonly Term[]): Readonly<Record<string, Outcome>> =>
    Object.fromEntries(
      terms.flatMap(({ name, symbol }) => {
        const value = outcome(symbol);
        return value === null ? [] : [[name, value]];
      }),
    );
  const { prepared, selection } = situation;
  return {
    evaluation,
    samples,
    outcome,
    point: (symbol) => evaluation.figures.get(symbol)?.point ?? null,
    sum: (symbol) => record(termsOfSum(prepared, alternative, selection, symbol)),
    under: (prefix) => record(termsUnder(prepared, alternative, prefix)),
  };
}
