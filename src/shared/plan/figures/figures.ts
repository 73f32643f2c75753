import type { Estimate } from '../../domain/range/range.ts';
import type { Draws } from '../../engine/kernel/draws.ts';
import {
  evaluateAlternative,
  sampleAlternative,
  type AlternativeEvaluation,
  type EvaluationContext,
} from '../../model/evaluate-alternative.ts';
import { termsOfSum, termsUnder, type Term } from '../../model/terms.ts';
import { toEstimate } from './estimate.ts';

/** One alternative, evaluated and sampled, with its figures read by symbol. */
export interface AlternativeFigures {
  readonly evaluation: AlternativeEvaluation;
  /** Samples of what was asked to be kept, by symbol. */
  readonly samples: ReadonlyMap<string, Float64Array | number>;
  /** The estimate of a symbol; null where the pack or the host leaves it open. */
  readonly estimate: (symbol: string) => Estimate | null;
  readonly point: (symbol: string) => number | null;
  /** Estimates of the addends of a sum, by short name. */
  readonly sum: (symbol: string) => Readonly<Record<string, Estimate>>;
  /** Estimates of the formulas under a prefix, by short name. */
  readonly under: (prefix: string) => Readonly<Record<string, Estimate>>;
}

/** Says of an evaluation which figures are kept sample by sample; of the rest the percentiles are enough. */
export type KeptSamples = (evaluation: AlternativeEvaluation) => (symbol: string) => boolean;

/** Values are ranked. */
const valuesAlone: KeptSamples = () => (symbol) => symbol.startsWith('value.');

/** Evaluates one alternative and prepares its figures for the plan. */
export function readFigures(
  context: EvaluationContext,
  alternative: string,
  draws: Draws,
  kept: KeptSamples = valuesAlone,
): AlternativeFigures {
  const evaluation = evaluateAlternative(context, alternative);
  const { columns: samples, percentiles } = sampleAlternative(evaluation, draws, kept(evaluation));
  const estimates = new Map<string, Estimate>();
  const estimate = (symbol: string): Estimate | null => {
    const cached = estimates.get(symbol);
    if (cached !== undefined) return cached;
    const figure = evaluation.figures.get(symbol);
    if (!figure) return null;
    const computed = toEstimate(figure, percentiles.get(symbol));
    estimates.set(symbol, computed);
    return computed;
  };
  const record = (terms: readonly Term[]): Readonly<Record<string, Estimate>> =>
    Object.fromEntries(
      terms.flatMap(({ name, symbol }) => {
        const value = estimate(symbol);
        return value === null ? [] : [[name, value]];
      }),
    );
  const { prepared, selection } = context;
  return {
    evaluation,
    samples,
    estimate,
    point: (symbol) => evaluation.figures.get(symbol)?.point ?? null,
    sum: (symbol) => record(termsOfSum(prepared, alternative, selection, symbol)),
    under: (prefix) => record(termsUnder(prepared, alternative, prefix)),
  };
}
