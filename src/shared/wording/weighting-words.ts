import { text, type Text } from '../base/text.ts';
import type { WeightingResult } from '../domain/weighting/weighting.ts';

/** What each way of obtaining weights is called. */
export const weightingTitles: Readonly<Record<WeightingResult['kind'], Text>> = {
  direct: text('Weights given directly', '直接给定权重'),
  class: text('Usual weights of the class', '该类负载的常用权重'),
  unknown: text('Weights nobody gave', '未给出权重'),
  ranking: text('Ranking of the criteria', '准则排序'),
  swing: text('Swing weights', '摆幅权重'),
  pairwise: text('Pairwise judgements (AHP)', '两两比较（AHP）'),
  intervals: text('Intervals of weights', '权重区间'),
  ordinal: text('Order of importance alone', '仅给出重要性次序'),
  tree: text('Tree of criteria', '准则树'),
  stakeholders: text('Several stakeholders', '多位相关方'),
};

/** How the weights came about, in a sentence. */
export function weightingSentence(
  kind: WeightingResult['kind'],
  consistency: Text | null,
  members: number,
): Text {
  switch (kind) {
    case 'direct':
      return text('The weights are taken as given.', '权重按给定值采用。');
    case 'class':
      return text(
        'The project gives no weights: those usual for the class of the workload are used.',
        '项目未给出权重：采用该类负载的常用权重。',
      );
    case 'unknown':
      return text(
        'Nobody gave weights, so all weightings count alike; ranking the criteria would settle which of them are meant.',
        '未给出权重，因此所有权重组合同等计入；对准则排序即可确定所指的权重。',
      );
    case 'ranking':
      return text(
        'The weights are the centroid of all that keep the ranking (rank-order centroid).',
        '权重取符合该排序的全部权重的重心（ROC）。',
      );
    case 'swing':
      return text(
        'The weights follow from the points given to each swing from the worst to the best figure.',
        '权重由各准则从最差到最好的摆幅得分换算。',
      );
    case 'pairwise':
      return text(
        `The weights follow from pairwise judgements. ${consistency?.en ?? ''}`.trim(),
        `权重由两两比较得出。${consistency?.zh ?? ''}`,
      );
    case 'intervals':
      return text(
        'Only intervals of the weights are known; the shares of samples run over all weights within them.',
        '仅知道权重区间；样本占比遍及区间内的全部权重。',
      );
    case 'ordinal':
      return text(
        'Only the order of importance is known; the shares of samples run over all weights that keep it.',
        '仅知道重要性次序；样本占比遍及符合该次序的全部权重。',
      );
    case 'tree':
      return text(
        'Each weight is the share of its group times its share within the group.',
        '各权重等于所属分组的占比乘以组内占比。',
      );
    case 'stakeholders':
      return text(
        `The weights are the mean of those of ${members} stakeholders, every voice counting alike.`,
        `权重取 ${members} 位相关方权重的平均值，各方同等计入。`,
      );
  }
}
