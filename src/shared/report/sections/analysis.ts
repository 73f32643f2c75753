import type { DecisionAnalysis } from '../../domain/result/analysis.ts';
import type { WorkloadPlan } from '../../domain/result/plan.ts';
import { workloadHeading, type Context } from '../context.ts';
import { heading } from '../heading.ts';
import { strong } from '../inline.ts';
import type { Block, Section, Words } from '../report.ts';
import {
  acceptabilityBlock,
  informationBlock,
  stabilityBlock,
  tornadoBlock,
} from './analysis-charts.ts';
import {
  robustnessCheckTable,
  informationTable,
  methodTable,
  varianceTable,
} from './analysis-tables.ts';

/** Trade-offs that are printed; the JSON of the command line has all. */
const maxTrades = 4;

/** How firm each decision is, what moves and overturns it, what to measure next, who may differ. */
export function analysisSection(context: Context, number: string): Section {
  const { pick, plan, analyses } = context;
  const blocks = analyses.flatMap((analysis): readonly Block[] => {
    const workload = plan.workloads[analysis.workload.index];
    if (workload === undefined) return [];
    return [
      ...workloadHeading('analysis', number, workload, analysis.workload.index, context),
      ...analysisBlocks(workload, analysis, context),
    ];
  });
  const left = plan.workloads.length - analyses.length;
  return {
    id: 'analysis',
    number,
    title: pick('How firm the decision is', '结论有多可靠'),
    blocks: left > 0 ? [...blocks, leftOut(left, context)] : blocks,
  };
}

function leftOut(count: number, { pick }: Context): Block {
  return small(
    pick(
      `${count} more workloads are not analysed here; "plan --analyze" analyses all of them.`,
      `另有 ${count} 个工作负载未在此分析；plan --analyze 会分析全部工作负载。`,
    ),
  );
}

function analysisBlocks(
  workload: WorkloadPlan,
  analysis: DecisionAnalysis,
  context: Context,
): readonly Block[] {
  if (analysis.alternatives.length < 2) {
    const { pick } = context;
    const words = pick(
      'Fewer than two alternatives are feasible, so there is no choice to analyse.',
      '可行的备选方案不足两个，没有可供分析的选择。',
    );
    return [paragraph(words)];
  }
  const { index } = analysis.workload;
  const { pick } = context;
  const topic = (id: string, words: string): Block =>
    heading(context.plan.workloads.length < 2 ? 1 : 2, `analysis-${index + 1}-${id}`, null, words);
  return [
    topic('firm', pick('Attacks on the verdict', '对结论的质疑')),
    ...robustness(workload, analysis, context),
    topic('methods', pick('Methods side by side', '各方法对照')),
    ...methods(analysis, context),
    topic('sensitivity', pick('Sensitivity', '敏感性')),
    ...sensitivity(analysis, context),
    topic('overturn', pick('What would overturn it', '什么会推翻结论')),
    ...overturns(analysis, context),
    topic('measure', pick('What to measure next', '下一步测量什么')),
    ...measuring(analysis, context),
    topic('beliefs', pick('What one would have to believe', '各方案成立的前提')),
    ...centralWeightProfiles(analysis, context),
  ];
}

function robustness(
  workload: WorkloadPlan,
  analysis: DecisionAnalysis,
  context: Context,
): readonly Block[] {
  const { of } = context;
  const { because, firmness: grade, sampling } = workload.decision;
  const exact = sampling === null ? [] : [' ', of(sampling.text)];
  return [
    paragraph([of(because), ' ', strong(of(grade)), ...exact]),
    acceptabilityBlock(workload, analysis, context),
    robustnessCheckTable(workload, analysis, context),
  ];
}

function methods(analysis: DecisionAnalysis, context: Context): readonly Block[] {
  const { of, pick } = context;
  const nameOf = (id: string): string =>
    of(analysis.alternatives.find((one) => one.id === id)?.name ?? { en: id, zh: id });
  const dominated = analysis.dominance.map(({ dominated: worse, by, certain }): Words => {
    const [left, right] = [nameOf(by), nameOf(worse)];
    return certain
      ? pick(
          `${left} is better than ${right} on every criterion, wherever the figures lie.`,
          `${left}在全部准则上都不劣于${right}，无论数值取何值。`,
        )
      : pick(
          `${left} is at least as good as ${right} on every criterion at middle figures.`,
          `按中值，${left}在全部准则上都不劣于${right}。`,
        );
  });
  const turned = analysis.reversals.filter(({ winnerChanges }) => winnerChanges);
  const reversals =
    turned.length === 0
      ? pick(
          'Leaving an alternative out or adding one does not change the first place by any of them.',
          '去掉或加入任一方案，各方法的首位均不改变。',
        )
      : pick(
          `Leaving an alternative out or adding one changes the first place ${turned.length} times, only by methods that compare alternatives with each other.`,
          `去掉或加入方案使首位改变 ${turned.length} 次，仅出现在方案间相互比较的方法中。`,
        );
  return [
    methodTable(analysis, context),
    paragraph([of(analysis.methods.sentence), ' ', reversals]),
    ...(dominated.length === 0 ? [] : [list(dominated)]),
  ];
}

function sensitivity(analysis: DecisionAnalysis, context: Context): readonly Block[] {
  const shares = varianceTable(analysis, context);
  const { stakeholders, weighting } = analysis;
  const people = stakeholders === null ? [] : [paragraph(context.of(stakeholders.sentence))];
  return [
    paragraph(context.of(weighting.sentence)),
    ...people,
    stabilityBlock(analysis, context),
    ...(analysis.tornado.lead.rows.length === 0 ? [] : [tornadoBlock(analysis, context)]),
    ...(shares === null ? [] : [shares]),
  ];
}

function overturns(analysis: DecisionAnalysis, context: Context): readonly Block[] {
  const { of, pick } = context;
  const items = analysis.overturns.map(({ rival, sentence }): Words => {
    const found = analysis.alternatives.find((one) => one.id === rival);
    const who = found === undefined ? rival : of(found.name);
    return [strong(pick(`For ${who} to draw level: `, `要让${who}追平：`)), of(sentence)];
  });
  const trades = analysis.tradeOffs.slice(0, maxTrades).map(({ sentence }): Words => of(sentence));
  if (trades.length === 0) return [list(items)];
  const title = pick(
    'What the runner-up does better, exchanged into other figures of the leader:',
    '次优方案占优之处，折算为领先方案其他指标的变化：',
  );
  return [list(items), paragraph(title), list(trades)];
}

function measuring(analysis: DecisionAnalysis, context: Context): readonly Block[] {
  const { information } = analysis;
  const words = paragraph(context.of(information.sentence));
  const isValuable = information.parameters.some(({ value }) => (value?.value ?? 0) > 0);
  return isValuable
    ? [words, informationBlock(analysis, context), informationTable(analysis, context)]
    : [words];
}

function centralWeightProfiles(analysis: DecisionAnalysis, context: Context): readonly Block[] {
  const { pick, of } = context;
  const scope = pick(
    'Over all weightings of the criteria, each equally likely, and all samples of the figures:',
    '遍及准则的全部权重（各权重等可能）与数值的全部样本：',
  );
  return [paragraph(scope), list(analysis.beliefs.map(({ sentence }) => of(sentence)))];
}

function paragraph(words: Words): Block {
  return { kind: 'paragraph', small: false, words };
}

function small(words: Words): Block {
  return { kind: 'paragraph', small: true, words };
}

function list(items: readonly Words[]): Block {
  return { kind: 'list', ordered: false, items };
}
