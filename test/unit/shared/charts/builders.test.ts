import { describe, expect, test } from 'vitest';
import { text } from '../../../../src/shared/base/text.ts';
import { acceptabilityChart } from '../../../../src/shared/charts/acceptability.ts';
import type { Chart } from '../../../../src/shared/charts/drawing/chart.ts';
import { contributions, contributionsChart } from '../../../../src/shared/charts/contributions.ts';
import { fitChart } from '../../../../src/shared/charts/fit-curve.ts';
import { headroomChart } from '../../../../src/shared/charts/headroom.ts';
import { instancesChart } from '../../../../src/shared/charts/instances.ts';
import { measureNextChart } from '../../../../src/shared/charts/measure-next.ts';
import { rangesChart } from '../../../../src/shared/charts/ranges.ts';
import { scoreRangesChart } from '../../../../src/shared/charts/score-ranges.ts';
import { criteria, type Criterion } from '../../../../src/shared/domain/criterion.ts';
import { everyChart, sampleDensity, settingsOf } from './sample-charts.ts';
import { range } from './sample-sketches.ts';

const settings = settingsOf();
const names = (chart: Chart): readonly string[] =>
  chart.table.rows.map((row) => row[0]?.text ?? '');
const texts = (chart: Chart): readonly (readonly string[])[] =>
  chart.table.rows.map((row) => row.map((cell) => cell.text));
const words = (chart: Chart): string => JSON.stringify(chart.option);

describe('the ranking', () => {
  const chart = everyChart(settings)['ranking'] as Chart;

  test('has the best first and the infeasible last', () => {
    expect(names(chart)).toEqual([
      'Container',
      'Sandbox',
      'Full virtualization',
      'Paravirtualization',
    ]);
  });

  test('draws each range by its five figures', () => {
    const [boxes] = chart.option['series'] as readonly {
      data: readonly { value: readonly number[] }[];
    }[];
    expect(boxes?.data[0]?.value).toEqual([0.64, 0.645, 0.69, 0.735, 0.74]);
  });

  test('says that ranges overlap, and that they do not', () => {
    expect(chart.summary).toContain('overlaps that of Sandbox');
    const apart = scoreRangesChart(
      [
        { id: 'a', name: text('A', 'A'), feasible: true, score: range(0.8, 0.9) },
        { id: 'b', name: text('B', 'B'), feasible: true, score: range(0.1, 0.2) },
      ],
      'a',
      settings,
    );
    expect(apart.summary).toContain('lies above that of B');
  });

  test('says how exactly the samples know the ranges, and nothing where nothing was drawn', () => {
    const one = { id: 'a', name: text('A', '甲'), feasible: true, score: range(0.8, 0.9) };
    const known = { weightedSum: { at5: 0.002, at50: 0.0011, at95: 0.0034 } };
    const exact = scoreRangesChart([{ ...one, samplingError: known }], 'a', settings);
    expect(exact.summary).toContain('to ±0.0034 (one standard error, at most)');
    const certain = scoreRangesChart(
      [{ ...one, samplingError: { weightedSum: null } }],
      'a',
      settings,
    );
    expect(certain.summary).not.toContain('±');
  });

  test('marks infeasibility in words, not by colour alone', () => {
    expect(words(chart)).toContain('0.56 infeasible');
  });

  test('puts what can run only on a condition after what can, says so, and lets it not lead', () => {
    const one = { name: text('A', '甲'), feasible: true, score: range(0.1, 0.2) };
    const open = { ...one, id: 'b', name: text('B', '乙'), score: range(0.8, 0.9) };
    const both = scoreRangesChart(
      [
        { ...open, conditions: ['?'] },
        { ...one, id: 'a' },
      ],
      'a',
      settings,
    );
    expect(names(both)).toEqual(['A', 'B']);
    expect(texts(both).map(([, feasible]) => feasible)).toEqual(['yes', 'on a condition']);
    expect(both.summary).toMatch(/^A has the highest median score/);
    expect(both.summary).not.toContain('B');
    expect(words(both)).toContain('0.85 on a condition');
    const alone = scoreRangesChart([{ ...open, conditions: ['?'] }], 'b', settings);
    expect(alone.summary).toMatch(/^B has the highest median score/);
  });

  test('says so when nothing can be scored', () => {
    const none = scoreRangesChart(
      [{ id: 'a', name: text('A', 'A'), feasible: true, score: null }],
      null,
      settings,
    );
    expect(none.summary).toBe('No feasible alternative can be scored.');
    expect(texts(none)[0]?.slice(2)).toEqual([
      'unknown',
      'unknown',
      'unknown',
      'unknown',
      'unknown',
    ]);
  });

  test('takes a certain score as a range without width', () => {
    const certain = scoreRangesChart(
      [{ id: 'a', name: text('A', 'A'), feasible: true, score: 0.5 }],
      'a',
      settings,
    );
    expect(texts(certain)[0]?.slice(2)).toEqual(['0.50', '0.50', '0.50', '0.50', '0.50']);
  });

  test('cannot be made to read a name as a template', () => {
    const odd = scoreRangesChart(
      [{ id: 'a', name: text('{b}', '{b}'), feasible: true, score: 0.5 }],
      'a',
      settings,
    );
    expect(JSON.stringify([odd.option['series'], odd.option['yAxis']])).not.toContain('{b}');
  });
});

