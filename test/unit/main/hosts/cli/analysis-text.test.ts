import { describe, expect, test } from 'vitest';
import { analysisText } from '../../../../../src/main/hosts/cli/analysis-text.ts';
import { analysisOf, portable } from '../../../shared/plan/plan-of.ts';

const analysis = analysisOf({
  workloads: portable,
  weights: { cpu: 2, memory: 2, network: 2, isolation: 2, io: 1, storage: 1, compatibility: 1 },
});

describe('a decision analysis in a terminal', () => {
  test('lists attacks, methods, weights, overturns and beliefs', () => {
    const text = analysisText(analysis, 'en');
    for (const { title } of analysis.decision.attacks) expect(text).toContain(title.en);
    expect(text).toContain('PROMETHEE II');
    expect(text).toContain('Weights that keep the winner:');
    expect(text).toContain('To overturn it:');
    expect(text.match(/first for .* of the weightings/g)).toHaveLength(4);
  });

  test('is written in Chinese as well', () => {
    const text = analysisText(analysis, 'zh');
    expect(text).toContain('质疑：');
    expect(text).not.toMatch(/Attacks|Methods|believe/);
  });

  test('says when there is no choice', () => {
    expect(analysisText({ ...analysis, alternatives: [] }, 'en')).toContain('no choice to analyse');
  });
});
