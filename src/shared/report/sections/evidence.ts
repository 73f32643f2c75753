import { groupComparisons, hasEvidence, type ComparedGroup } from '../../audit/compared-groups.ts';
import type { Ends, PackComparison } from '../../audit/pack-comparison.ts';
import {
  packVerdicts,
  publishedMeaning,
  verdictMeanings,
  verdictSigns,
  verdictTitles,
} from '../../audit/verdict-words.ts';
import { packRangesChart } from '../../charts/pack-ranges.ts';
import { chartTheme } from '../../charts/drawing/theme.ts';
import { hardwareText } from '../../wording/source-text.ts';
import type { ParameterSource } from '../../domain/provenance.ts';
import type { Context } from '../context.ts';
import { heading } from '../heading.ts';
import {
  cell,
  column,
  figureColumn,
  figureInline,
  joinWords,
  marked,
  name,
  strong,
} from '../inline.ts';
import type { Block, ChartBlock, Section, TableBlock, TableCell, Words } from '../report.ts';
import { statusWords } from '../../wording/provenance-words.ts';
import { sourceWords } from '../source-words.ts';

const chartWidth = 680;

function verdictText({ verdict }: PackComparison, { of }: Context): string {
  return `${verdictSigns[verdict]} ${of(verdictTitles[verdict])}`;
}

/** What the section is about, and what each verdict means. */
function intro(comparisons: readonly PackComparison[], context: Context): readonly Block[] {
  const { pick, of, plan } = context;
  const [workload] = plan.workloads;
  const count = new Set(comparisons.map((one) => one.evidenceAlternative)).size;
  return [
    {
      kind: 'paragraph',
      small: false,
      words: [
        pick(
          `The document's figures are held against published measurements of ${count} systems of the same paradigms, computed for the workload `,
          `将原文数值与同范式 ${count} 个系统已发表的测量数据对照，按工作负载 `,
        ),
        name(workload?.name ?? ''),
        pick(
          ' on this host. Both packs are taken as they stand; the plan uses the document, and nothing here changes it.',
          ' 和本主机计算。两个模型包均按原样采用；方案以原文为准，此处内容不改变方案。',
        ),
      ],
    },
    { kind: 'paragraph', small: false, words: [of(publishedMeaning)] },
    {
      kind: 'list',
      ordered: false,
      items: packVerdicts.map(
        (verdict): Words => [
          strong(`${verdictSigns[verdict]} ${of(verdictTitles[verdict])}`),
          `${pick(': ', '：')}${of(verdictMeanings[verdict])}`,
        ],
      ),
    },
  ];
}

/** One line per system: what the document's figure is beside it, criterion by criterion. */
function overview(groups: readonly ComparedGroup[], context: Context): TableBlock {
  const { pick, of } = context;
  const systems = new Map(
    groups.flatMap(({ comparisons }) =>
      comparisons.map(
        (one) => [`${one.statedAlternative} ${one.evidenceAlternative}`, one] as const,
      ),
    ),
  );
  const verdictCell = (group: ComparedGroup, system: PackComparison): TableCell => {
    const found = group.comparisons.find(
      (one) =>
        one.evidenceAlternative === system.evidenceAlternative &&
        one.statedAlternative === system.statedAlternative,
    );
    if (found === undefined) return cell('–');
    const words = cell(verdictText(found, context));
    return found.evidence === null ? marked('muted', words) : words;
  };
  return {
    kind: 'table',
    id: 'evidence-overview',
    caption: pick('The document beside published measurements', '原文与已发表数据对照总览'),
    columns: [
      column(pick('Published of', '文献系统'), 2.2),
      ...groups.map(({ criterion, title }) =>
        column(criterion === null ? of(title) : context.criterion(criterion), 1.3),
      ),
    ],
    rows: [...systems.values()].map((system) => [
      cell(of(system.evidenceName), of(system.statedName)),
      ...groups.map((group) => verdictCell(group, system)),
    ]),
    dense: true,
    whole: false,
  };
}

function drawing(group: ComparedGroup, { language, pick }: Context): ChartBlock {
  const settings = { language, theme: chartTheme('print'), width: chartWidth };
  // The heading above names the quantity already.
  const title = pick('Stated and published ranges', '原文与已发表的区间');
  return {
    kind: 'chart',
    id: `evidence-${group.criterion}`,
    language,
    width: chartWidth,
    chart: { ...packRangesChart(group, settings), title },
  };
}

function rangeCell(range: Ends, unit: string, { inUnit }: Context): TableCell {
  return cell([figureInline(inUnit(range, unit))]);
}

/** The published range, and beneath it what was measured, which the verdict is about. */
function publishedCell({ evidence, unit }: PackComparison, { inUnit, pick }: Context): TableCell {
  if (evidence === null) return cell('–');
  const range = [figureInline(inUnit(evidence, unit))];
  const { low, measured, high } = evidence;
  if (low === measured.low && high === measured.high) return cell(range);
  const figure = figureInline(inUnit(measured, unit));
  return cell(range, [pick('measured ', '实测 '), figure]);
}

/** A publication, how far its figure was checked, and the machines it was measured on. */
function sourceLine(source: ParameterSource, context: Context): Words {
  const { of, pick } = context;
  const hardware = hardwareText(source);
  const after = hardware === null ? '' : `${pick('; ', '；')}${of(hardware)}`;
  const status = `${pick('; ', '；')}${context.of(statusWords[source.status])}${after}`;
  return joinWords([sourceWords(source, context), status], '');
}

/** The systems that something is published of, with their sources. */
function sourceTable(group: ComparedGroup, context: Context): TableBlock {
  const { pick, of } = context;
  const published = group.comparisons.filter(({ evidence }) => evidence !== null);
  return {
    kind: 'table',
    id: `evidence-${group.criterion}-sources`,
    caption: pick(`${group.title.en}: ranges and sources`, `${group.title.zh}：区间与来源`),
    columns: [
      column(pick('Published of', '文献系统'), 1.8),
      figureColumn(pick('Published', '文献'), 1.3),
      figureColumn(pick('Document', '原文'), 1.3),
      column(pick('The document is', '原文判定'), 1.3),
      column(pick('Sources', '来源'), 4.2),
    ],
    rows: published.map((one) => {
      const [first = '–', ...others] = one.sources.map((source) => sourceLine(source, context));
      return [
        cell(of(one.evidenceName)),
        publishedCell(one, context),
        rangeCell(one.stated, one.unit, context),
        cell(verdictText(one, context)),
        cell(first, ...others),
      ];
    }),
    dense: true,
    whole: false,
  };
}

/** Where the document is optimistic or pessimistic beside published measurements, and by whom. */
export function evidenceSection(context: Context, number: string): Section {
  const { pick, of, comparisons } = context;
  const groups = groupComparisons(comparisons).filter(({ criterion }) => criterion !== null);
  const published = groups.filter(hasEvidence);
  return {
    id: 'evidence',
    number,
    title: pick('The document against published measurements', '原文与已发表测量对照'),
    blocks: [
      ...intro(comparisons, context),
      overview(published, context),
      ...published.flatMap((group, index): readonly Block[] => [
        heading(1, `evidence-${index + 1}`, `${number}.${index + 1}`, of(group.title)),
        drawing(group, context),
        sourceTable(group, context),
      ]),
    ],
  };
}
