import { say, text, type Language } from '../../../shared/base/text.ts';
import { criterionTitles } from '../../../shared/wording/criterion-words.ts';
import { describeHost } from '../../../shared/domain/host/host-short-text.ts';
import { namesWinner } from '../../../shared/decision/verdict/standing.ts';
import type { MatrixRow, Plan, WorkloadPlan } from '../../../shared/domain/result/plan.ts';
import type { Estimate } from '../../../shared/domain/range/range.ts';
import { displayUnitOf } from '../../../shared/units/display-unit-of.ts';
import { formatCount, formatNumber } from '../../../shared/units/format-number.ts';
import { formatFigure, formatQuantity } from '../../../shared/units/format.ts';
import { ruleAgreement } from '../../../shared/decision/verdict/rule-agreement.ts';
import { chanceWrongSentence } from '../../../shared/wording/information-words.ts';
import { rankingMethodTitles } from '../../../shared/wording/ranking-method-words.ts';
import { standingWords } from '../../../shared/wording/standing-words.ts';
import { inColumns, wrapped } from './columns.ts';

const lineWidth = 96;

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
  const rule = say(text('Composite rule: ', '综合规则：'), language);
  return [
    verdictLine(workload, language),
    wrapped(say(workload.decision.because, language), lineWidth, '  '),
    ...robustnessLines(workload, language),
    matrixText(workload, language),
    wrapped(rule + ruleWords(workload, language), lineWidth, '  '),
    ...objections,
    ...firstModelLines(workload, language),
    ...questionLines(workload, language),
    ...measureLines(workload, language),
  ]
    .filter((part) => part !== '')
    .join('\n');
}

/** What the composite rule says, and how the ranking stands to it. */
function ruleWords(workload: WorkloadPlan, language: Language): string {
  const said = [workload.rules.composite.because, ruleAgreement(workload)];
  const sentences = said.flatMap((one) => (one === null ? [] : [say(one, language)]));
  return sentences.join(language === 'zh' ? '' : ' ');
}

/** Where the first model would answer otherwise, and what changed. */
function firstModelLines({ decision }: WorkloadPlan, language: Language): readonly string[] {
  const { firstModel } = decision;
  return firstModel === null ? [] : [wrapped(say(firstModel.because, language), lineWidth, '  ')];
}

function robustnessLines(workload: WorkloadPlan, language: Language): readonly string[] {
  const { attacks: robustnessChecks, firmness } = workload.decision;
  return robustnessChecks.length === 0 ? [] : [wrapped(say(firmness, language), lineWidth, '  ')];
}

/** The answer in one line: an id where a winner may be named, else the one that leads, said as such. */
function verdictLine(workload: WorkloadPlan, language: Language): string {
  const { recommendation, standing, confidence } = workload.decision;
  const title = workload.count === 1 ? workload.name : `${workload.name} ×${workload.count}`;
  const word = say(standingWords[standing], language);
  if (recommendation === null) return say(text(`${title}: ${word}`, `${title}：${word}`), language);
  const share = formatQuantity(confidence, 'percent', language);
  if (!namesWinner(standing)) {
    return say(
      text(
        `${title}: ${word}, no winner is named (${recommendation} comes first in ${share})`,
        `${title}：${word}，不指定胜者（${recommendation} 在 ${share} 的样本中居首）`,
      ),
      language,
    );
  }
  return say(
    text(
      `${title}: ${recommendation} (${word}, ${share})`,
      `${title}：${recommendation}（${word}，${share}）`,
    ),
    language,
  );
}

/** One row per criterion, one column per alternative; `*` marks the best, `✗` what is not feasible. */
function matrixText(workload: WorkloadPlan, language: Language): string {
  const header = workload.alternatives.map((one) => (one.feasible ? one.id : `${one.id} ✗`));
  const rows = workload.matrix.map((row) => matrixLine(row, workload, language));
  const scoreWord = say(rankingMethodTitles['weighted-sum'], language);
  const scores = workload.alternatives.map((one) => pointText(one.scores.weightedSum));
  const acceptWord = say(text('First in samples', '样本中居首'), language);
  const accepted = workload.alternatives.map((one) =>
    formatQuantity(one.acceptability[0] ?? null, 'percent', language),
  );
  return inColumns(
    [
      ['', ...header],
      ...rows,
      [scoreWord, ...scores],
      [acceptWord, ...accepted],
      fitsLine(workload, language),
      startupLine(workload, language),
    ],
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

/** Instances that the hosts at hand carry, of those that are asked for. */
function fitsLine({ alternatives }: WorkloadPlan, language: Language): readonly string[] {
  const counts = alternatives.map(({ fits: { count, of } }) =>
    count === of ? formatCount(of) : `${formatCount(count)} / ${formatCount(of)}`,
  );
  return [say(text('Instances that fit', '可容纳的实例'), language), ...counts];
}

function startupLine({ alternatives }: WorkloadPlan, language: Language): readonly string[] {
  const times = alternatives.map(({ startup }) => formatFigure(startup, 'seconds', language));
  return [say(text('Ready after', '就绪时间'), language), ...times];
}

function pointText(estimate: Estimate | null): string {
  if (estimate === null) return '–';
  return formatNumber(typeof estimate === 'number' ? estimate : estimate.p50);
}

/** The questions whose answers can change the decision: what to find out before any figure. */
function questionLines(workload: WorkloadPlan, language: Language): readonly string[] {
  const word = say(text('Find out: ', '请先查明：'), language);
  return workload.decision.questions.map((question) =>
    wrapped(`${word}${say(question.text, language)} (${question.field})`, lineWidth, '  '),
  );
}

function measureLines(workload: WorkloadPlan, language: Language): readonly string[] {
  const [first] = workload.decision.measureNext;
  if (first === undefined || first.value === 0) return [];
  const word = say(text('Measure next: ', '下一步实测：'), language);
  const gain = chanceWrongSentence(first.chanceWrong);
  return [
    wrapped(
      [
        `${word}${say(first.title, language)} (${first.parameter}).`,
        ...(gain === null ? [] : [say(gain, language)]),
        say(first.effort, language),
      ].join(' '),
      lineWidth,
      '  ',
    ),
  ];
}
