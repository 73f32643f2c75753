import { shareLabel } from '../charts/drawing/axis-scale.ts';
import { verdictHeadline, verdictParties } from '../decision/verdict/headline.ts';
import { namesWinner } from '../decision/verdict/standing.ts';
import type { AlternativePlan, WorkloadPlan } from '../domain/result/plan.ts';
import { verdictWords } from '../wording/verdict-words.ts';
import { feasibleAlternatives, type Context } from './context.ts';

/** The two that the verdict lies between: a fragile leader and what may take its place, or both that are close. */
function candidates(workload: WorkloadPlan): readonly AlternativePlan[] {
  const { leader, rival, challenger } = verdictParties(workload);
  const isFragile = workload.decision.standing === 'fragile';
  const both = [leader, isFragile ? challenger : rival].filter((one) => one !== null);
  // No winner is suggested by the order either: of two that are close, the one more often first comes first.
  return isFragile ? both : both.toSorted((one, other) => firstShare(other) - firstShare(one));
}

const firstShare = ({ acceptability }: AlternativePlan): number => acceptability[0] ?? 0;

/** What is recommended, as the cell of a table: where no winner may be named, both that it may be. */
export function recommended(workload: WorkloadPlan, context: Context): string {
  const { recommendation, standing } = workload.decision;
  if (recommendation === null) return '–';
  if (namesWinner(standing)) return context.alternativeName(workload, recommendation);
  const names = candidates(workload).map((one) => context.of(one.name));
  return names.join(context.pick(' or ', '或'));
}

/** The verdict in one line, worded as firmly as the analysis bears. */
export function headline(workload: WorkloadPlan, context: Context): string {
  return context.of(verdictHeadline(workload, null));
}

const samplesOf = ({ decision }: WorkloadPlan, { plan, figure }: Context): string =>
  figure(decision.sampling?.samples ?? plan.sampling.samples, 'number');

/** What the verdict rests on: how often which alternative comes first. */
export function grounds(workload: WorkloadPlan, context: Context): string {
  const { pick, language } = context;
  const [first, second] = feasibleAlternatives(workload);
  const share = (one: typeof first): string => shareLabel(one?.acceptability[0] ?? 0, language);
  const names = [first, second].map((one) => (one === undefined ? '' : context.of(one.name)));
  const { standing } = workload.decision;
  switch (standing) {
    case 'none':
      return workload.decision.recommendation === null
        ? pick(
            'Every alternative fails a requirement of the workload.',
            '每个备选方案都有不满足的要求。',
          )
        : context.of(workload.decision.because);
    case 'conditional':
      return context.of(workload.decision.because);
    case 'only':
      if (workload.decision.conditionals.length > 0) return context.of(workload.decision.because);
      return pick(
        'Every other alternative fails a requirement of the workload, so there is nothing to rank.',
        '其余备选方案都有不满足的要求，因此无需排名。',
      );
    case 'too-close':
      return second === undefined
        ? ''
        : pick(
            `Ranked first over ${samplesOf(workload, context)} samples of the uncertain figures: ${names[0]} in ${share(first)}, ${names[1]} in ${share(second)}. Below 70 % no winner is named.`,
            `在不确定数据的 ${samplesOf(workload, context)} 个样本中，${names[0]}排名第一的占 ${share(first)}，${names[1]}占 ${share(second)}。低于 70% 时不指定推荐。`,
          );
    case 'fragile': {
      const leader = workload.decision.recommendation;
      const named = context.alternativeName(workload, leader ?? '');
      const held = workload.alternatives.find((one) => one.id === leader);
      return pick(
        `Ranked first over ${samplesOf(workload, context)} samples of the uncertain figures: ${named} in ${share(held)}. ${context.of(workload.decision.firmness)} No winner is named.`,
        `在不确定数据的 ${samplesOf(workload, context)} 个样本中，${named}排名第一的占 ${share(held)}。${context.of(workload.decision.firmness)}不指定推荐。`,
      );
    }
    case 'clear':
    case 'likely': {
      const { verdict } = workload.decision;
      const word = context.of(verdictWords[verdict]);
      const bounds =
        verdict === 'clear' ? pick('90 % or more', '不低于 90%') : pick('70 % to 90 %', ' 70%–90%');
      return pick(
        `Ranked first over ${samplesOf(workload, context)} samples of the uncertain figures: ${names[0]} in ${share(first)}. The verdict "${word}" stands for ${bounds}.`,
        `在不确定数据的 ${samplesOf(workload, context)} 个样本中，${names[0]}在 ${share(first)} 的样本中排名第一；结论“${word}”表示${bounds}。`,
      );
    }
  }
}
