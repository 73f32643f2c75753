import { describe, expect, test } from 'vitest';
import {
  groupComparisons,
  type ComparedGroup,
} from '../../../../src/shared/audit/compared-groups.ts';
import { chartCsv } from '../../../../src/shared/charts/chart-csv.ts';
import { comparisonTable } from '../../../../src/shared/charts/comparison-table.ts';
import { packRangesChart } from '../../../../src/shared/charts/pack-ranges.ts';
import { sampleComparisons } from '../audit/sample-comparisons.ts';
import { settingsOf } from './sample-charts.ts';

const comparisons = sampleComparisons();
const groups = groupComparisons(comparisons);

function group(symbol: string): ComparedGroup {
  const found = groups.find((one) => one.symbol === symbol);
  if (found === undefined) throw new Error(`no comparison of ${symbol}`);
  return found;
}

interface Drawn {
  readonly xAxis: { readonly type: string; readonly name: string; readonly min: number };
  readonly yAxis: { readonly data: readonly string[] };
  /** Bands, stated ranges, published ranges, and the marks that carry the words. */
  readonly series: readonly { readonly data: readonly unknown[] }[];
}

type Place = readonly (number | string)[];
type Mark = { readonly label: { readonly formatter: string } };

function drawn(symbol: string, language: 'en' | 'zh' = 'en'): Drawn {
  return packRangesChart(group(symbol), settingsOf(language)).option as unknown as Drawn;
}

function labels({ series }: Drawn): readonly string[] {
  const marks = (series.at(-1)?.data ?? []) as readonly Mark[];
  return marks.map((one) => one.label.formatter);
}

describe('stated and published ranges', () => {
  test('stand under one another: the stated one, then every system of its paradigm', () => {
    expect(drawn('cpu.utilization').yAxis.data).toEqual([
      'Full virtualization, stated',
      'KVM with virtio',
      'KVM with assigned devices',
      'Firecracker',
      'Kata Containers',
      'Paravirtualization, stated',
      'Paravirtual Xen',
      'Edera',
      'Containers, stated',
      'Docker with runc',
      'runc on an overlay network',
      'Sandboxing, stated',
      'gVisor',
      'Wasmtime',
      'V8 isolates',
      'Faasm Faaslets',
      'LFI',
    ]);
  });

  test('carry their figures, and the verdict by sign and word', () => {
    const texts = labels(drawn('cpu.utilization'));
    expect(texts[0]).toBe('70–80 %');
    expect(texts[2]).toBe('50.7–99.9 %  ▼ pessimistic');
    expect(texts[4]).toBe('– no evidence');
    expect(texts[12]).toBe('41.9–100 %  = agrees');
    expect(texts[13]).toBe('16.6–86.9 %  ▲ optimistic');
    expect(labels(drawn('cpu.utilization', 'zh'))[13]).toBe('16.6–86.9%  ▲ 偏乐观');
  });

  test('are drawn from end to end on one axis, and nothing where nothing is published', () => {
    const { series } = drawn('cpu.utilization');
    expect(series[1]?.data.slice(0, 3)).toEqual([
      [70, 0],
      [80, 0],
      ['-', '-'],
    ]);
    const places = (series[2]?.data ?? []) as readonly Place[];
    const published = places.filter((place) => place[0] !== '-');
    expect(published).toHaveLength(2 * 10);
    expect(published.some((place) => place[1] === 4)).toBe(false);
  });

  test('bear dots where studies measured: one for one study, two for the least and the largest', () => {
    const dots = (drawn('network.addedLatency').series[3]?.data ?? []) as readonly Place[];
    const inRow = (row: number) => dots.flatMap(([place, at]) => (at === row ? [place] : []));
    // KVM with virtio: one study, 7.8 and 16.2 µs. Firecracker: three. Kata: one.
    expect(inRow(1)).toEqual([expect.closeTo(11.2, 3)]);
    expect(inRow(3)).toEqual([expect.closeTo(24.1, 3), expect.closeTo(61.5, 3)]);
    expect(inRow(4)).toEqual([expect.closeTo(191, 3)]);
  });

  test('that begin at nothing begin where a logarithmic axis does', () => {
    const { series, yAxis } = drawn('network.addedLatency');
    const row = yAxis.data.indexOf('Docker with runc');
    const places = (series[2]?.data ?? []) as readonly Place[];
    const [low, high] = places.filter((place) => place[1] === row);
    expect(low?.[0]).toBeCloseTo(0.1, 9);
    expect(high?.[0]).toBeCloseTo(3.46, 9);
  });

  test.each([
    ['network.addedLatency', 'log', 0.1],
    ['memory.hypervisor', 'log', 0.1],
    ['cpu.utilization', 'value', 0],
    ['memory.perInstance', 'value', 0],
    ['storage.throughputLoss', 'value', 0],
  ])('of %s are drawn on a %s axis from %d', (symbol, type, min) => {
    const { xAxis } = drawn(symbol);
    expect(xAxis).toMatchObject({ type });
    expect(xAxis.min).toBeCloseTo(min, 9);
  });

  test('are counted by verdict in the summary', () => {
    expect(packRangesChart(group('network.addedLatency'), settingsOf()).summary).toBe(
      'The stated figure beside 13 published systems: optimistic 2, pessimistic 2, agrees 1, no evidence 8.',
    );
  });
});

describe('all comparisons as a spreadsheet', () => {
  const lines = chartCsv(comparisonTable(comparisons, 'en')).slice(1).trimEnd().split('\r\n');

  test('have a line each, with figures in SI base form and sources by status, year and hardware', () => {
    expect(lines).toHaveLength(comparisons.length + 1);
    expect(lines[0]).toBe(
      'Quantity,Symbol,Unit,Stated of,Published of,"Stated, low","Stated, high","Published, low","Published, high","Measured, low","Measured, high",The stated figure,Status,Source,Year,Hardware',
    );
    const loss = lines.find((line) => /network\.throughputLoss.*KVM with virtio/.test(line));
    expect(loss).toMatch(
      /,1,Full virtualization,KVM with virtio,0\.1,0\.2,0,0\.8,0\.095,0\.513,agrees,verified,/,
    );
    expect(loss).toMatch(/,20\d\d,$/);
  });

  test('leave published figures empty where there are none', () => {
    const kata = lines.find((line) => /cpu\.utilization.*Kata/.test(line));
    expect(kata).toMatch(/,0\.7\d*,0\.8\d*,,,,,no evidence,,,,$/);
  });
});
