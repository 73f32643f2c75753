import { say, text, type Text } from '../base/text.ts';
import {
  ledgerPartKinds,
  type Ledger,
  type LedgerPartKind,
  type LedgerResource,
} from '../domain/result/ledger.ts';
import { formatQuantity } from '../units/format.ts';
import { ledgerPartWords, ledgerResourceWords } from '../wording/ledger-words.ts';
import { axisScale, onAxis, titled, type AxisScale } from './drawing/axis-scale.ts';
import { figureCell, word, type Chart, type ChartTable, type Json } from './drawing/chart.ts';
import {
  frame,
  label,
  plotWidth,
  rowAxis,
  rowsHeight,
  tip,
  valueAxis,
  type ChartSettings,
} from './drawing/frame.ts';
import { fitsInside } from './drawing/layout.ts';
import { seriesMark } from './drawing/marks.ts';
import { inkOn } from './drawing/theme.ts';

/** An alternative with its ledgers. */
export interface LedgerAlternative {
  readonly name: Text;
  readonly ledgers: readonly Ledger[];
}

interface Row {
  readonly name: string;
  readonly ledger: Ledger;
}

const margins = { right: 96 };

/** What all instances cost of one resource, split by what each part is paid for: one bar per alternative. */
export function ledgerChart(
  alternatives: readonly LedgerAlternative[],
  resource: LedgerResource,
  settings: ChartSettings,
): Chart {
  const { language } = settings;
  const rows = alternatives.flatMap(({ name, ledgers }): readonly Row[] => {
    const ledger = ledgers.find((one) => one.resource === resource);
    return ledger === undefined ? [] : [{ name: say(name, language), ledger }];
  });
  const { title } = ledgerResourceWords[resource];
  const summary = summarize(rows, resource, settings);
  return {
    title: say(text(`${title.en}: what it is paid for`, `${title.zh}：花在何处`), language),
    summary,
    option: option(rows, resource, summary, settings),
    table: table(rows, resource, settings),
    height: rowsHeight(rows.length),
  };
}

function summarize(
  rows: readonly Row[],
  resource: LedgerResource,
  { language }: ChartSettings,
): string {
  const ordered = rows.toSorted((one, other) => one.ledger.total - other.ledger.total);
  const [least, most] = [ordered[0], ordered.at(-1)];
  if (least === undefined || most === undefined) {
    return say(text('Nothing is known of it.', '尚无数据。'), language);
  }
  const { unit } = ledgerResourceWords[resource];
  const low = formatQuantity(least.ledger.total, unit, language);
  const high = formatQuantity(most.ledger.total, unit, language);
  return say(
    text(
      `All instances take least with ${least.name} (${low}), most with ${most.name} (${high}), at the middle figures.`,
      `按中间值，全部实例以${least.name}占用最少（${low}），以${most.name}占用最多（${high}）。`,
    ),
    language,
  );
}

const amountOf = ({ parts }: Ledger, kind: LedgerPartKind): number =>
  parts.find((part) => part.kind === kind)?.amount ?? 0;

/** The kinds of parts that any row has, in the order of all. */
function kindsOf(rows: readonly Row[]): readonly LedgerPartKind[] {
  return ledgerPartKinds.filter((kind) => rows.some(({ ledger }) => amountOf(ledger, kind) > 0));
}

function option(
  rows: readonly Row[],
  resource: LedgerResource,
  summary: string,
  settings: ChartSettings,
): Chart['option'] {
  const { theme, language } = settings;
  const { title, unit } = ledgerResourceWords[resource];
  const scale = axisScale(
    rows.map(({ ledger }) => ledger.total),
    unit,
    language,
  );
  const end = Math.max(...rows.map(({ ledger }) => ledger.total));
  const series = kindsOf(rows).map((kind): Json => {
    const mark = seriesMark(ledgerPartKinds.indexOf(kind), theme);
    const words = say(ledgerPartWords[kind], language);
    return {
      type: 'bar',
      stack: 'total',
      barWidth: 20,
      name: words,
      itemStyle: {
        color: mark.color,
        decal: mark.decal,
        borderColor: theme.surface,
        borderWidth: 1,
      },
      data: rows.map(({ name, ledger }) => {
        const amount = amountOf(ledger, kind);
        const figure = formatQuantity(amount, unit, language);
        return {
          value: onAxis(amount, scale),
          label: fitsInside(words, amount / end, plotWidth(settings, margins))
            ? label(words, inkOn(mark.color), 'inside', {
                fontSize: 11,
                textBorderColor: mark.color,
                textBorderWidth: 3,
              })
            : { show: false },
          tooltip: tip(name, `${words}: ${figure}`),
        };
      }),
    };
  });
  return {
    ...frame(settings, summary, margins),
    xAxis: valueAxis(theme, { name: titled(say(title, language), scale, language), min: 0 }),
    yAxis: rowAxis(
      theme,
      rows.map(({ name }) => name),
    ),
    series: [...series, totals(rows, resource, scale, settings)],
  };
}

function totals(
  rows: readonly Row[],
  resource: LedgerResource,
  scale: AxisScale,
  { theme, language }: ChartSettings,
): Json {
  const { unit } = ledgerResourceWords[resource];
  return {
    type: 'scatter',
    symbolSize: 0,
    silent: true,
    data: rows.map(({ ledger }, index) => ({
      value: [onAxis(ledger.total, scale), index],
      label: label(formatQuantity(ledger.total, unit, language), theme.text, 'right', {
        fontWeight: 600,
      }),
    })),
  };
}

function table(
  rows: readonly Row[],
  resource: LedgerResource,
  { language }: ChartSettings,
): ChartTable {
  const { unit } = ledgerResourceWords[resource];
  const kinds = kindsOf(rows);
  const column = (title: string, numeric: boolean) => ({ title, numeric });
  const figure = (value: number) => figureCell(value, formatQuantity(value, unit, language));
  return {
    columns: [
      column(say(text('Alternative', '备选方案'), language), false),
      ...kinds.map((kind) => column(say(ledgerPartWords[kind], language), true)),
      column(say(text('Total', '合计'), language), true),
      column(say(text('Saved by sharing', '共享所节省'), language), true),
    ],
    rows: rows.map(({ name, ledger }) => [
      word(name),
      ...kinds.map((kind) => figure(amountOf(ledger, kind))),
      figure(ledger.total),
      figure(ledger.saved),
    ]),
  };
}
