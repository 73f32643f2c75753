import { scoreLabel } from '../../charts/drawing/axis-scale.ts';
import type { DecisionAnalysis } from '../../domain/result/analysis.ts';
import type { SampleEstimate } from '../../domain/result/sample-estimate.ts';
import type { WorkloadPlan } from '../../domain/result/plan.ts';
import type { Context } from '../context.ts';
import { cell, code, column, figureColumn, marked, strong } from '../inline.ts';
import { attackResultWords } from '../../wording/ranking-method-words.ts';
import type { TableBlock, TableCell } from '../report.ts';

/** Rows of figures that are printed; the rest moves next to nothing. */
const maxRows = 6;

/** Every attack on the recommendation with its outcome. */
export function robustnessCheckTable(
  { decision }: WorkloadPlan,
  analysis: DecisionAnalysis,
  context: Context,
): TableBlock {
  const { pick, of } = context;
  const names = new Map(analysis.alternatives.map(({ id, name }) => [id, of(name)]));
  const rows = decision.attacks.map(({ title, winners, overturns }): readonly TableCell[] => {
    const who = winners.map((id) => names.get(id) ?? id).join(pick(' or ', '或'));
    const clause = of(title);
    return [
      cell(clause.charAt(0).toUpperCase() + clause.slice(1)),
      cell(who),
      cell(
        overturns
          ? [strong(context.of(attackResultWords.overturned))]
          : context.of(attackResultWords.withstood),
      ),
    ];
  });
  return {
    kind: 'table',
    id: `attacks-${analysis.workload.index + 1}`,
    caption: pick('What an opponent would try', '反对者会提出的质疑'),
    columns: [
      column(pick('Attack', '质疑'), 4),
      column(pick('Wins under it', '该情形下的胜者'), 2),
      column(pick('Outcome', '结果'), 1.3),
    ],
    rows,
    dense: false,
    whole: true,
  };
}

/** Scores and ranks of every alternative by every method. */
export function methodTable(analysis: DecisionAnalysis, context: Context): TableBlock {
  const { pick, of } = context;
  const { methods } = analysis.methods;
  return {
    kind: 'table',
    id: `methods-${analysis.workload.index + 1}`,
    caption: pick(
      'Score and rank by each method, at middle figures; SMAA-2 over the samples',
      '各方法的得分与名次（按中值；SMAA-2 按样本）',
    ),
    columns: [
      column(pick('Alternative', '备选方案'), 2),
      ...methods.map(({ title }) => figureColumn(of(title), 1.6)),
    ],
    rows: analysis.alternatives.map(({ name }, index) => [
      cell(of(name)),
      ...methods.map(({ scores, ranks }) => {
        const rank = ranks[index] ?? 0;
        const words = `${scoreLabel(scores[index] ?? 0)}${pick(` (rank ${rank})`, `（第 ${rank}）`)}`;
        return rank === 1 ? marked('best', cell([strong(words)])) : cell(words);
      }),
    ]),
    dense: false,
    whole: true,
  };
}

/** Sobol indices of the lead; null when nothing varies. */
export function varianceTable(analysis: DecisionAnalysis, context: Context): TableBlock | null {
  const { pick, of } = context;
  if (analysis.variance === null) return null;
  const shown = ({ value, standardError }: SampleEstimate): string =>
    `${scoreLabel(Math.max(0, value))} ± ${scoreLabel(standardError)}`;
  return {
    kind: 'table',
    id: `variance-${analysis.workload.index + 1}`,
    caption: pick(
      'Shares of the variance of the lead (Sobol indices with their standard errors)',
      '领先幅度的方差份额（Sobol 指数及其标准误差）',
    ),
    columns: [
      column(pick('Parameter', '参数'), 3),
      figureColumn(pick('By itself', '单独'), 1),
      figureColumn(pick('With others', '含交互'), 1),
    ],
    rows: analysis.variance.shares
      .slice(0, maxRows)
      .map(({ parameter, together, first, total }) => [
        cell(of(parameter.title), [code([parameter.id, ...together.slice(1)].join(' + '))]),
        cell(shown(first)),
        cell(shown(total)),
      ]),
    dense: false,
    whole: true,
  };
}

/** What measuring the most valuable figures takes. */
export function informationTable(analysis: DecisionAnalysis, context: Context): TableBlock {
  const { pick, of, inUnit } = context;
  const value = analysis.information.parameters
    .filter(({ value }) => (value?.value ?? 0) > 0)
    .slice(0, maxRows);
  return {
    kind: 'table',
    id: `measure-${analysis.workload.index + 1}`,
    caption: pick('What learning each figure takes', '获知各数值所需的工作'),
    columns: [
      column(pick('Parameter', '参数'), 2.4),
      figureColumn(pick('Known today', '目前所知'), 1.4),
      column(pick('What it takes', '所需工作'), 3),
    ],
    rows: value.map(({ parameter, effort }) => [
      cell(of(parameter.title), [code(parameter.id)]),
      cell(inUnit({ low: parameter.low, high: parameter.high }, parameter.unit)),
      cell(of(effort)),
    ]),
    dense: false,
    whole: true,
  };
}
