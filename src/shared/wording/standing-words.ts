import { composed, text, type Text } from '../base/text.ts';
import type { VerdictStanding } from '../domain/result/verdict-standing.ts';

/** What the verdict is, as one word of a table. */
export const standingWords: Readonly<Record<VerdictStanding, Text>> = {
  clear: text('clear', '明确'),
  likely: text('likely', '较可能'),
  conditional: text('conditional', '有条件'),
  only: text('only feasible one', '唯一可行'),
  fragile: text('fragile', '脆弱'),
  'too-close': text('too close to call', '难分高下'),
  none: text('none feasible', '均不可行'),
};

/** Whether an alternative can be chosen, also where that hangs on something nobody knows. */
export const feasibilities = ['certain', 'conditional', 'infeasible'] as const;
export type Feasibility = (typeof feasibilities)[number];

/** The answer to whether it is feasible, in a table. */
export const feasibilityWords: Readonly<Record<Feasibility, Text>> = {
  certain: text('yes', '是'),
  conditional: text('on a condition', '有条件'),
  infeasible: text('no', '否'),
};

/** Said beside the score of one that cannot simply be chosen. */
export const feasibilityRemarks: Readonly<Record<Feasibility, Text>> = {
  certain: text('', ''),
  conditional: text(' on a condition', ' 有条件'),
  infeasible: text(' infeasible', ' 不可行'),
};

/** Whom a headline speaks of. */
export interface HeadlineNames {
  /** The alternative that comes first. */
  readonly leader: Text;
  /** The one behind it. */
  readonly rival: Text | null;
  /** The one that the attacks put in its place. */
  readonly challenger: Text | null;
  /** What to measure before deciding. */
  readonly measure: Text | null;
  /** The one that would come first instead if what nobody knows turns out well for it. */
  readonly ifHolds: Text | null;
  /** Whether single instances run somewhere, where nothing carries all of them. */
  readonly runsHere: boolean;
}

/** The verdict in one line, worded as firmly as the analysis bears; only a winner is named as one. */
export function standingHeadline(standing: VerdictStanding, names: HeadlineNames): Text {
  const { leader, rival, challenger, measure, ifHolds, runsHere } = names;
  switch (standing) {
    case 'none':
      return runsHere
        ? text(
            'No alternative is feasible for all instances: the hosts are too few or too small',
            '没有方案能容纳全部实例：主机数量或容量不足',
          )
        : text('No alternative is feasible', '没有可行的备选方案');
    case 'only':
      return composed(
        `The only feasible alternative: ${leader.en}`,
        `唯一可行的备选方案：${leader.zh}`,
      );
    case 'clear':
      return composed(`Recommended: ${leader.en}`, `推荐：${leader.zh}`);
    case 'likely':
      return composed(`Likely the best: ${leader.en}`, `较可能最优：${leader.zh}`);
    case 'conditional':
      return ifHolds === null
        ? composed(
            `Recommended if the open question is answered in its favour: ${leader.en}`,
            `若待定问题得到有利的答案，则推荐：${leader.zh}`,
          )
        : composed(
            `Recommended by what is known: ${leader.en}. If the open question is answered in its favour: ${ifHolds.en}`,
            `按已知情况推荐：${leader.zh}；若待定问题得到有利的答案，则推荐：${ifHolds.zh}`,
          );
    case 'fragile':
      return challenger === null
        ? composed(
            `Fragile: ${leader.en} comes first most often, but not against every attack`,
            `结论脆弱：${leader.zh}最常排名第一，但经不起全部质疑`,
          )
        : composed(
            `Fragile: ${leader.en} comes first most often, but ${challenger.en} may take its place`,
            `结论脆弱：${leader.zh}最常排名第一，但可能被${challenger.zh}取代`,
          );
    case 'too-close': {
      const between =
        rival === null
          ? text('Undecided', '未决')
          : composed(
              `Undecided: ${leader.en} and ${rival.en} are too close`,
              `未决：${leader.zh}与${rival.zh}难分高下`,
            );
      return measure === null
        ? between
        : composed(
            `${between.en}. Measure “${measure.en}” first`,
            `${between.zh}，请先测量“${measure.zh}”`,
          );
    }
  }
}
