import { composed, text, type Text } from '../base/text.ts';
import { displayUnitOf } from '../units/display-unit-of.ts';
import { formatRange } from '../units/format.ts';
import type { ComparedQuantity, Ends, PackVerdict } from './pack-comparison.ts';

const endings: Readonly<Record<Exclude<PackVerdict, 'no-evidence'>, Text>> = {
  optimistic: text('the stated figure is optimistic', '原文偏乐观'),
  pessimistic: text('the stated figure is pessimistic', '原文偏悲观'),
  agrees: text('the two agree', '两者相符'),
};

/** One comparison as a sentence in both languages, each range in the unit that reads best. */
export function wordComparison(
  { title, unit }: ComparedQuantity,
  statedName: Text,
  evidenceName: Text,
  figures: {
    readonly stated: Ends;
    readonly evidence: Ends | null;
    readonly verdict: PackVerdict;
  },
): Text {
  const { stated, evidence, verdict } = figures;
  const own = rangeText(stated, unit);
  if (evidence === null || verdict === 'no-evidence') {
    return composed(
      `${statedName.en} – ${title.en}: stated ${own.en}; nothing is published of ${evidenceName.en}.`,
      `${statedName.zh} – ${title.zh}：原文为 ${own.zh}；${evidenceName.zh}没有已发表的数据。`,
    );
  }
  const found = rangeText(evidence, unit);
  const ending = endings[verdict];
  return composed(
    `${statedName.en} – ${title.en}: stated ${own.en}, published ${found.en} for ${evidenceName.en}; ${ending.en}.`,
    `${statedName.zh} – ${title.zh}：原文为 ${own.zh}，${evidenceName.zh}的已发表数据为 ${found.zh}；${ending.zh}。`,
  );
}

function rangeText({ low, high }: Ends, unit: string): Text {
  const display = displayUnitOf(unit) ?? 'number';
  return text(formatRange(low, high, display, 'en'), formatRange(low, high, display, 'zh'));
}
