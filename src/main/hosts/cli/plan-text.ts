import { say, text, type Language } from '../../../shared/base/text.ts';
import { criterionTitles } from '../../../shared/charts/drawing/wording.ts';
import { describeHost } from '../../../shared/domain/host/host-short-text.ts';
import type { MatrixRow, Plan, Verdict, WorkloadPlan } from '../../../shared/domain/result/plan.ts';
import type { Estimate } from '../../../shared/domain/range/range.ts';
import { displayUnitOf } from '../../../shared/units/display-unit-of.ts';
import { formatNumber } from '../../../shared/units/format-number.ts';
import { formatFigure, formatQuantity } from '../../../shared/units/format.ts';
import { inColumns, wrapped } from './columns.ts';

const lineWidth = 96;

const verdictWords = {
  clear: text('clear', '明确'),
  likely: text('likely', '较可能'),
  undecided: text('undecided', '未决'),
} as const satisfies Readonly<Record<Verdict, unknown>>;

/** A winner that does not withstand every attack is not announced as one. */
const fragileWord = text('fragile', '脆弱');

/** A plan as a person reads it in a terminal: per workload the verdict, the matrix, the rule. */
export function planText(plan: Plan, name: string, language: Language): string {
  const { pack, basis, sampling } = plan;
  const head = say(
    text(
      `${name}: pack ${pack.id} ${pack.version}, basis ${basis}, ${sampling.samples} samples, seed ${sampling.seed}`,
      `${name}：模型包 ${pack.id} ${pack.version}，依据 ${basis}，样本 ${sampling.samples} 个，种子 ${sampling.seed}`,
    ),
    language,
  );
  const hostWord = say(text('Host: ', '主机：'), language);
  const host = hostWord + (describeHost(plan.host) || plan.host.name);
  const workloads = plan.workloads.map((workload) => workloadText(workload, language));
  const assumptions = plan.assumptions.map((one) => `- ${say(one.text, language)}`);
  const assumed = say(text('Assumed:', '假设：'), language);
  const tail = assumptions.length === 0 ? [] : [[assumed, ...assumptions].join('\n')];
  return [`${head}\n${host}`, ...workloads, ...tail].join('\n\n');
}

function workloadText(workload: WorkloadPlan, language: Language): string {
  const objections = workload.alternatives.flatMap((alternative) =>
    [...alternative.reasons, ...alternative.warnings].map((statement) =>
      wrapped(`${alternative.id}: ${say(statement.text, language)}`, lineWidth, '  '),
    ),
  );
  const { composite } = workload.rules;
  const rule = say(text('Composite rule: ', '综合规则：'), language);
  return [
    verdictLine(workload, language),
    wrapped(say(workload.decision.because, language), lineWidth, '  '),
    ...robustnessLines(workload, language),
    matrixText(workload, language),
    wrapped(rule + say(composite.because, language), lineWidth, '  '),
    ...objections,
    ...measureLines(workload, language),
  ]
    .filter((part) => part !== '')
    .join('\n');
}

function robustnessLines(workload: WorkloadPlan, language: Language): readonly string[] {
  const { attacks: robustnessChecks, firmness } = workload.decision;
  return robustnessChecks.length === 0 ? [] : [wrapped(say(firmness, language), lineWidth, '  ')];
}

function verdictLine(workload: WorkloadPlan, language: Language): string {
  const { recommendation, verdict, confidence } = workload.decision;
  const title = workload.count === 1 ? workload.name : `${workload.name} ×${workload.count}`;
  if (recommendation === null) {
    return say(text(`${title}: no alternative is feasible`, `${title}：没有可行的方案`), language);
  }
  const fragile = verdict !== 'undecided' && workload.decision.robustness === 'fragile';
  const word = say(fragile ? fragileWord : verdictWords[verdict], language);
  const share = confidence === null ? '' : `, ${formatQuantity(confidence, 'percent', language)}`;
  return say(
    text(
      `${title}: ${recommendation} (${word}${share})`,
      `${title}：${recommendation}（${word}${share}）`,
    ),
    language,
  );
}

/** One row per criterion, one column per alternative; `*` marks the best, `✗` what is not feasible. */
function matrixText(workload: WorkloadPlan, language: Language): string {
  const header = workload.alternatives.map((one) => (one.feasible ? one.id : `${one.id} ✗`));
  const rows = workload.matrix.map((row) => matrixLine(row, workload, language));
  const scoreWord = say(text('Weighted sum', '加权和'), language);
  const scores = workload.alternatives.map((one) => pointText(one.scores.weightedSum));
  const acceptWord = say(text('First in samples', '样本中居首'), language);
  const accepted = workload.alternatives.map((one) =>
    formatQuantity(one.acceptability[0] ?? null, 'percent', language),
  );
  return inColumns(
    [['', ...header], ...rows, [scoreWord, ...scores], [acceptWord, ...accepted]],
    '  ',
  );
}

function matrixLine(row: MatrixRow, workload: WorkloadPlan, language: Language): readonly string[] {
  const cells = workload.alternatives.map((alternative) => {
    const cell = row.cells.find((one) => one.alternative === alternative.id);
    if (cell === undefined) return '';
    const figure = formatFigure(cell.figure, displayUnitOf(cell.unit) ?? 'number', language);
    return row.best === alternative.id ? `${figure} *` : figure;
  });
  return [say(criterionTitles[row.criterion], language), ...cells];
}

function pointText(estimate: Estimate | null): string {
  if (estimate === null) return '–';
  return formatNumber(typeof estimate === 'number' ? estimate : estimate.p50);
}

function measureLines(workload: WorkloadPlan, language: Language): readonly string[] {
  const [first] = workload.decision.measureNext;
  if (first === undefined || first.value === 0) return [];
  const word = say(text('Measure next: ', '下一步实测：'), language);
  return [
    wrapped(
      `${word}${say(first.title, language)} (${first.parameter}). ${say(first.effort, language)}`,
      lineWidth,
      '  ',
    ),
  ];
}
