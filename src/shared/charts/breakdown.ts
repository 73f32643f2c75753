import { say, text, type Text } from '../base/text.ts';
import type { Estimate } from '../domain/range/range.ts';
import type { DisplayUnit } from '../units/display-unit.ts';
import { formatFigure, formatQuantity } from '../units/format.ts';
import { axisScale, onAxis, titled } from './drawing/axis-scale.ts';
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
import { middle } from './estimate.ts';
import { inkOn } from './drawing/theme.ts';
import { words } from './drawing/wording.ts';

export interface BrokenDown {
  readonly name: Text;
  /** The whole; null when the pack has no figures. */
  readonly total: Estimate | null;
  readonly terms: Readonly<Record<string, Estimate>>;
}

export interface BreakdownInput {
  readonly title: Text;
  readonly quantity: Text;
  readonly unit: DisplayUnit;
  readonly alternatives: readonly BrokenDown[];
}

const margins = { right: 136 };

const termNames: Readonly<Record<string, Text>> = {
  guest: text('Guest OS', '客户机系统'),
  workload: text('Workload', '工作负载'),
  hypervisor: text('Hypervisor', 'Hypervisor'),
  grant: text('Grant table', 'Grant Table'),
  namespace: text('Namespace', 'Namespace'),
  cgroup: text('Cgroup', 'Cgroup'),
  runtime: text('Runtime', '运行时'),
  module: text('Module', '模块'),
  linear: text('Linear memory', '线性内存'),
  exit: text('VM exit', 'VM Exit'),
  emulation: text('Emulation', '指令模拟'),
  hypercall: text('Hypercall', 'Hypercall'),
  collaboration: text('Collaboration', '协作'),
  syscall: text('System call', '系统调用'),
  guestKernel: text('Guest kernel', '客户机内核'),
  wasi: text('WASI', 'WASI'),
};

/** The name of a term; one that only a user's pack knows keeps its own. */
export function termTitle(term: string): Text {
  return termNames[term] ?? text(term, term);
}

/** One bar per alternative, cut into the terms of its formula at their medians, biggest total last. */
export function breakdownChart(input: BreakdownInput, settings: ChartSettings): Chart {
  const summary = summarize(input, settings);
  return {
    title: say(input.title, settings.language),
    summary,
    option: option(input, summary, settings),
    table: table(input, settings),
    height: rowsHeight(input.alternatives.length),
  };
}

function whole(one: BrokenDown): number {
  if (one.total !== null) return middle(one.total);
  return Object.values(one.terms).reduce<number>((sum, term) => sum + middle(term), 0);
}

function termsOf(alternatives: readonly BrokenDown[]): readonly string[] {
  return [...new Set(alternatives.flatMap((one) => Object.keys(one.terms)))];
}

function summarize(input: BreakdownInput, { language }: ChartSettings): string {
  const known = input.alternatives.filter((one) => Object.keys(one.terms).length > 0);
  const ordered = known.toSorted((one, other) => whole(one) - whole(other));
  const [least, most] = [ordered[0], ordered.at(-1)];
  if (least === undefined || most === undefined) {
    return say(text('No figures.', '没有数据。'), language);
  }
  const figure = (one: BrokenDown): string => formatQuantity(whole(one), input.unit, language);
  return say(
    text(
      `Least: ${least.name.en}, ${figure(least)}. Most: ${most.name.en}, ${figure(most)}.`,
      `最少：${least.name.zh}，${figure(least)}；最多：${most.name.zh}，${figure(most)}。`,
    ),
    language,
  );
}

function option(input: BreakdownInput, summary: string, settings: ChartSettings): Chart['option'] {
  const { theme, language } = settings;
  const { alternatives, unit } = input;
  const scale = axisScale(alternatives.map(whole), unit, language);
  const room = plotWidth(settings, margins);
  const largest = Math.max(...alternatives.map(whole));
  const series = termsOf(alternatives).map((term, position): Json => {
    const mark = seriesMark(position, theme);
    const name = say(termTitle(term), language);
    return {
      type: 'bar',
      stack: 'terms',
      name,
      barWidth: 20,
      itemStyle: {
        color: mark.color,
        decal: mark.decal,
        borderColor: theme.surface,
        borderWidth: 1,
      },
      data: alternatives.map((one): Json => {
        const estimate = one.terms[term];
        if (estimate === undefined) return { value: 0 };
        const value = middle(estimate);
        return {
          value: onAxis(value, scale),
          label: !fitsInside(name, (0.85 * value) / largest, room)
            ? { show: false }
            : label(name, inkOn(mark.color), 'inside', {
                fontSize: 11,
                textBorderColor: mark.color,
                textBorderWidth: 3,
              }),
          tooltip: tip(
            `${say(one.name, language)} · ${name}`,
            formatQuantity(value, unit, language),
            formatFigure(estimate, unit, language),
          ),
        };
      }),
    };
  });
  const totals: Json = {
    type: 'scatter',
    symbolSize: 0,
    silent: true,
    data: alternatives.map((one, index) => {
      const sum = Object.values(one.terms).reduce<number>((total, term) => total + middle(term), 0);
      const shown =
        one.total === null ? say(words.unknown, language) : formatFigure(one.total, unit, language);
      return { value: [onAxis(sum, scale), index], label: label(shown, theme.text, 'right') };
    }),
  };
  return {
    ...frame(settings, summary, margins),
    xAxis: valueAxis(theme, {
      name: titled(say(input.quantity, language), scale, language),
      min: 0,
    }),
    yAxis: rowAxis(
      theme,
      alternatives.map((one) => say(one.name, language)),
    ),
    series: [...series, totals],
  };
}

function table(input: BreakdownInput, { language }: ChartSettings): ChartTable {
  const { alternatives, unit } = input;
  const terms = termsOf(alternatives);
  const cell = (estimate: Estimate | null | undefined) =>
    estimate === null || estimate === undefined
      ? figureCell(null, '')
      : figureCell(middle(estimate), formatFigure(estimate, unit, language));
  return {
    columns: [
      { title: say(words.alternative, language), numeric: false },
      ...terms.map((term) => ({ title: say(termTitle(term), language), numeric: true })),
      { title: say(input.quantity, language), numeric: true },
    ],
    rows: alternatives.map((one) => [
      word(say(one.name, language)),
      ...terms.map((term) => cell(one.terms[term])),
      cell(one.total),
    ]),
  };
}
