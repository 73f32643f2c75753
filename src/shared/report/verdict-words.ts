import { shareLabel } from '../charts/drawing/axis-scale.ts';
import type { Verdict, WorkloadPlan } from '../domain/result/plan.ts';
import { feasibleAlternatives, type Context } from './context.ts';

/**
 * What the analysis bears for one workload; `only` and `none` are not a matter of ranking, and a
 * `fragile` one has no winner either, however often the same alternative comes first.
 */
export type VerdictStanding = Verdict | 'fragile' | 'only' | 'none';

/** How firmly a workload's recommendation stands. */
export function verdictStanding(workload: WorkloadPlan): VerdictStanding {
  const feasible = workload.alternatives.filter((one) => one.feasible).length;
  if (feasible === 0 || workload.decision.recommendation === null) return 'none';
  if (feasible === 1) return 'only';
  const { verdict, robustness } = workload.decision;
  return verdict !== 'undecided' && robustness === 'fragile' ? 'fragile' : verdict;
}

/** The verdict as one word of a table. */
export function standingWord(one: VerdictStanding, { pick }: Context): string {
  switch (one) {
    case 'clear':
      return pick('clear', '明确');
    case 'likely':
      return pick('likely', '较可能');
    case 'undecided':
      return pick('undecided', '未决');
    case 'fragile':
      return pick('fragile', '脆弱');
    case 'only':
      return pick('only feasible one', '唯一可行');
    case 'none':
      return pick('none feasible', '均不可行');
  }
}

/** Two names in a sentence; an undecided verdict always names both. */
function twoNames(workload: WorkloadPlan, context: Context): readonly [string, string] {
  const [first, second] = feasibleAlternatives(workload);
  return [first, second].map((one) => (one === undefined ? '' : context.of(one.name))) as [
    string,
    string,
  ];
}

/** The one that leads a fragile verdict, and the one that most attacks put in its place. */
function leaderAndChallenger(workload: WorkloadPlan, context: Context): readonly [string, string] {
  const { recommendation, attacks: robustnessChecks } = workload.decision;
  const votes = robustnessChecks.filter((one) => one.overturns).flatMap((one) => one.winners);
  const count = (id: string): number => votes.filter((vote) => vote === id).length;
  const [challenger = ''] = [...new Set(votes)].toSorted((one, other) => count(other) - count(one));
  return [
    context.alternativeName(workload, recommendation ?? ''),
    context.alternativeName(workload, challenger),
  ];
}

/** What is recommended, as the cell of a table: an undecided case is not given a winner. */
export function recommended(workload: WorkloadPlan, context: Context): string {
  const { recommendation } = workload.decision;
  switch (verdictStanding(workload)) {
    case 'none':
      return '–';
    case 'undecided': {
      const [first, second] = twoNames(workload, context);
      return context.pick(`${first} or ${second}`, `${first}或${second}`);
    }
    case 'fragile': {
      const [first, second] = leaderAndChallenger(workload, context);
      return context.pick(`${first} or ${second}`, `${first}或${second}`);
    }
    default:
      return recommendation === null ? '–' : context.alternativeName(workload, recommendation);
  }
}

/** The verdict in one line, worded as firmly as the analysis bears. */
export function headline(workload: WorkloadPlan, context: Context): string {
  const { pick } = context;
  const what = recommended(workload, context);
  switch (verdictStanding(workload)) {
    case 'clear':
      return pick(`Recommended: ${what}`, `推荐：${what}`);
    case 'likely':
      return pick(`Likely the best: ${what}`, `较可能最优：${what}`);
    case 'only':
      return pick(`The only feasible alternative: ${what}`, `唯一可行的备选方案：${what}`);
    case 'none':
      return pick('No alternative is feasible', '没有可行的备选方案');
    case 'fragile': {
      const [first, second] = leaderAndChallenger(workload, context);
      return pick(
        `Fragile: ${first} comes first most often, but ${second} may take its place`,
        `结论脆弱：${first}最常排名第一，但可能被${second}取代`,
      );
    }
    case 'undecided': {
      const [first, second] = twoNames(workload, context);
      return pick(`Undecided between ${first} and ${second}`, `未决：${first}与${second}难分高下`);
    }
  }
}

const samplesOf = ({ decision }: WorkloadPlan, { plan, figure }: Context): string =>
  figure(decision.sampling?.samples ?? plan.sampling.samples, 'number');

/** What the verdict rests on: how often which alternative comes first. */
export function grounds(workload: WorkloadPlan, context: Context): string {
  const { pick, language } = context;
  const [first, second] = feasibleAlternatives(workload);
  const share = (one: typeof first): string => shareLabel(one?.acceptability[0] ?? 0, language);
  const names = twoNames(workload, context);
  switch (verdictStanding(workload)) {
    case 'none':
      return pick(
        'Every alternative fails a requirement of the workload.',
        '每个备选方案都有不满足的要求。',
      );
    case 'only':
      return pick(
        'Every other alternative fails a requirement of the workload, so there is nothing to rank.',
        '其余备选方案都有不满足的要求，因此无需排名。',
      );
    case 'undecided':
      return second === undefined
        ? ''
        : pick(
            `Ranked first over ${samplesOf(workload, context)} samples of the uncertain figures: ${names[0]} in ${share(first)}, ${names[1]} in ${share(second)}. Below 70 % no winner is named.`,
            `在不确定数据的 ${samplesOf(workload, context)} 个样本中，${names[0]}排名第一的占 ${share(first)}，${names[1]}占 ${share(second)}。低于 70% 时不指定推荐。`,
          );
    case 'fragile': {
      const leader = workload.decision.recommendation;
      const own = workload.alternatives.find((one) => one.id === leader);
      const [named] = leaderAndChallenger(workload, context);
      return pick(
        `Ranked first over ${samplesOf(workload, context)} samples of the uncertain figures: ${named} in ${share(own)}. ${context.of(workload.decision.firmness)} No winner is named.`,
        `在不确定数据的 ${samplesOf(workload, context)} 个样本中，${named}排名第一的占 ${share(own)}。${context.of(workload.decision.firmness)}不指定推荐。`,
      );
    }
    case 'clear':
    case 'likely': {
      const bounds =
        verdictStanding(workload) === 'clear'
          ? pick('90 % or more', '不低于 90%')
          : pick('70 % to 90 %', ' 70%–90%');
      return pick(
        `Ranked first over ${samplesOf(workload, context)} samples of the uncertain figures: ${names[0]} in ${share(first)}. The verdict "${standingWord(verdictStanding(workload), context)}" stands for ${bounds}.`,
        `在不确定数据的 ${samplesOf(workload, context)} 个样本中，${names[0]}在 ${share(first)} 的样本中排名第一；结论“${standingWord(verdictStanding(workload), context)}”表示${bounds}。`,
      );
    }
  }
}