describe('contributions', () => {
  const values = Object.fromEntries(criteria.map((criterion) => [criterion, 0.5])) as Record<
    Criterion,
    number
  >;

  test('add up to the weighted mean of the values', () => {
    const parts = contributions({ ...values, cpu: 1 }, { cpu: 3, memory: 1 });
    expect(parts.reduce((sum, part) => sum + part.score, 0)).toBeCloseTo(0.875, 12);
    expect(parts.find((part) => part.criterion === 'cpu')).toEqual({
      criterion: 'cpu',
      weight: 0.75,
      value: 1,
      score: 0.75,
    });
  });

  test('take the median of an uncertain value', () => {
    const [cpu] = contributions({ ...values, cpu: range(0, 0.4) }, { cpu: 1 });
    expect(cpu?.score).toBeCloseTo(0.2, 12);
  });

  test('are nothing without weights, and an unknown value counts as the middle and says so', () => {
    expect(contributions(values, {}).every((part) => part.score === 0)).toBe(true);
    const chart = contributionsChart(
      [{ id: 'a', name: text('A', 'A'), values: { ...values, io: null } }],
      { io: 1 },
      settings,
    );
    expect(texts(chart)[0]).toContain('0.50 (unknown)');
  });

  test('are labelled where there is room, and there is more room on a wider chart', () => {
    const labels = (width: number): number => {
      const chart = contributionsChart([{ id: 'a', name: text('A', 'A'), values }], values, {
        ...settings,
        width,
      });
      return words(chart).match(/"position":"inside"/g)?.length ?? 0;
    };
    expect(labels(400)).toBeLessThan(labels(1400));
    expect(labels(1400)).toBe(7);
  });
});

describe('acceptability', () => {
  test('leaves out the infeasible and puts the best mean rank first', () => {
    expect(names(everyChart(settings)['acceptability'] as Chart)).toEqual([
      'Container',
      'Sandbox',
      'Full virtualization',
    ]);
  });

  test('says so when nothing is feasible', () => {
    expect(acceptabilityChart([], settings).summary).toBe('No feasible alternative can be ranked.');
  });
});

describe('what to measure next', () => {
  test('has the widest swing first and says what changes the winner', () => {
    const chart = everyChart(settings)['measureNext'] as Chart;
    expect(texts(chart)).toEqual([
      ['Stated CPU utilization of the sandbox', '0.06', 'yes', '26 %', '18 %'],
      ['Storage loss of the container', '0.02', 'no', '26 %', '26 %'],
    ]);
    expect(words(chart)).toContain('◆ 0.06');
  });

  test('says so when nothing moves the lead', () => {
    expect(measureNextChart([], settings).summary).toBe('No parameter moves the lead.');
  });
});

describe('ranges of terms', () => {
  test('are drawn in one prefix and named with it', () => {
    const chart = rangesChart(
      {
        title: 'Terms',
        quantity: 'Latency',
        nameColumn: 'Term',
        unit: 'µs',
        rows: [{ name: 'exit', low: 10e-6, point: 30e-6, high: 50e-6 }],
      },
      settings,
    );
    expect((chart.option['xAxis'] as { readonly name: string }).name).toBe('Latency (µs)');
    expect(words(chart)).toContain('10–50 µs');
    expect(texts(chart)).toEqual([['exit', '10 µs', '30 µs', '50 µs']]);
    expect(chart.table.rows[0]?.[1]?.value).toBe(10e-6);
  });
});

describe('instances per host', () => {
  test('mark the safe and the naive count and name the bottleneck', () => {
    const chart = everyChart(settings)['instances'] as Chart;
    expect(words(chart)).toContain('▲ 6  ◇ 7  Memory binds');
    expect(texts(chart)[3]).toEqual(['Sandbox', '6', '7', '6', '7', 'Memory']);
  });

  test.each([
    [[4, 9, 5, 6], 'value'],
    [[1000, 9000, 5000, 6000], 'log'],
  ] as const)('take an axis that shows %j beside 4 to 9', (instances, type) => {
    const [low, high, at95, naive] = instances;
    const dense = { ...sampleDensity('container'), instancesPerHost: { low, high }, at95, naive };
    const alternatives = [sampleDensity('vm'), dense].map((density, index) => ({
      id: String(index),
      name: text('A', 'A'),
      feasible: true,
      density,
    }));
    expect(
      (instancesChart(alternatives, settings).option['xAxis'] as { readonly type: string }).type,
    ).toBe(type);
  });
});

describe('headroom', () => {
  test('says unknown instead of 0', () => {
    const chart = headroomChart('Container', sampleDensity('container'), settings);
    expect(texts(chart).at(-1)).toEqual(['Disk space', 'unknown']);
    expect(chart.table.rows.at(-1)?.[1]?.value).toBeNull();
    expect(words(chart)).toContain('3 %  bottleneck');
  });
});

describe('the chance that n instances fit', () => {
  const density = {
    fits: [1, 2, 3].map((instances) => ({ instances, probability: 1 - instances / 4 })),
    at95: 0,
    naive: 2,
    instancesPerHost: { low: 0, high: 3 },
  };

  test('says how likely the naive count is', () => {
    expect(fitChart(text('VM', '虚拟化'), density, settings).summary).toBe(
      '0 instances of VM fit with a probability of at least 95 %. The naive count of 2 fits with 50 %.',
    );
  });

  test('marks both counts once when they are the same', () => {
    const same = fitChart(text('VM', '虚拟化'), { ...density, naive: 0 }, settings);
    expect(words(same)).toContain('95 % and naive: 0');
    expect(words(same)).not.toContain('diamond');
  });
});

describe('the response curve', () => {
  const chart = everyChart(settings)['response'] as Chart;

  test('names each line at its end and marks the rate asked for', () => {
    expect(words(chart)).toContain('{mark|▲}  Container');
    expect(words(chart)).toContain('asked: 400 req/s');
  });

  test('says which alternative saturates first and last', () => {
    expect(chart.summary).toMatch(/^Sandbox saturates last.*Full virtualization first/);
  });
});
