import { describe, expect, it } from 'vitest';
import { text } from '../../../../src/shared/base/text.ts';
import { crossoverChart } from '../../../../src/shared/charts/crossover.ts';
import { chartTheme } from '../../../../src/shared/charts/drawing/theme.ts';
import { ledgerChart } from '../../../../src/shared/charts/ledger-bars.ts';
import type { CrossoverMap } from '../../../../src/shared/domain/result/crossover.ts';
import type { Ledger } from '../../../../src/shared/domain/result/ledger.ts';

const settings = { language: 'en' as const, theme: chartTheme('light') };
const GiB = 2 ** 30;

const memory = (own: number, perHost: number, perInstance: number): Ledger => ({
  resource: 'memory',
  total: own + perHost + perInstance,
  saved: 3 * perHost,
  parts: [
    { kind: 'own', amount: own },
    { kind: 'per-host', amount: perHost },
    { kind: 'per-instance', amount: perInstance },
  ],
});

const alternatives = [
  { id: 'vm', name: text('VM', '虚拟机'), position: 0, ledgers: [memory(4 * GiB, 0, 2 * GiB)] },
  {
    id: 'container',
    name: text('Containers', '容器化'),
    position: 1,
    ledgers: [memory(4 * GiB, GiB, GiB / 2)],
  },
];

describe('ledgers drawn', () => {
  const chart = ledgerChart(alternatives, 'memory', settings);

  it('have a row per alternative with parts, total and what is saved', () => {
    expect(chart.table.rows.map((row) => row.map(({ value }) => value))).toEqual([
      ['VM', 4 * GiB, 0, 2 * GiB, 6 * GiB, 0],
      ['Containers', 4 * GiB, GiB, GiB / 2, 5.5 * GiB, 3 * GiB],
    ]);
  });

  it('say who takes least and most', () => {
    expect(chart.summary).toBe(
      'All instances take least with Containers (5.5 GiB), most with VM (6 GiB), at the middle figures.',
    );
  });
});

describe('the crossover map drawn', () => {
  const map: CrossoverMap = {
    axis: 'requests',
    maxInstances: 100,
    rows: [
      {
        rate: 10,
        factor: 1,
        segments: [
          { alternative: 'vm', from: 1, to: 9 },
          { alternative: 'container', from: 10, to: 100 },
        ],
        saturated: [],
      },
      {
        rate: 100,
        factor: 10,
        segments: [{ alternative: null, from: 1, to: 100 }],
        saturated: ['vm', 'container'],
      },
    ],
  };
  const chart = crossoverChart(map, alternatives, settings);

  it('has every stretch in its table, also where none can run it', () => {
    expect(chart.table.rows.map((row) => row.map(({ value }) => value))).toEqual([
      [10, 1, 9, 'VM'],
      [10, 10, 100, 'Containers'],
      [100, 1, 100, 'none'],
    ]);
  });

  it('says from which rate on an instance keeps up under none', () => {
    expect(chart.summary).toContain('Between 10 and 100 a second one instance stops keeping up');
    const summaryOf = (rows: CrossoverMap['rows']): string =>
      crossoverChart({ ...map, rows }, alternatives, settings).summary;
    expect(summaryOf(map.rows.slice(0, 1))).not.toContain('keeping up');
    expect(summaryOf(map.rows.slice(1))).toBe('None can run it at any of these rates.');
  });

  it('marks each alternative where it is cheapest and nowhere else', () => {
    const series = chart.option.series as readonly {
      readonly name?: string;
      readonly data: readonly { readonly value: readonly [number, number] }[];
    }[];
    expect(series.flatMap(({ name }) => name ?? [])).toEqual(['VM', 'Containers']);
    const [vm, container] = series.map(({ data }) =>
      data.map(({ value: [instances] }) => instances),
    );
    expect(Math.max(...(vm ?? []))).toBeLessThanOrEqual(9);
    expect(Math.min(...(container ?? []))).toBeGreaterThanOrEqual(10);
    expect(series.flatMap(({ data }) => data).every(({ value: [, rate] }) => rate === 10)).toBe(
      true,
    );
  });
});
