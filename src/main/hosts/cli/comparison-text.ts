import {
  groupComparisons,
  hasEvidence,
  type ComparedGroup,
} from '../../../shared/audit/compared-groups.ts';
import type {
  Ends,
  PackComparison,
  PublishedRange,
} from '../../../shared/audit/pack-comparison.ts';
import {
  packVerdicts,
  publishedMeaning,
  verdictMeanings,
  verdictSigns,
  verdictTitles,
} from '../../../shared/audit/verdict-words.ts';
import { say, text, type Language } from '../../../shared/base/text.ts';
import { displayUnitOf } from '../../../shared/units/display-unit-of.ts';
import { formatRange } from '../../../shared/units/format.ts';
import { statusWords } from '../../../shared/wording/provenance-words.ts';
import { inColumns, wrapped } from './columns.ts';

const lineWidth = 96;

/** Comparisons as a person reads them in a terminal: a paragraph per quantity, a line per system. */
export function comparisonText(comparisons: readonly PackComparison[], language: Language): string {
  const groups = groupComparisons(comparisons);
  const without = groups.filter((group) => !hasEvidence(group));
  const silent =
    without.length === 0
      ? []
      : [
          say(
            text(
              `Nothing is published of: ${without.map(({ title }) => title.en).join(', ')}.`,
              `没有已发表数据的项：${without.map(({ title }) => title.zh).join('、')}。`,
            ),
            language,
          ),
        ];
  return [
    ...groups.filter(hasEvidence).map((group) => groupText(group, language)),
    ...silent.map((line) => wrapped(line, lineWidth, '')),
    wrapped(say(publishedMeaning, language), lineWidth, ''),
    legend(language),
  ].join('\n\n');
}

function groupText({ title, symbol, comparisons }: ComparedGroup, language: Language): string {
  const head = `${say(title, language)} (${symbol})`;
  const rows = comparisons
    .filter(({ evidence }) => evidence !== null)
    .map((one) => [
      say(one.evidenceName, language),
      publishedText(one.evidence, one.unit, language),
      `${verdictSigns[one.verdict]} ${say(verdictTitles[one.verdict], language)}`,
      `${say(one.statedName, language)} ${rangeText(one.stated, one.unit, language)}`,
      statusText(one, language),
    ]);
  return [head, inColumns(rows, '  '), ...unmeasuredText(comparisons, language)].join('\n');
}

/** The systems on which nobody measured the quantity, or too little of it. */
function unmeasuredText(
  comparisons: readonly PackComparison[],
  language: Language,
): readonly string[] {
  const systems = comparisons.filter(({ evidence }) => evidence === null);
  if (systems.length === 0) return [];
  const names = (of: Language): readonly string[] =>
    systems.map(({ evidenceName }) => say(evidenceName, of));
  const title = verdictTitles['no-evidence'];
  const line = text(
    `${verdictSigns['no-evidence']} ${title.en}: ${names('en').join(', ')}`,
    `${verdictSigns['no-evidence']} ${title.zh}：${names('zh').join('、')}`,
  );
  return [wrapped(say(line, language), lineWidth, '  ')];
}

function publishedText(range: PublishedRange | null, unit: string, language: Language): string {
  if (range === null) return '';
  const ends = rangeText(range, unit, language);
  const { low, high } = range.measured;
  if (range.low === low && range.high === high) return ends;
  const measured = rangeText(range.measured, unit, language);
  return say(text(`${ends}, measured ${measured}`, `${ends}，实测 ${measured}`), language);
}

function rangeText(range: Ends, unit: string, language: Language): string {
  return formatRange(range.low, range.high, displayUnitOf(unit) ?? 'number', language);
}

/** How well founded the published figure is, and how old. */
function statusText({ sources }: PackComparison, language: Language): string {
  const recalled = sources.some(({ status }) => status === 'recalled');
  const word = statusWords[recalled ? 'recalled' : 'verified'];
  const years = sources.flatMap(({ year }) => (year === null ? [] : [year]));
  const inOrder = [...new Set(years)].toSorted((left, right) => left - right);
  const year = inOrder.length === 0 ? '' : ` ${inOrder.join(', ')}`;
  return `${say(word, language)}${year}`;
}

function legend(language: Language): string {
  const colon = say(text(': ', '：'), language);
  return inColumns(
    packVerdicts.map((verdict) => [
      `${verdictSigns[verdict]} ${say(verdictTitles[verdict], language)}${colon}${say(verdictMeanings[verdict], language)}`,
    ]),
  );
}
