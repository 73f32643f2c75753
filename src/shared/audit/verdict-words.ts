import { text, type Text } from '../base/text.ts';
import type { PackVerdict } from './pack-comparison.ts';

/** The verdicts in the order they are counted: what questions the stated figures comes first. */
export const packVerdicts = [
  'optimistic',
  'pessimistic',
  'agrees',
  'no-evidence',
] as const satisfies readonly PackVerdict[];

/** A sign for each verdict, so that it is never told by colour alone. */
export const verdictSigns: Readonly<Record<PackVerdict, string>> = {
  optimistic: '▲',
  pessimistic: '▼',
  agrees: '=',
  'no-evidence': '–',
};

/** What a stated range is beside a published one, in a word or two. */
export const verdictTitles: Readonly<Record<PackVerdict, Text>> = {
  optimistic: text('optimistic', '偏乐观'),
  pessimistic: text('pessimistic', '偏悲观'),
  agrees: text('agrees', '相符'),
  'no-evidence': text('no evidence', '无文献数据'),
};

/** What the verdicts mean, for legends. */
export const verdictMeanings: Readonly<Record<PackVerdict, Text>> = {
  optimistic: text(
    'most of the published range is worse than all of the stated one',
    '已发表区间大半差于整个原文区间',
  ),
  pessimistic: text(
    'most of the published range is better than all of the stated one',
    '已发表区间大半优于整个原文区间',
  ),
  agrees: text('neither of the two', '以上两者均不成立'),
  'no-evidence': text('nothing is published of it', '没有已发表的数据'),
};
