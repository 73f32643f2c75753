import { composed, text, type Text } from '../../base/text.ts';
import type {
  DecisionInput,
  ReviewTrigger,
  Statistic,
  TriggerReading,
} from '../../domain/project/decision-record.ts';
import { planFigures } from '../../domain/result/plan-figure.ts';
import type { Plan, WorkloadPlan } from '../../domain/result/plan.ts';
import type { Estimate } from '../../domain/range/range.ts';
import {
  statisticWords,
  triggerComparisonWords,
  triggerSideWords,
} from '../../wording/decision-record-words.ts';
import { formatQuantity } from '../../units/format.ts';

/** The number of an estimate that a statistic names. */
export function statisticOf(estimate: Estimate | null, statistic: Statistic): number | null {
  return estimate === null || typeof estimate === 'number' ? estimate : estimate[statistic];
}

/** A trigger in one sentence: `Look again if P95 memory per instance passes 410 MiB`. */
export function triggerText(trigger: ReviewTrigger): Text {
  const { title, unit } = planFigures[trigger.figure];
  const limit = (language: 'en' | 'zh') => formatQuantity(trigger.threshold, unit, language);
  const of = statisticWords[trigger.statistic];
  const passes = triggerComparisonWords[trigger.comparison];
  return composed(
    `Look again if ${of.en} ${title.en} ${passes.en} ${limit('en')}`,
    `若${of.zh}${title.zh}${passes.zh} ${limit('zh')}，应重新审视`,
  );
}

function readingText(
  trigger: ReviewTrigger,
  workload: string,
  value: number | null,
  fired: boolean,
): Text {
  const { title, unit } = planFigures[trigger.figure];
  const of = statisticWords[trigger.statistic];
  if (value === null) {
    return composed(
      `${workload}: ${of.en} ${title.en} is not known now.`,
      `${workload}：目前无法得知${of.zh}${title.zh}。`,
    );
  }
  const quantity = (number: number, language: 'en' | 'zh') =>
    formatQuantity(number, unit, language);
  const side = triggerSideWords[trigger.comparison];
  const not = fired ? text('', '已') : text('not ', '未');
  const limit = (language: 'en' | 'zh') => quantity(trigger.threshold, language);
  return composed(
    `${workload}: ${of.en} ${title.en} is ${quantity(value, 'en')}, ${not.en}${side.en} ${limit('en')}.`,
    `${workload}：${of.zh}${title.zh}为 ${quantity(value, 'zh')}，${not.zh}${side.zh} ${limit('zh')}。`,
  );
}

/** The alternative a decision chose for a workload; its choice for the project where it has none. */
export function chosenFor(choices: DecisionInput['choices'], workload: string): string | null {
  const choiceOfWorkload = choices.find((choice) => choice.workload === workload);
  return (
    (choiceOfWorkload ?? choices.find((choice) => choice.workload === null))?.alternative ?? null
  );
}

function readOne(
  trigger: ReviewTrigger,
  name: string,
  workload: WorkloadPlan | undefined,
  choices: DecisionInput['choices'],
): TriggerReading | null {
  const alternative = trigger.alternative ?? chosenFor(choices, name);
  if (alternative === null) return null;
  const watched = workload?.alternatives.find(({ id }) => id === alternative);
  const estimate = watched === undefined ? null : planFigures[trigger.figure].read(watched);
  const value = statisticOf(estimate, trigger.statistic);
  const passed =
    value !== null &&
    (trigger.comparison === 'above' ? value > trigger.threshold : value < trigger.threshold);
  const state = value === null ? 'unknown' : passed ? 'fired' : 'quiet';
  const words = readingText(trigger, name, value, passed);
  return { trigger, workload: name, alternative, value, state, text: words };
}

/**
 * How the review triggers of a decision stand in a plan, one reading for each workload they watch. A
 * trigger fires when its figure is beyond its threshold, not on it; one whose workload or figure is
 * not in the plan is unknown, never quiet.
 */
export function readTriggers(
  plan: Plan,
  triggers: readonly ReviewTrigger[],
  choices: DecisionInput['choices'],
): readonly TriggerReading[] {
  return triggers.flatMap((trigger) => {
    const watched =
      trigger.workload === null
        ? plan.workloads.map((workload) => [workload.name, workload] as const)
        : [
            [
              trigger.workload,
              plan.workloads.find(({ name }) => name === trigger.workload),
            ] as const,
          ];
    return watched
      .map(([name, workload]) => readOne(trigger, name, workload, choices))
      .filter((reading) => reading !== null);
  });
}
