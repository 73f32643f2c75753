import { say, text } from '../base/text.ts';
import { densityResources, type Density, type DensityResource } from '../domain/result/density.ts';
import { onAxis, shareLabel } from './drawing/axis-scale.ts';
import { figureCell, word, type Chart, type ChartTable, type Json } from './drawing/chart.ts';
import {
  frame,
  label,
  rowAxis,
  rowsHeight,
  tip,
  valueAxis,
  type ChartSettings,
} from './drawing/frame.ts';
import { afterName, words } from './drawing/wording.ts';
import { resourceTitles } from '../wording/resource-words.ts';

const percent = { factor: 0.01, label: '%' };

/** What is left of each resource of a host that is filled by the point count, the bottleneck named. */
export function headroomChart(
  alternative: string,
  density: Pick<Density, 'headroom' | 'bottleneck'>,
  settings: ChartSettings,
): Chart {
  const { language } = settings;
  const title = text(`Headroom with ${alternative}`, `${alternative}：资源余量`);
  const summary = summarize(density, settings);
  return {
    title: say(title, language),
    summary,
    option: option(density, summary, settings),
    table: table(density, settings),
    height: rowsHeight(densityResources.length, 26),
  };
}

type Input = Pick<Density, 'headroom' | 'bottleneck'>;

function summarize({ bottleneck, headroom }: Input, { language }: ChartSettings): string {
  if (bottleneck === null) {
    return say(
      text('Which resource runs out first is not known.', '尚不清楚哪种资源最先耗尽。'),
      language,
    );
  }
  const name = resourceTitles[bottleneck];
  const left = headroom[bottleneck];
  const rest = left === null ? '' : shareLabel(left, language);
  return say(
    text(
      `${name.en} runs out first, with ${rest} left.`,
      afterName(name.zh, `最先耗尽，仅余 ${rest}。`),
    ),
    language,
  );
}

function option(density: Input, summary: string, settings: ChartSettings): Chart['option'] {
  const { theme, language } = settings;
  const bar = (resource: DensityResource): Json => {
    const left = density.headroom[resource];
    const name = say(resourceTitles[resource], language);
    const binding = density.bottleneck === resource;
    if (left === null) {
      return {
        value: 0,
        label: label(say(words.unknown, language), theme.muted, 'right'),
        tooltip: tip(name, say(words.unknown, language)),
      };
    }
    const share = shareLabel(left, language);
    const said = binding ? `${share}  ${say(text('bottleneck', '瓶颈'), language)}` : share;
    return {
      value: onAxis(left, percent),
      itemStyle: { color: binding ? theme.limit : theme.accent },
      label: label(said, theme.text, 'right', { fontWeight: binding ? 600 : 400 }),
      tooltip: tip(name, said),
    };
  };
  return {
    ...frame(settings, summary, { right: 110 }),
    xAxis: valueAxis(theme, {
      name: say(text('Left over (%)', '剩余（%）'), language),
      min: 0,
      max: 100,
    }),
    yAxis: rowAxis(
      theme,
      densityResources.map((resource) => say(resourceTitles[resource], language)),
    ),
    series: [
      {
        type: 'bar',
        barWidth: 12,
        showBackground: true,
        backgroundStyle: { color: theme.grid, opacity: 0.6 },
        data: densityResources.map(bar),
      },
    ],
  };
}

function table({ headroom }: Input, { language }: ChartSettings): ChartTable {
  return {
    columns: [
      { title: say(words.resource, language), numeric: false },
      { title: say(text('Left over', '剩余'), language), numeric: true },
    ],
    rows: densityResources.map((resource) => {
      const left = headroom[resource];
      const shown = left === null ? say(words.unknown, language) : shareLabel(left, language);
      return [word(say(resourceTitles[resource], language)), figureCell(left, shown)];
    }),
  };
}
