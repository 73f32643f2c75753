import {
  groupComparisons,
  hasEvidence,
  type ComparedGroup,
} from '../../../shared/audit/compared-groups.ts';
import type { Ends, PackComparison } from '../../../shared/audit/pack-comparison.ts';
import {
  packVerdicts,
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
    legend(language),
  ].join('\n\n');
}

function groupText({ title, symbol, comparisons }: ComparedGroup, language: Language): string {
  const head = `${say(title, language)} (${symbol})`;
  const rows = comparisons
    .filter(({ evidence }) => evidence !== null)
    .map((one) => [
      say(one.evidenceName, language),
      rangeText(one.evidence, one.unit, language),
      `${verdictSigns[one.verdict]} ${say(verdictTitles[one.verdict], language)}`,
      `${say(one.statedName, language)} ${rangeText(one.stated, one.unit, language)}`,
      statusText(one, language),
    ]);
  return `${head}\n${inColumns(rows, '  ')}`;
}

function rangeText(range: Ends | null, unit: string, language: Language): string {
  if (range === null) return '';
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
