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
    'every study measured worse than all of the stated range',
    '各研究的实测均差于整个原文区间',
  ),
  pessimistic: text(
    'every study measured better than all of the stated range',
    '各研究的实测均优于整个原文区间',
  ),
  agrees: text(
    'studies reach into the stated range, or lie on both sides of it',
    '实测触及原文区间，或分居其两侧',
  ),
  'no-evidence': text(
    'nobody measured it on that system, or too little of it',
    '该系统没有实测，或实测不足',
  ),
};

/** What a published range is, for legends. */
export const publishedMeaning: Text = text(
  'A published range is where a further measurement of the system is expected: wide where little was measured or studies differ. The verdict is about what studies measured, each by its median.',
  '已发表区间是对该系统下一次测量结果的预测范围：实测少或各研究相差大时很宽。判定依据各研究的实测中位数。',
);
