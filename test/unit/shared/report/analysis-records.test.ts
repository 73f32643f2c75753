import { describe, expect, test } from 'vitest';
import { analyzeDecision } from '../../../../src/shared/plan/analysis/analyze-decision.ts';
import { buildReport } from '../../../../src/shared/report/build-report.ts';
import { anInput } from './a-plan.ts';

const plain = anInput();
const analysis = analyzeDecision(plain.request, { workload: 0, figure: null });
if (!analysis.ok) throw new Error(JSON.stringify(analysis.error));
const report = buildReport({ ...plain, analyses: [analysis.value] });
if (!report.ok) throw new Error(JSON.stringify(report.error));
const records = report.value.analysis;
const of = (finding: string) => records.filter((record) => record.finding === finding);

describe('the analysis as records', () => {
  test('has every kind of finding that the analysis has', () => {
    const { overturns, information, stability, tornado, variance } = analysis.value;
    expect(of('weight-moved-to-overturn')).toHaveLength(overturns.length);
    expect(of('information')).toHaveLength(information.parameters.length);
    expect(of('weight-stability')).toHaveLength(stability.winner.length);
    expect(of('lead-tornado')).toHaveLength(tornado.lead.rows.length);
    expect(of('variance-total')).toHaveLength(variance?.shares.length ?? 0);
    expect(of('perfect-information')[0]?.point).toBe(information.perfect.value);
  });

  test('repeats the shares of the ranks, which add up to 1 for every alternative', () => {
    for (const { id } of analysis.value.alternatives) {
      const own = of('rank-acceptability').filter(({ alternative }) => alternative === id);
      const sum = own.reduce((total, { point }) => total + (point ?? Number.NaN), 0);
      expect(sum).toBeCloseTo(1, 12);
    }
  });

  test('names the workload it belongs to, and one that was not analysed has none', () => {
    expect(new Set(records.map(({ workload }) => workload))).toEqual(
      new Set([analysis.value.workload.name]),
    );
    const without = buildReport({ ...plain, analyses: [] });
    expect(without.ok && without.value.analysis).toEqual([]);
  });
});
