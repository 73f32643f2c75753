import { hardwareText } from '../../wording/source-text.ts';
import type { TraceParameter } from '../../domain/result/trace.ts';
import type { Context } from '../context.ts';
import { cell, code, column, figureColumn, figureInline, name } from '../inline.ts';
import { coverageSentence, coverageWidth } from '../../wording/coverage-words.ts';
import type { Block, Section, TableBlock, TableCell, Words } from '../report.ts';
import { sourceWords } from '../source-words.ts';
import { distributionWords } from '../../wording/distribution-words.ts';
import { statusWords } from '../../wording/provenance-words.ts';
import { parametersOf, type TracedFigure } from '../traces.ts';

/** Remarks that several parameters share, in the order of first use. */
function sharedNotes(parameters: readonly TraceParameter[], { of }: Context): readonly string[] {
  const uses = new Map<string, number>();
  for (const { note } of parameters) {
    if (note !== null) uses.set(of(note), (uses.get(of(note)) ?? 0) + 1);
  }
  return [...uses].filter(([, count]) => count > 1).map(([note]) => note);
}

function remark(
  parameter: TraceParameter,
  shared: readonly string[],
  { of, pick }: Context,
): Words | null {
  if (parameter.note === null) return null;
  const note = of(parameter.note);
  const position = shared.indexOf(note);
  return position < 0
    ? [name(note)]
    : pick(`remark ${position + 1} below`, `见下方说明 ${position + 1}`);
}

function row(
  parameter: TraceParameter,
  shared: readonly string[],
  context: Context,
): readonly TableCell[] {
  const { of, inUnit } = context;
  const { figure, unit, distribution } = parameter;
  const range = figure.low === figure.high ? figure.point : figure;
  const hardware = hardwareText(parameter.source);
  return [
    cell(of(parameter.title), [code(parameter.id)]),
    cell([figureInline(inUnit(range, unit))], context.of(distributionWords[distribution])),
    cell(context.of(statusWords[parameter.source.status])),
    cell(
      sourceWords(parameter.source, context),
      hardware === null ? null : of(hardware),
      remark(parameter, shared, context),
    ),
  ];
}

/** Parameters of one alternative, or those that all share: a table and the remarks on it. */
function tableBlocks(
  id: string,
  caption: string,
  parameters: readonly TraceParameter[],
  context: Context,
): readonly Block[] {
  const { pick } = context;
  const shared = sharedNotes(parameters, context);
  const table: TableBlock = {
    kind: 'table',
    id,
    caption,
    columns: [
      column(pick('Parameter', '参数'), 3.6),
      figureColumn(pick('Range', '取值范围'), 1.9),
      column(pick('Status', '状态'), 1.2),
      column(pick('Source and remarks', '来源与说明'), 3.8),
    ],
    rows: parameters.map((parameter) => row(parameter, shared, context)),
    dense: true,
    whole: false,
  };
  const remarks = shared.map((note): Words => [name(note)]);
  return remarks.length === 0 ? [table] : [table, { kind: 'list', ordered: true, items: remarks }];
}

/** How good the ranges of the pack are, where it says so. */
function coverageBlocks({ pick, of, figure, request }: Context): readonly Block[] {
  const { coverage } = request.pack;
  if (coverage === undefined) return [];
  return [
    { kind: 'paragraph', small: false, words: of(coverageSentence(coverage)) },
    {
      kind: 'table',
      id: 'coverage',
      caption: pick('How good the ranges are', '区间有多可靠'),
      columns: [
        column(pick('Quantity', '物理量'), 2.4),
        figureColumn(pick('Figures', '数值个数')),
        figureColumn(pick('Within the range', '落在区间内')),
        figureColumn(pick('Median width (P95/P5)', '区间宽度中位数（P95/P5）'), 1.4),
      ],
      rows: coverage.map((row) => [
        cell(of(row.title)),
        cell(figure(row.figures, 'number')),
        cell(figure(row.held / row.figures, 'percent')),
        cell(of(coverageWidth(row))),
      ]),
      dense: true,
      whole: true,
    },
  ];
}

/** Every parameter behind the figures of the matrices, with range, status and source. */
export function parametersSection(
  context: Context,
  number: string,
  traced: readonly TracedFigure[],
): Section {
  const { pick, of, request } = context;
  const parameters = parametersOf(traced);
  const { alternatives } = request.pack;
  const owner = ({ id }: TraceParameter): string | null =>
    alternatives.find((one) => id.startsWith(`${one.id}.`))?.id ?? null;
  const groups = [
    ...alternatives.map((one) => ({ id: one.id as string | null, title: of(one.name) })),
    { id: null, title: pick('For all alternatives', '所有备选方案共用') },
  ];
  const tables = groups.flatMap(({ id, title }) => {
    const owned = parameters.filter((parameter) => owner(parameter) === id);
    return owned.length === 0
      ? []
      : tableBlocks(`parameters-${id ?? 'all'}`, title, owned, context);
  });
  const intro = pick(
    'These are the parameters that the figures of the decision matrices rest on. "stated" is printed in the source; "assumption" is not, and is the first to be questioned.',
    '决策矩阵中的数值所依据的参数如下。“原文”表示来源中印有该数值；“假设”则没有，应首先质疑。',
  );
  return {
    id: 'parameters',
    number,
    title: pick('Parameters and sources', '参数与来源'),
    blocks: [
      { kind: 'paragraph', small: false, words: intro },
      ...coverageBlocks(context),
      ...tables,
    ],
  };
}
