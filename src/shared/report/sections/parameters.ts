import type { TraceParameter } from '../../domain/trace.ts';
import type { Context } from '../context.ts';
import { cell, code, column, figureColumn, name } from '../inline.ts';
import type { Section, TableBlock, TableCell, Words } from '../report.ts';
import { distributionWord, sourceWords, statusWord } from '../source-words.ts';
import { parametersOf, type TracedFigure } from '../traces.ts';

function row(parameter: TraceParameter, context: Context): readonly TableCell[] {
  const { of, inUnit } = context;
  const { figure, unit, distribution, note } = parameter;
  const range = figure.low === figure.high ? figure.point : figure;
  const remark: Words | null = note === null ? null : [name(of(note))];
  return [
    cell(of(parameter.title), [code(parameter.id)]),
    cell(inUnit(range, unit), distributionWord(distribution, context)),
    cell(statusWord(parameter.source.status, context)),
    cell(sourceWords(parameter.source, context), remark),
  ];
}

/** Parameters of one alternative, or those that all share, in one table. */
function table(
  id: string,
  caption: string,
  parameters: readonly TraceParameter[],
  context: Context,
): TableBlock {
  const { pick } = context;
  return {
    kind: 'table',
    id,
    caption,
    columns: [
      column(pick('Parameter', '参数'), 3.4),
      figureColumn(pick('Range', '取值范围'), 1.8),
      column(pick('Status', '状态'), 1.2),
      column(pick('Source and remarks', '来源与说明'), 4),
    ],
    rows: parameters.map((parameter) => row(parameter, context)),
    dense: true,
  };
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
    return owned.length === 0 ? [] : [table(`parameters-${id ?? 'all'}`, title, owned, context)];
  });
  const intro = pick(
    'These are the parameters that the figures of the decision matrices rest on. "stated" is printed in the source; "assumption" is not, and is the first to be questioned.',
    '决策矩阵中的数值所依据的参数如下。“原文”表示来源中印有该数值；“假设”则没有，应首先质疑。',
  );
  return {
    id: 'parameters',
    number,
    title: pick('Parameters and sources', '参数与来源'),
    blocks: [{ kind: 'paragraph', small: false, words: intro }, ...tables],
  };
}
