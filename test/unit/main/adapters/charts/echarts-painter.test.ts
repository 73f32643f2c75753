import { describe, expect, test } from 'vitest';
import { createEchartsPainter } from '../../../../../src/main/adapters/charts/echarts-painter.ts';
import { plainSvg } from '../../../../../src/main/adapters/charts/plain-svg.ts';
import type { ChartBlock } from '../../../../../src/shared/report/report.ts';
import { everyBlock, hostileNames } from '../../../shared/report/a-report.ts';

const block = everyBlock.find((one): one is ChartBlock => one.kind === 'chart');
if (block === undefined) throw new Error('the fixture has no chart');
const painter = createEchartsPainter();
const svg = await painter.paint(block);

describe('a drawn chart', () => {
  test('says what it is and what it shows', () => {
    expect(svg).toMatch(/^<svg role="img" aria-labelledby="chart-scores-title chart-scores-desc"/);
    expect(svg).toContain('<title id="chart-scores-title">Ranking</title>');
    expect(svg).toContain('<desc id="chart-scores-desc">Containers lead.</desc>');
  });

  test('is plain: no script, no style, no address outside itself', () => {
    expect(svg).not.toMatch(/<script|<style| style="| class="|ecmeta|javascript:/);
    expect(
      [...svg.matchAll(/(?:href|url)[=(]["']?([^"')]+)/g)].every(([, to = '']) =>
        to.startsWith('#'),
      ),
    ).toBe(true);
  });

  test('is the same when it is drawn again in the same process', async () => {
    const patterned: ChartBlock = {
      ...block,
      chart: {
        ...block.chart,
        option: { ...block.chart.option, aria: { enabled: true, decal: { show: true } } },
      },
    };
    const first = await painter.paint(patterned);
    await painter.paint(block);
    expect(first).toContain('<pattern');
    expect(await painter.paint(patterned)).toBe(first);
  });

  test('writes names as text', () => {
    expect(svg).toContain('&lt;b&gt;a&lt;/b&gt;');
    expect(svg).toContain('容器');
  });

  test.each(hostileNames)('holds %j as title, summary and name without harm', async (name) => {
    const { chart } = block;
    const option = { ...chart.option, yAxis: { type: 'category', data: [name] } };
    const drawn = await painter.paint({
      ...block,
      chart: { ...chart, title: name, summary: name, option },
    });
    expect(drawn).not.toMatch(/<(?:script|img|style)/i);
    const tags = [...drawn.matchAll(/<[a-z]+[^<>]*>/gi)].map(([tag]) =>
      tag.replaceAll(/"[^"]*"/g, ''),
    );
    expect(tags.filter((tag) => / on[a-z]+=/i.test(tag))).toEqual([]);
  });
});

test('ids of a drawing are numbered in the order they appear', () => {
  const drawn =
    '<svg><path fill="url(#zr7-p3)" class="zr7-cls-0" style="font-size:12px;cursor:pointer;font-weight:bold"/><pattern id="zr7-p3"/><use xlink:href="#zr7-p3"/><style >a{}</style></svg>';
  expect(plainSvg(drawn, 'c')).toBe(
    '<svg><path fill="url(#c-0)" font-size="12px" font-weight="bold"/><pattern id="c-0"/><use xlink:href="#c-0"/></svg>',
  );
});
