import { describe, expect, test } from 'vitest';
import type { VarianceAnalysis } from '../../../../src/shared/domain/result/analysis.ts';
import { varianceSharesChart } from '../../../../src/shared/charts/variance-shares.ts';
import { sampleVariance, settingsOf } from './sample-charts.ts';

const variance = sampleVariance();
const [sample] = variance.shares;
if (sample === undefined) throw new Error('the sample has no shares');

function withTotals(...totals: readonly number[]): VarianceAnalysis {
  return {
    ...variance,
    shares: totals.map((value) => ({
      ...sample,
      first: { value: -0.02, standardError: 0.01 },
      total: { value, standardError: 0.05 },
    })) as VarianceAnalysis['shares'],
  };
}

const barsOf = (analysis: VarianceAnalysis) =>
  (
    varianceSharesChart(analysis, settingsOf()).option['series'] as readonly { data: unknown[] }[]
  )[0]?.data;

describe('shares of the variance', () => {
  test('are told with their 95 % interval', () => {
    const { table, summary } = varianceSharesChart(withTotals(0.5), settingsOf());
    expect(table.rows[0]?.[2]?.text).toBe('50.0 ± 9.8 %');
    expect(summary).toContain('50.0 ± 9.8 %');
  });

  test('leave out of the drawing what accounts for nothing, and keep it in the table', () => {
    const analysis = withTotals(0.5, 0.004);
    expect(barsOf(analysis)).toHaveLength(1);
    expect(varianceSharesChart(analysis, settingsOf()).table.rows).toHaveLength(2);
  });

  test('are drawn at 0 where an estimate falls below it, and told as estimated', () => {
    const { option, table } = varianceSharesChart(withTotals(0.5), settingsOf());
    const diamonds = (option['series'] as readonly { data: unknown[] }[])[2]?.data;
    expect(diamonds).toEqual([[0, 0]]);
    expect(table.rows[0]?.[1]?.text).toBe('−2.0 ± 2.0 %');
  });

  test('say so when nothing spreads the lead', () => {
    expect(varianceSharesChart(withTotals(), settingsOf()).summary).toBe(
      'No parameter spreads the lead.',
    );
  });
});
