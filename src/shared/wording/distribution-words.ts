import { text, type Text } from '../base/text.ts';
import type { Distribution } from '../domain/range/range.ts';

/** The shape of a parameter's uncertainty. */
export const distributionWords: Readonly<Record<Distribution, Text>> = {
  point: text('fixed', '定值'),
  uniform: text('uniform', '均匀分布'),
  triangular: text('triangular', '三角分布'),
  pert: text('PERT', 'PERT 分布'),
  lognormal: text('lognormal (P5–P95)', '对数正态分布（P5–P95）'),
  normal: text('normal (P5–P95)', '正态分布（P5–P95）'),
  beta: text('beta', '贝塔分布'),
  discrete: text('discrete values', '离散取值'),
  empirical: text('observations', '观测数据'),
};
