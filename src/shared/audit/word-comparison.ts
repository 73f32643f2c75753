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
  const family = lowerCased(statedName.en);
  if (evidence === null || verdict === 'no-evidence') {
    return composed(
      `${title.en}: stated ${own.en} for ${family}; nothing is published of ${evidenceName.en}.`,
      `${title.zh}：原文${statedName.zh}为 ${own.zh}；${evidenceName.zh}没有已发表的数据。`,
    );
  }
  const found = rangeText(evidence, unit);
  const ending = endings[verdict];
  return composed(
    `${title.en}: stated ${own.en} for ${family}, published ${found.en} for ${evidenceName.en}; ${ending.en}.`,
    `${title.zh}：原文${statedName.zh}为 ${own.zh}，${evidenceName.zh}的已发表数据为 ${found.zh}；${ending.zh}。`,
  );
}

function rangeText({ low, high }: Ends, unit: string): Text {
  const display = displayUnitOf(unit) ?? 'number';
  return text(formatRange(low, high, display, 'en'), formatRange(low, high, display, 'zh'));
}

const lowerCased = (name: string): string => name.charAt(0).toLowerCase() + name.slice(1);
