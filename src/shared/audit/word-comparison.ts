import { composed, text, type Text } from '../base/text.ts';
import { displayUnitOf } from '../units/display-unit-of.ts';
import { formatRange } from '../units/format.ts';
import type {
  Backing,
  ComparedQuantity,
  Ends,
  PackVerdict,
  PublishedRange,
} from './pack-comparison.ts';
import { holds, isApart, timesAsWide } from './pack-verdict.ts';
import { verdictTitles } from './verdict-words.ts';

/** A published range this many times as wide as the stated one would agree with much else. */
const saysLittle = 3;

/** Why there is no verdict, by what the evidence pack has instead; the name of the system comes in. */
const unmeasured: Readonly<Record<Backing, (name: string) => Text>> = {
  measured: (name) => text(`no figure can be computed for ${name}`, `${name}无法算出数值`),
  'in-part': (name) =>
    text(
      `it was measured only in part on ${name}, too little for a verdict`,
      `${name}的实测部分不足以作出判定`,
    ),
  'like-systems': (name) =>
    text(
      `nobody measured it on ${name}, only on systems like it`,
      `${name}本身未有实测，仅有同类系统的数据`,
    ),
  nothing: (name) => text(`nothing is published of ${name}`, `${name}没有已发表的数据`),
};

/** One comparison as a sentence in both languages, each range in the unit that reads best. */
export function wordComparison(
  { title, unit }: ComparedQuantity,
  statedName: Text,
  evidenceName: Text,
  figures: {
    readonly stated: Ends;
    readonly evidence: PublishedRange | null;
    readonly backing: Backing;
    readonly verdict: PackVerdict;
  },
): Text {
  const { stated, evidence, backing, verdict } = figures;
  const own = rangeText(stated, unit);
  if (evidence === null || verdict === 'no-evidence') {
    return composed(
      `${statedName.en} – ${title.en}: stated ${own.en}; ${unmeasured[backing](evidenceName.en).en}.`,
      `${statedName.zh} – ${title.zh}：原文为 ${own.zh}；${unmeasured[backing](evidenceName.zh).zh}。`,
    );
  }
  const found = rangeText(evidence, unit);
  const measured = measuredText(evidence, unit);
  const ending = endingOf(stated, evidence, verdict);
  return composed(
    `${statedName.en} – ${title.en}: stated ${own.en}, published ${found.en}${measured.en} for ${evidenceName.en}; ${ending.en}.`,
    `${statedName.zh} – ${title.zh}：原文为 ${own.zh}，${evidenceName.zh}的已发表数据为 ${found.zh}${measured.zh}；${ending.zh}。`,
  );
}

/** The verdict, and how much it says: whether the ranges touch, and whether one holds nearly anything. */
function endingOf(
  stated: Ends,
  published: Ends,
  verdict: Exclude<PackVerdict, 'no-evidence'>,
): Text {
  if (verdict === 'agrees') return agreement(timesAsWide(stated, published));
  const { en, zh } = verdictTitles[verdict];
  if (isApart(stated, published)) {
    return text(
      `the stated figure is ${en}, none of it lies within the published range`,
      `原文${zh}，且完全落在已发表区间之外`,
    );
  }
  return holds(published, stated)
    ? text(
        `the stated figure is ${en} beside what was measured, but the published range is wide enough to hold all of it`,
        `原文相对实测${zh}，但已发表区间很宽，足以包含整个原文区间`,
      )
    : text(
        `the stated figure is ${en}, though the published range reaches it`,
        `原文${zh}，但已发表区间仍与其部分重叠`,
      );
}

function agreement(width: number | null): Text {
  if (width === null || width < saysLittle) return text('the two agree', '两者相符');
  const times = width.toFixed(0);
  return text(
    `the two agree, but the published range is ${times} times as wide and would agree with much else`,
    `两者相符，但已发表区间宽至原文的 ${times} 倍，与许多其他数值同样相符`,
  );
}

/** What studies measured, where the published range says more than that. */
function measuredText({ low, measured, high }: PublishedRange, unit: string): Text {
  if (low === measured.low && high === measured.high) return text('', '');
  const shown = rangeText(measured, unit);
  return composed(` (measured ${shown.en})`, `（实测 ${shown.zh}）`);
}

function rangeText({ low, high }: Ends, unit: string): Text {
  const display = displayUnitOf(unit) ?? 'number';
  return text(formatRange(low, high, display, 'en'), formatRange(low, high, display, 'zh'));
}
