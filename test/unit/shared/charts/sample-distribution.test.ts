import { describe, expect, test } from 'vitest';
import { distributionChart } from '../../../../src/shared/charts/sample-distribution.ts';
import { chartTheme } from '../../../../src/shared/charts/drawing/theme.ts';
import type { Measurement } from '../../../../src/shared/domain/calibration/calibration.ts';

const measurement = (samples: readonly number[]): Measurement => ({
  id: 'context-switch',
  unit: 'seconds',
  median: 3e-6,
  low: 2.9e-6,
  high: 3.2e-6,
  p5: 2.5e-6,
  p95: 4e-6,
  repeats: samples.length,
  outliers: 1,
  settled: false,
  method: 'test',
  notes: [],
  samples: [...samples],
});

const spread = [2.5e-6, 2.8e-6, 2.9e-6, 3e-6, 3e-6, 3.1e-6, 3.3e-6, 4e-6, 9e-4];

describe('the picture of a distribution', () => {
  test.each(['en', 'zh'] as const)(
    'counts every sample it draws, and says what is beyond (%s)',
    (language) => {
      const chart = distributionChart(measurement(spread), {
        language,
        theme: chartTheme('light'),
      });
      const drawn = chart.table.rows.reduce((sum, row) => sum + Number(row[2]?.value), 0);
      expect(drawn).toBe(8);
      expect(chart.summary).toContain(language === 'en' ? '1 of the samples' : '1 个超出');
      expect(JSON.stringify(chart.option)).not.toMatch(/null|NaN/);
    },
  );

  test('equal samples are one bar', () => {
    const certain = { ...measurement([5, 5, 5]), median: 5, low: 5, high: 5, p5: 5, p95: 5 };
    const chart = distributionChart(certain, { language: 'en', theme: chartTheme('dark') });
    expect(chart.table.rows.map((row) => row[2]?.value)).toEqual([3]);
  });

  test('without samples it still shows the median', () => {
    const chart = distributionChart(measurement([]), { language: 'en', theme: chartTheme('dark') });
    expect(chart.summary).toContain('3 µs');
    expect(JSON.stringify(chart.option)).not.toMatch(/null|NaN/);
  });
});
