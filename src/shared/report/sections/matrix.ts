import { namesWinner } from '../../decision/verdict/standing.ts';
import { asRange } from '../../charts/estimate.ts';
import { contributionsChart } from '../../charts/contributions.ts';
import { scoreLabel, shareLabel } from '../../charts/drawing/axis-scale.ts';
import { scoreRangesChart } from '../../charts/score-ranges.ts';
import { chartTheme } from '../../charts/drawing/theme.ts';
import type {
  AlternativePlan,
  MatrixCell,
  MatrixRow,
  WorkloadPlan,
} from '../../domain/result/plan.ts';
import { alternativeOf, detailed, workloadHeading, type Context } from '../context.ts';
import { cell, column, figureInline, marked, name, strong } from '../inline.ts';
import { withLegend } from '../printed-chart.ts';
import type { Block, Section, TableBlock, TableCell, TableColumn, Words } from '../report.ts';
import { basisPhrase } from '../../wording/basis-words.ts';
import { objections } from './objections.ts';

/** Alternatives beside each other on one page; more go into a second table. */
const maxColumns = 5;
/** Width charts are drawn for, so that their type has the size of the tables' on paper. */
const chartWidth = 720;

function alternativeColumn(one: AlternativePlan, { of, pick }: Context): TableColumn {
  const title = of(one.name);
  const words: Words = one.feasible ? title : [title, ' ', pick('(not feasible)', '（不可行）')];
  return { words, align: 'end', width: 2, muted: !one.feasible };
}

/** Range and stated figure under the computed one, and in words whether it is the best of the row. */
function figureCell(row: MatrixRow, found: MatrixCell | undefined, context: Context): TableCell {
  const { pick, of, inUnit } = context;
  if (found === undefined) return cell('–');
  const best = row.best !== null && row.best === found.alternative;
  const ranged = typeof found.figure === 'object' && found.figure !== null;
  const printed = inUnit(found.point ?? found.figure, found.unit);
  const plain = cell(
    best ? [strong(`▲ ${printed}`), ` ${pick('best', '最佳')}`] : [figureInline(printed)],
    ranged ? [figureInline(inUnit(found.figure, found.unit))] : null,
    found.stated === null ? null : [`${pick('stated', '原文')} `, figureInline(of(found.stated))],
  );
  return best ? marked('best', plain) : plain;
}

function criterionRows(
  workload: WorkloadPlan,
  shown: readonly AlternativePlan[],
  context: Context,
): readonly (readonly TableCell[])[] {
  const { pick, language } = context;
  const weights = Object.values(workload.decision.meanWeights);
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  return workload.matrix.map((row) => {
    const share = total > 0 ? workload.decision.meanWeights[row.criterion] / total : 0;
    const weight = pick(
      `weight ${shareLabel(share, language)}`,
      `权重 ${shareLabel(share, language)}`,
    );
    return [
      cell(context.criterion(row.criterion), weight, statedBest(workload, row, context)),
      ...shown.map((one) =>
        figureCell(
          row,
          row.cells.find((found) => found.alternative === one.id),
          context,
        ),
      ),
    ];
  });
}

/** What the document's own matrix names best (seed §7), to be held against the ▲ of the row. */
function statedBest(workload: WorkloadPlan, row: MatrixRow, { pick, of }: Context): Words | null {
  if (row.statedBest === null) return null;
  const best = alternativeOf(workload, row.statedBest);
  const title = best === undefined || best === null ? row.statedBest : of(best.name);
  return pick(`stated best: ${title}`, `原文最佳：${title}`);
}

function scoreRow(shown: readonly AlternativePlan[], { pick }: Context): readonly TableCell[] {
  const cells = shown.map((one) => {
    const score = one.scores.weightedSum;
    if (score === null) return cell('–');
    const { p5, p50, p95 } = asRange(score);
    return cell([strong(scoreLabel(p50))], `P5–P95 ${scoreLabel(p5)}–${scoreLabel(p95)}`);
  });
  return [
    cell(pick('Weighted score', '加权得分'), pick('median; 0 to 1', '中位数，0 至 1')),
    ...cells,
  ];
}

function rankRow(
  shown: readonly AlternativePlan[],
  { pick, language }: Context,
): readonly TableCell[] {
  return [
    cell(pick('Ranks first in', '排名第一的比例'), pick('share of samples', '占样本的比例')),
    ...shown.map(({ acceptability: [first] }) =>
      cell(first === undefined ? '–' : shareLabel(first, language)),
    ),
  ];
}

function matrixTables(
  workload: WorkloadPlan,
  index: number,
  context: Context,
): readonly TableBlock[] {
  const { pick } = context;
  const all = workload.alternatives;
  const tables: TableBlock[] = [];
  for (let first = 0; first < all.length; first += maxColumns) {
    const shown = all.slice(first, first + maxColumns);
    const part =
      all.length > maxColumns ? ` (${first + 1}–${first + shown.length} / ${all.length})` : '';
    tables.push({
      kind: 'table',
      id: `matrix-${index + 1}-${first + 1}`,
      caption: [pick('Decision matrix: ', '决策矩阵：'), name(workload.name), part],
      columns: [
        column(pick('Criterion', '准则'), 1.7),
        ...shown.map((one) => alternativeColumn(one, context)),
      ],
      rows: [
        ...criterionRows(workload, shown, context),
        scoreRow(shown, context),
        rankRow(shown, context),
      ],
      dense: true,
      whole: true,
    });
  }
  return tables;
}

function charts(workload: WorkloadPlan, index: number, context: Context): readonly Block[] {
  const { language } = context;
  const settings = { language, theme: chartTheme('print') };
  const alternatives = workload.alternatives.map((one) => ({
    ...one,
    score: one.scores.weightedSum,
  }));
  if (alternatives.every(({ score }) => score === null)) return [];
  const { recommendation, standing } = workload.decision;
  const named = namesWinner(standing) ? recommendation : null;
  const ranked = workload.decision.ranking.flatMap(
    ({ alternative }) => alternativeOf(workload, alternative) ?? [],
  );
  return [
    {
      kind: 'chart',
      id: `scores-${index + 1}`,
      language,
      width: chartWidth,
      chart: scoreRangesChart(alternatives, named, settings),
    },
    {
      kind: 'chart',
      id: `parts-${index + 1}`,
      language,
      width: chartWidth,
      chart: withLegend(contributionsChart(ranked, workload.decision.meanWeights, settings)),
    },
  ];
}

function legend(context: Context): Block {
  const { pick, plan } = context;
  const basis = context.of(basisPhrase(plan.basis));
  return {
    kind: 'paragraph',
    small: false,
    words: pick(
      `Each cell gives the computed figure, under it the range that the uncertain parameters allow, and what the pack itself prints. ▲ marks the best feasible figure of a row. CPU utilization is ${basis}.`,
      `每格先给出计算值，其下为不确定参数允许的区间，以及模型包原文的数值。▲ 表示该行可行方案中的最佳值。CPU 利用率为${basis}。`,
    ),
  };
}

/** The composite matrix of each workload: figures, ranges, stated figures, scores. */
export function matrixSection(context: Context, number: string): Section {
  const blocks = detailed(context).flatMap(({ workload, index }): readonly Block[] => [
    ...workloadHeading('matrix', number, workload, index, context),
    ...matrixTables(workload, index, context),
    ...objections(workload, context),
    ...charts(workload, index, context),
  ]);
  return {
    id: 'matrix',
    number,
    title: context.pick('Decision matrix', '决策矩阵'),
    blocks: [legend(context), ...blocks],
  };
}
