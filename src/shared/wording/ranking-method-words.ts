import { text, type Text } from '../base/text.ts';
import type { RankingMethod } from '../domain/result/analysis.ts';

/** Ranking methods as the rows of a table have them. */
export const rankingMethodTitles: Readonly<Record<RankingMethod, Text>> = {
  'weighted-sum': text('Weighted sum', '加权和'),
  topsis: text('TOPSIS', 'TOPSIS'),
  promethee: text('PROMETHEE II', 'PROMETHEE II'),
  smaa: text('SMAA-2 (first-rank share)', 'SMAA-2（首位占比）'),
};

/** Ranking methods as they stand inside a sentence. */
export const rankingMethodWords: Readonly<Record<RankingMethod, Text>> = {
  'weighted-sum': text('the weighted sum', rankingMethodTitles['weighted-sum'].zh),
  topsis: rankingMethodTitles.topsis,
  promethee: rankingMethodTitles.promethee,
  smaa: text('SMAA-2', 'SMAA-2'),
};

/** What came of an attack on the recommendation. */
export const attackResultWords = {
  overturned: text('overturned', '推翻'),
  withstood: text('withstood', '经受住'),
} as const satisfies Readonly<Record<string, Text>>;
