import { describe, expect, test } from 'vitest';
import { analyzeDecision } from '../../../../src/shared/plan/analysis/analyze-decision.ts';
import { buildReport } from '../../../../src/shared/report/build-report.ts';
import { writeMarkdown } from '../../../../src/shared/report/markdown.ts';
import type { Report } from '../../../../src/shared/report/report.ts';
import type { ReportInput } from '../../../../src/shared/report/report-input.ts';
import { aProject, anInput } from './a-plan.ts';

function analysed(input: ReportInput): ReportInput {
  const analyses = input.plan.workloads.map((_, workload) => {
    const analysis = analyzeDecision(input.request, { workload, figure: null });
    if (!analysis.ok) throw new Error(JSON.stringify(analysis.error));
    return analysis.value;
  });
  return { ...input, analyses };
}

function built(input: ReportInput): Report {
  const report = buildReport(input);
  if (!report.ok) throw new Error(JSON.stringify(report.error));
  return report.value;
}

const input = analysed(anInput());

describe('the section on how firm the decision is', () => {
  const section = built(input).sections.find(({ id }) => id === 'analysis');

  test('stands between the matrix and the rules, and the numbers follow', () => {
    const sections = built(input).sections.map(({ id, number }) => `${number} ${id}`);
    expect(sections.slice(2, 5)).toEqual(['3 matrix', '4 analysis', '5 rules']);
  });

  test('has a heading for each of its questions', () => {
    const headings = section?.blocks.flatMap((block) =>
      block.kind === 'heading' ? [block.words] : [],
    );
    expect(headings).toEqual([
      'Attacks on the verdict',
      'Methods side by side',
      'Sensitivity',
      'What would overturn it',
      'What to measure next',
      'What one would have to believe',
    ]);
  });

  test('lists every attack with who wins under it and what came of it', () => {
    const table = section?.blocks.find(
      (block) => block.kind === 'table' && block.id === 'attacks-1',
    );
    const rows = table?.kind === 'table' ? table.rows : [];
    const { attacks } = input.plan.workloads[0]?.decision ?? { attacks: [] };
    expect(rows).toHaveLength(attacks.length);
    const outcomes = rows.map((row) => JSON.stringify(row[2]?.words).includes('overturned'));
    expect(outcomes).toEqual(attacks.map(({ overturns }) => overturns));
  });

  test('draws the ranks, the stability of the weights, the tornado and what measuring is worth', () => {
    const charts = section?.blocks.flatMap((block) => (block.kind === 'chart' ? [block.id] : []));
    expect(charts?.slice(0, 3)).toEqual([
      'analysis-ranks-1',
      'analysis-stability-1',
      'analysis-tornado-1',
    ]);
  });

  test('reads in Chinese throughout', () => {
    const chinese = writeMarkdown(built({ ...input, language: 'zh' }));
    expect(chinese).toContain('结论有多可靠');
    expect(chinese).toContain('什么会推翻结论');
    expect(chinese).not.toContain('What would overturn it');
  });

  test('says so where there is no choice', () => {
    const workloads = [{ cpu: '1', memory: '1Gi', guestOs: 'windows' as const, isolation: 4 }];
    const single = analysed(anInput(aProject({ workloads: workloads as never })));
    expect(writeMarkdown(built(single))).toContain('there is no choice to analyse');
  });

  test('says how many workloads it leaves out', () => {
    const workloads = [1, 2].map((count) => ({ name: `w${count}`, cpu: '1', memory: '1Gi' }));
    const two = analysed(anInput(aProject({ workloads })));
    const partly = { ...two, analyses: two.analyses.slice(0, 1) };
    expect(writeMarkdown(built(partly))).toContain('1 more workloads are not analysed here');
  });
});
