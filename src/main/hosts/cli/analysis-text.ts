import { say, text, type Language, type Text } from '../../../shared/base/text.ts';
import { scoreLabel, shareLabel } from '../../../shared/charts/drawing/axis-scale.ts';
import { criterionTitles } from '../../../shared/wording/criterion-words.ts';
import type { DecisionAnalysis } from '../../../shared/domain/result/analysis.ts';
import { attackResultWords } from '../../../shared/wording/ranking-method-words.ts';
import { inColumns, wrapped } from './columns.ts';

const lineWidth = 96;
/** Parameters that are printed; the JSON has all. */
const maxParameters = 5;

/** A decision analysis as a person reads it in a terminal. */
export function analysisText(analysis: DecisionAnalysis, language: Language): string {
  const { workload, alternatives } = analysis;
  const title = text(`Analysis of ${workload.name}`, `${workload.name} 的决策分析`);
  if (alternatives.length < 2) {
    const nothing = text('there is no choice to analyse', '没有可供分析的选择');
    return `${say(title, language)}: ${say(nothing, language)}`;
  }
  const line = (wording: Text): string => wrapped(say(wording, language), lineWidth, '  ');
  const headed = (wording: Text, lines: readonly string[]): readonly string[] =>
    lines.length === 0 ? [] : [`  ${say(wording, language)}`, ...lines];
  return [
    say(title, language),
    line(analysis.weighting.sentence),
    ...headed(text('Attacks:', '质疑：'), [robustnessChecksText(analysis, language)]),
    ...headed(text('Methods (rank):', '各方法（名次）：'), [methodsText(analysis, language)]),
    line(analysis.methods.sentence),
    ...headed(text('Weights that keep the winner:', '使领先者不变的权重：'), [
      stabilityText(analysis, language),
    ]),
    ...headed(text('To overturn it:', '推翻结论的条件：'), overturnLines(analysis, language)),
    line(analysis.information.sentence),
    informationText(analysis, language),
    ...headed(text('To believe:', '成立的前提：'), centralWeightProfileLines(analysis, language)),
  ]
    .filter((part) => part !== '')
    .join('\n');
}

function robustnessChecksText({ decision }: DecisionAnalysis, language: Language): string {
  const result = (overturns: boolean): string =>
    say(attackResultWords[overturns ? 'overturned' : 'withstood'], language);
  return inColumns(
    decision.attacks.map(({ title, winners, overturns }) => [
      result(overturns),
      winners.join(', '),
      say(title, language),
    ]),
    '    ',
  );
}

function methodsText({ methods, alternatives }: DecisionAnalysis, language: Language): string {
  const rows = methods.methods.map(({ title, scores, ranks }) => [
    say(title, language),
    ...scores.map((score, index) => `${scoreLabel(score)} (${ranks[index] ?? '–'})`),
  ]);
  return inColumns([['', ...alternatives.map(({ id }) => id)], ...rows], '    ');
}

function stabilityText({ stability }: DecisionAnalysis, language: Language): string {
  const rows = stability.winner.map(({ criterion, weight, low, high, below, above }) => [
    say(criterionTitles[criterion], language),
    shareLabel(weight, language),
    `${shareLabel(low, language)} – ${shareLabel(high, language)}`,
    [below, above].map((swap) => swap?.by ?? '–').join(' | '),
  ]);
  return inColumns(rows, '    ');
}

function overturnLines({ overturns }: DecisionAnalysis, language: Language): readonly string[] {
  return overturns.map(({ rival, sentence }) =>
    wrapped(`${rival}: ${say(sentence, language)}`, lineWidth, '    '),
  );
}

function informationText({ information }: DecisionAnalysis, language: Language): string {
  const rows = information.parameters
    .filter(({ value }) => (value?.value ?? 0) > 0)
    .slice(0, maxParameters)
    .map(({ parameter, value, effort }) => [
      `${((value?.value ?? 0) * 100).toFixed(2)} ± ${((value?.standardError ?? 0) * 100).toFixed(2)}`,
      parameter.id,
      say(effort, language),
    ]);
  return inColumns(rows, '    ');
}

function centralWeightProfileLines(
  { beliefs }: DecisionAnalysis,
  language: Language,
): readonly string[] {
  return beliefs.map(({ sentence }) => wrapped(say(sentence, language), lineWidth, '    '));
}
