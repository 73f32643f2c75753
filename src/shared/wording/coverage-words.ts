import { text, type Text } from '../base/text.ts';
import type { RangeCoverage } from '../domain/range/range-coverage.ts';
import { formatNumber } from '../units/format-number.ts';
import { formatQuantity } from '../units/format.ts';

/** How good the ranges of a pack are, all quantities together, in a sentence. */
export function coverageSentence(coverage: readonly RangeCoverage[]): Text {
  const figures = coverage.reduce((sum, row) => sum + row.figures, 0);
  const held = coverage.reduce((sum, row) => sum + row.held, 0);
  const share = (language: 'en' | 'zh'): string =>
    formatQuantity(figures === 0 ? null : held / figures, 'percent', language);
  return text(
    `Each publication was left out in turn and its figures predicted from all others: of ${figures} figures, ${share('en')} lay within the range from the 5th to the 95th percentile; 90 % would be right.`,
    `逐一剔除每项研究，用其余全部研究预测其数值：${figures} 个数值中有 ${share('zh')} 落在 P5 至 P95 区间内；理想值为 90%。`,
  );
}

/** Median width of the ranges of one quantity. */
export function coverageWidth({ width, unit }: RangeCoverage): Text {
  if (width === null) return text('not finite', '无穷');
  return unit === 'times'
    ? text(`${formatNumber(width, 3)} times`, `${formatNumber(width, 3)} 倍`)
    : text(formatQuantity(width, 'seconds', 'en'), formatQuantity(width, 'seconds', 'zh'));
}
