import { cell, column, name } from '../inline.ts';
import type { Block, Section, TableBlock } from '../report.ts';
import type { WorkloadPlan } from '../../domain/result/plan.ts';
import {
  feasibleAlternatives,
  detailed,
  maxDetailed,
  workloadHeading,
  type Context,
} from '../context.ts';
import { shareLabel } from '../../charts/drawing/axis-scale.ts';
import { recommended } from '../verdict-words.ts';
import { standingWords } from '../../wording/standing-words.ts';
import { recommendationBlocks } from './recommendation.ts';

/** Rows a table may have before the rest is left to the data files. */
const maxRows = 500;

/** How often the recommended alternative comes first; of an undecided case, both that are close. */
function firstShares(workload: WorkloadPlan, { language, pick }: Context): string {
  const { standing } = workload.decision;
  if (standing === 'none' || standing === 'only') return '–';
  return feasibleAlternatives(workload)
    .slice(0, standing === 'too-close' ? 2 : 1)
    .map(({ acceptability }) => shareLabel(acceptability[0] ?? 0, language))
    .join(pick(', ', '，'));
}

/** Every workload in one line. */
function overview(context: Context): readonly Block[] {
  const { plan, pick } = context;
  if (plan.workloads.length < 2) return [];
  const rows = plan.workloads.slice(0, maxRows).map((workload) => {
    const rule = workload.rules.composite.recommendation;
    return [
      cell([name(workload.name)]),
      cell(String(workload.count)),
      cell(recommended(workload, context)),
      cell(context.of(standingWords[workload.decision.standing])),
      cell(firstShares(workload, context)),
      cell(rule === null ? pick('no rule applies', '无规则适用') : context.paradigm(rule)),
    ];
  });
  const table: TableBlock = {
    kind: 'table',
    id: 'overview',
    caption: pick('All workloads at a glance', '全部工作负载一览'),
    columns: [
      column(pick('Workload', '工作负载'), 3),
      { ...column(pick('Count', '数量'), 1), align: 'end' },
      column(pick('Recommendation', '推荐'), 2.4),
      column(pick('Verdict', '结论'), 1.8),
      { ...column(pick('Ranks first in', '排名第一'), 1.5), align: 'end' },
      column(pick('Composite rule', '综合规则'), 2),
    ],
    rows,
    dense: false,
    whole: false,
  };
  const left = plan.workloads.length - rows.length;
  return left === 0 ? [table] : [table, leftOut(left, context)];
}

function leftOut(count: number, { pick }: Context): Block {
  return {
    kind: 'paragraph',
    small: true,
    words: pick(
      `${count} more workloads are not printed here; the CSV and JSON reports and "plan --json" hold all of them.`,
      `另有 ${count} 个工作负载未在此列出；CSV、JSON 报告与 plan --json 包含全部内容。`,
    ),
  };
}

/** What is recommended for each workload, how firmly, and what would change it. */
export function summarySection(context: Context, number: string): Section {
  const { pick, plan } = context;
  const blocks = detailed(context).flatMap(({ workload, index }) => [
    ...workloadHeading('recommendation', number, workload, index, context),
    ...recommendationBlocks(workload, index, context),
  ]);
  const left = plan.workloads.length - maxDetailed;
  return {
    id: 'summary',
    number,
    title: pick('Summary and recommendation', '摘要与推荐'),
    blocks: [...overview(context), ...blocks, ...(left > 0 ? [leftOut(left, context)] : [])],
  };
}
