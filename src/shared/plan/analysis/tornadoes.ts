import { text } from '../../base/text.ts';
import type { TornadoAnalysis, TornadoRow } from '../../domain/result/analysis.ts';
import { centre } from '../../domain/range/range.ts';
import { rangeOf, runPoint } from '../../engine/tape/evaluate-point.ts';
import { slotName } from '../../engine/tape/tape.ts';
import { resolveName } from '../../engine/formula/scope.ts';
import type { EvaluationContext } from '../../model/evaluate-alternative.ts';
import type { Lead } from './lead.ts';
import type { Subject } from './subject.ts';

/** Most bars of a tornado. */
const maxBars = 20;

type Output = (parameter: string | null, value: number) => number;

/** How far each figure moves the winner's lead over its best rival. */
export function leadTornado({ parameters }: Subject, lead: Lead | null): TornadoAnalysis {
  const title = text("Winner's lead over its best rival", '领先者相对最佳对手的领先幅度');
  if (lead === null) return { title, unit: 'score', middle: 0, rows: [] };
  return run(
    { title, unit: 'score' },
    parameters.map(({ parameter }) => parameter),
    (name, value) => lead.overAll(name === null ? new Map() : new Map([[name, value]])),
    true,
  );
}

/**
 * How far each figure moves one quantity of one alternative.
 *
 * @returns null when the alternative has no such quantity.
 */
export function figureTornado(
  { alternatives, parameters }: Subject,
  context: EvaluationContext,
  asked: { readonly alternative: string; readonly symbol: string },
): TornadoAnalysis | null {
  const alternative = alternatives.find(({ id }) => id === asked.alternative);
  const evaluation = alternative?.figures.evaluation;
  const register = evaluation?.tape.outputs.get(asked.symbol);
  if (!alternative || !evaluation || register === undefined) return null;
  if (!evaluation.figures.has(asked.symbol)) return null;
  const { tape, values } = evaluation;
  const resolved = resolveName(
    context.prepared,
    asked.alternative,
    context.selection,
    asked.symbol,
  );
  const definition =
    resolved?.kind === 'formula'
      ? resolved.formula.definition
      : resolved?.kind === 'parameter'
        ? resolved.parameter.definition
        : null;
  const quantity = definition?.title ?? text(asked.symbol, asked.symbol);
  const output: Output = (name, value) =>
    runPoint(tape, (index) => {
      const slot = tape.slots[index];
      const movable = slot?.kind === 'parameter' || slot?.kind === 'input';
      return movable && slotName(slot) === name ? value : centre(rangeOf(values, index));
    })[register] ?? 0;
  const title = text(
    `${alternative.name.en}: ${quantity.en}`,
    `${alternative.name.zh}：${quantity.zh}`,
  );
  const described = parameters.map(({ parameter }) => parameter);
  return run({ title, unit: definition?.unit ?? '1' }, described, output, false);
}

function run(
  head: Pick<TornadoAnalysis, 'title' | 'unit'>,
  parameters: readonly TornadoRow['parameter'][],
  output: Output,
  isLead: boolean,
): TornadoAnalysis {
  const middle = output(null, 0);
  const rows = parameters.map((parameter): TornadoRow => {
    const atLow = output(parameter.id, parameter.low);
    const atHigh = output(parameter.id, parameter.high);
    const flips = isLead && (atLow < 0 || atHigh < 0);
    return { parameter, atLow, atHigh, swing: Math.abs(atHigh - atLow), flips };
  });
  return {
    ...head,
    middle,
    rows: rows
      .filter(({ swing }) => swing > 0)
      .toSorted((left, right) => right.swing - left.swing)
      .slice(0, maxBars),
  };
}
