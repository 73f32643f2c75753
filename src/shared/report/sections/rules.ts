import type { BranchTrace, WorkloadPlan } from '../../domain/result/plan.ts';
import { detailed, workloadHeading, type Context } from '../context.ts';
import { cell, column, marked, strong } from '../inline.ts';
import type { Block, Section, TableBlock, TableCell } from '../report.ts';

function outcome(branch: BranchTrace, { pick }: Context): string {
  if (branch.matched) return pick('matches: decides', '满足：采用');
  return branch.skipped ? pick('not reached', '未到达') : pick('does not match', '不满足');
}

/** One row per condition; the first of a branch also names the branch and what came of it. */
function branchRows(
  branch: BranchTrace,
  position: number,
  context: Context,
): readonly (readonly TableCell[])[] {
  const { pick, of, request } = context;
  const definition = request.pack.composite.find(({ id }) => id === branch.branch);
  const title = definition === undefined ? branch.branch : of(definition.title);
  const mark = branch.skipped ? 'muted' : null;
  const then = context.paradigm(branch.recommendation);
  const head = cell(`${position + 1}. ${title}`, pick(`then ${then}`, `则${then}`));
  const said = outcome(branch, context);
  const rows = branch.conditions.map(({ id, value, because }, index): readonly TableCell[] => {
    const condition = request.pack.conditions.find((one) => one.id === id);
    const first = index === 0;
    const cells = [
      first ? head : cell(`${position + 1}.`),
      cell(condition === undefined ? id : of(condition.title)),
      cell(value ? pick('yes', '是') : pick('no', '否')),
      cell(of(because)),
    ].map((plain) => marked(mark, plain));
    const last = cell(first ? (branch.matched ? [strong(said)] : said) : '');
    return [...cells, marked(branch.matched && first ? 'best' : mark, last)];
  });
  return rows.length > 0 ? rows : [[head, cell('–'), cell('–'), cell('–'), cell(said)]];
}

function compositeTable(workload: WorkloadPlan, index: number, context: Context): TableBlock {
  const { pick } = context;
  return {
    kind: 'table',
    id: `rule-${index + 1}`,
    caption: pick('Composite rule, branch by branch', '综合规则，逐分支'),
    columns: [
      column(pick('Branch', '分支'), 2.2),
      column(pick('Condition', '条件'), 1.7),
      column(pick('Holds', '成立'), 0.8),
      column(pick('Because', '理由'), 4.2),
      column(pick('Outcome', '结果'), 1.4),
    ],
    rows: workload.rules.composite.trace.flatMap((branch, position) =>
      branchRows(branch, position, context),
    ),
    dense: true,
    whole: false,
  };
}

function firedTable(workload: WorkloadPlan, index: number, context: Context): readonly Block[] {
  const { pick, of } = context;
  const { fired } = workload.rules;
  if (fired.length === 0) {
    const words = pick(
      'None of the general rules and scenario rows applies to this workload.',
      '没有一般规则或场景行适用于该工作负载。',
    );
    return [{ kind: 'paragraph', small: false, words }];
  }
  const kinds = { general: pick('rule', '规则'), scenario: pick('scenario', '场景') };
  const table: TableBlock = {
    kind: 'table',
    id: `fired-${index + 1}`,
    caption: pick('Rules and scenarios that apply', '适用的规则与场景'),
    columns: [
      column(pick('Rule', '规则'), 2.4),
      column(pick('Dimension', '维度'), 1.2),
      column(pick('Recommends', '推荐'), 1.6),
      column(pick('Because', '理由'), 4.5),
    ],
    rows: fired.map((rule) => [
      cell(of(rule.title), kinds[rule.kind]),
      cell(dimension(rule.dimension, context)),
      cell(context.paradigm(rule.recommendation)),
      cell(
        of(rule.because),
        rule.figures === null ? null : `${pick('stated', '原文')} ${of(rule.figures)}`,
      ),
    ]),
    dense: true,
    whole: false,
  };
  return [table];
}

function dimension(id: string, context: Context): string {
  const found = context.request.pack.criteria.find((one) => one.id === id);
  return found === undefined ? id : context.of(found.title);
}

/** What the pack's own rules say for each workload, and why. */
export function rulesSection(context: Context, number: string): Section {
  const { pick, of } = context;
  const blocks = detailed(context).flatMap(({ workload, index }): readonly Block[] => [
    ...workloadHeading('rules', number, workload, index, context),
    { kind: 'paragraph', small: false, words: of(workload.rules.composite.because) },
    ...(workload.rules.composite.trace.length === 0
      ? []
      : [compositeTable(workload, index, context)]),
    ...firedTable(workload, index, context),
  ]);
  const intro = pick(
    'The composite rule is tried branch by branch; the first whose conditions all hold decides. Conditions of later branches are evaluated and shown, but no longer count.',
    '综合规则逐分支检验，第一个条件全部成立的分支生效。其后的分支仍予求值和展示，但不再起作用。',
  );
  return {
    id: 'rules',
    number,
    title: pick('Rules of the pack', '模型包的规则'),
    blocks: [{ kind: 'paragraph', small: false, words: intro }, ...blocks],
  };
}
