import { text, type Text } from '../../base/text.ts';
import { prometheeRelation, type PrometheeFlows } from '../../decision/scoring/promethee.ts';
import { rankAgreement } from '../../decision/scoring/rank-agreement.ts';
import { ranking, winners } from '../../decision/scoring/ranking.ts';
import type {
  AcceptabilityAnalysis,
  MethodAgreement,
  MethodComparison,
  MethodResult,
  OutrankingPair,
  RankingMethod,
} from '../../domain/result/analysis.ts';
import { formatNumber } from '../../units/format-number.ts';
import { scoreBy, valueFlows } from '../decision/score-by.ts';
import { rankingMethodTitles } from '../../wording/ranking-method-words.ts';
import type { Subject } from './subject.ts';

/** The methods side by side, at the middle of every figure; SMAA-2 over the samples. */
export function compareMethods(
  { alternatives, matrix, weights }: Subject,
  stated: AcceptabilityAnalysis,
): MethodComparison {
  const ids = alternatives.map(({ id }) => id);
  const result = (method: RankingMethod, scores: readonly number[]): MethodResult => ({
    method,
    title: rankingMethodTitles[method],
    scores,
    ranks: ranking(scores).map(({ rank }) => rank),
    winners: winners(scores).map((index) => ids[index] ?? ''),
  });
  const flows = valueFlows(matrix, weights.shares);
  const methods = [
    result('weighted-sum', scoreBy('weighted-sum', matrix, weights.shares)),
    result('topsis', scoreBy('topsis', matrix, weights.shares)),
    result(
      'promethee',
      flows.map(({ net }) => net),
    ),
    result(
      'smaa',
      stated.rankAcceptability.map(([first = 0]) => first),
    ),
  ];
  const unanimous = ids.find((id) => methods.every((one) => one.winners.includes(id))) ?? null;
  return {
    methods,
    agreements: agreementsOf(methods),
    outranking: pairsOf(ids, flows),
    flows,
    unanimous,
    sentence: sentenceOf(methods, alternatives, unanimous),
  };
}

function agreementsOf(methods: readonly MethodResult[]): readonly MethodAgreement[] {
  return methods.flatMap((left, place) =>
    methods.slice(place + 1).map(
      (right): MethodAgreement => ({
        left: left.method,
        right: right.method,
        ...rankAgreement(left.scores, right.scores),
      }),
    ),
  );
}

function pairsOf(
  ids: readonly string[],
  flows: readonly PrometheeFlows[],
): readonly OutrankingPair[] {
  return ids.flatMap((left, place) =>
    ids.slice(place + 1).flatMap((right, offset): readonly OutrankingPair[] => {
      const [a, b] = [flows[place], flows[place + 1 + offset]];
      return a && b ? [{ left, right, relation: prometheeRelation(a, b) }] : [];
    }),
  );
}

function sentenceOf(
  methods: readonly MethodResult[],
  alternatives: Subject['alternatives'],
  unanimous: string | null,
): Text {
  const nameOf = (id: string): Text =>
    alternatives.find((one) => one.id === id)?.name ?? text(id, id);
  const count = methods.length;
  if (alternatives.length === 0) {
    return text('No alternative can be ranked.', '没有可排序的备选方案。');
  }
  if (unanimous !== null) {
    const name = nameOf(unanimous);
    return text(
      `All ${count} methods put the same alternative first: ${name.en}.`,
      `${count} 种方法都将${name.zh}排在第一位。`,
    );
  }
  const votes = alternatives.map(({ id, name }) => ({
    name,
    count: methods.filter((one) => one.winners.includes(id)).length,
  }));
  const named = votes.filter((one) => one.count > 0);
  const list = (language: 'en' | 'zh'): string =>
    named
      .map((one) =>
        language === 'en'
          ? `${one.name.en} (${formatNumber(one.count, 3)})`
          : `${one.name.zh}（${formatNumber(one.count, 3)}）`,
      )
      .join(language === 'en' ? ', ' : '、');
  return text(
    `The ${count} methods differ on the first place: ${list('en')}.`,
    `${count} 种方法对第一名看法不一：${list('zh')}。`,
  );
}
