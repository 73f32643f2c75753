import type { Figure, Trace } from '../../domain/result/trace.ts';
import { workloadHeading, type Context } from '../context.ts';
import { code, strong } from '../inline.ts';
import type { Block, Section, TraceBlock, TraceStep, Words } from '../report.ts';
import { flatten, maxTraced, type TracedFigure } from '../traces.ts';

function printed({ point, low, high }: Figure, unit: string, { inUnit, pick }: Context): string {
  const middle = inUnit(point, unit);
  if (low === high) return middle;
  const range = inUnit({ low, high }, unit);
  return pick(`${middle} (${range})`, `${middle}（${range}）`);
}

/** A parameter or input taken as it is has no formula of its own. */
const isPlain = (trace: Trace): boolean => trace.formula === trace.symbol;

function step(trace: Trace, context: Context): TraceStep {
  const { of } = context;
  return {
    symbol: trace.symbol,
    title: of(trace.title),
    formula: trace.formula,
    inserted: trace.inserted,
    mathml: trace.mathml,
    mathmlInserted: trace.mathmlInserted,
    result: printed(trace.figure, trace.unit, context),
    section: trace.section,
  };
}

/** The parameters and inputs that the shown steps name, each with its range. */
function inputs(steps: readonly Trace[], context: Context): readonly Words[] {
  const { pick } = context;
  const found = new Map<string, string>();
  for (const one of steps) {
    for (const { id, figure, unit } of one.parameters)
      found.set(id, printed(figure, unit, context));
    for (const { symbol, figure, unit } of one.inputs)
      found.set(symbol, printed(figure, unit, context));
  }
  if (found.size === 0) return [];
  const list = [...found].flatMap(([id, value], index) => [
    ...(index === 0 ? [] : [pick('; ', '；')]),
    code(id),
    ` = ${value}`,
  ]);
  return [[pick('with ', '其中 '), ...list]];
}

/** One alternative's figures; a formula that was already shown is not repeated. */
function alternativeBlocks(
  traced: readonly TracedFigure[],
  title: string,
  context: Context,
): readonly Block[] {
  const { pick } = context;
  const shown = new Set<string>();
  const blocks: Block[] = [];
  const plain: Words[] = [];
  for (const { workload, alternative, criterion, trace } of traced) {
    const criterionTitle = context.criterion(criterion);
    if (isPlain(trace)) {
      const figure = printed(trace.figure, trace.unit, context);
      const place = trace.section === null ? '' : `§${trace.section}`;
      plain.push([
        strong(criterionTitle),
        pick(
          `: ${figure}, as the pack states${place === '' ? '' : ` (${place})`}`,
          `：${figure}，按模型包原文${place === '' ? '' : `（${place}）`}`,
        ),
      ]);
      continue;
    }
    const steps = flatten(trace).filter((one) => !isPlain(one) && !shown.has(one.symbol));
    for (const one of steps) shown.add(one.symbol);
    const block: TraceBlock = {
      kind: 'trace',
      id: `figure-${workload + 1}-${alternative}-${criterion}`,
      title: `${title} – ${criterionTitle}`,
      steps: steps.map((one) => step(one, context)),
      inputs: inputs(steps, context),
    };
    blocks.push(block);
  }
  if (plain.length > 0) blocks.push({ kind: 'list', ordered: false, items: plain });
  return blocks;
}

function method({ pick, plan, figure }: Context): readonly Block[] {
  const samples = figure(plan.sampling.samples, 'number');
  const items: readonly Words[] = [
    pick(
      'Every figure is a formula of the pack over parameters with ranges. The formula printed here is the text that ran.',
      '每个数值都是模型包公式对带范围参数的求值，此处印出的公式即实际运行的文本。',
    ),
    pick(
      'The computed figure takes every parameter at its middle. The range is exact interval arithmetic over all parameters; it holds for any combination within their bounds.',
      '计算值取每个参数的中值；区间由全部参数的精确区间运算得到，对界内任意组合都成立。',
    ),
    pick(
      `Percentiles, scores and how often an alternative comes first are taken over ${samples} samples of all parameters (seed ${plan.sampling.seed}). Sample i depends on the seed and i alone, so every machine draws the same ones.`,
      `分位数、得分与排名频率取自全部参数的 ${samples} 个样本（种子 ${plan.sampling.seed}）。第 i 个样本只取决于种子与 i，因此任何机器抽到的样本都相同。`,
    ),
    pick(
      'Figures become values between 0 and 1 on fixed scales, so adding an alternative cannot reverse the others. The score is the sum of weight times value.',
      '数值按固定标尺换算为 0 至 1 的价值，因此增加备选方案不会颠倒其余方案的次序。得分为权重与价值之积的总和。',
    ),
    pick(
      'Verdicts: ranking first in at least 90 % of the samples is "clear", in at least 70 % "likely"; below, no winner is named.',
      '结论：在不少于 90% 的样本中排名第一为“明确”，不少于 70% 为“较可能”；低于此则不指定推荐。',
    ),
  ];
  return [{ kind: 'list', ordered: false, items }];
}

/** How the numbers are made, then every figure of the matrices with its formulas and numbers. */
export function figuresSection(
  context: Context,
  number: string,
  traced: readonly TracedFigure[],
): Section {
  const { pick, plan } = context;
  const blocks = plan.workloads.slice(0, maxTraced).flatMap((workload, index): readonly Block[] => [
    ...workloadHeading('figures', number, workload, index, context),
    ...workload.alternatives.flatMap((one) =>
      alternativeBlocks(
        traced.filter((figure) => figure.workload === index && figure.alternative === one.id),
        context.of(one.name),
        context,
      ),
    ),
  ]);
  const left = plan.workloads.length - maxTraced;
  const rest: readonly Block[] =
    left <= 0
      ? []
      : [
          {
            kind: 'paragraph',
            small: true,
            words: pick(
              `The figures of ${left} more workloads rest on the same formulas; the planner explains each of them on screen.`,
              `其余 ${left} 个工作负载的数值使用相同公式，可在规划器界面中逐一查看。`,
            ),
          },
        ];
  return {
    id: 'figures',
    number,
    title: pick('Method and figures', '方法与数值'),
    blocks: [...method(context), ...blocks, ...rest],
  };
}
