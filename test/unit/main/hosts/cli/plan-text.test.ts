import { describe, expect, test } from 'vitest';
import { planText } from '../../../../../src/main/hosts/cli/plan-text.ts';
import type { Decision } from '../../../../../src/shared/domain/result/decision.ts';
import { aContext, anAlternative, aWorkload } from '../../../shared/report/a-plan.ts';

function firstLine(decision: Partial<Decision>, feasible = 2, language: 'en' | 'zh' = 'en') {
  const workload = aWorkload(
    [
      anAlternative('container', feasible > 0 ? 0.95 : null),
      anAlternative('vm', feasible > 1 ? 0.05 : null),
    ],
    decision,
  );
  const { plan } = aContext([workload]);
  return planText(plan, 'shop', language).split('\n\n')[1]?.split('\n')[0];
}

describe('the answer of the command line', () => {
  test.each([
    ['clear', firstLine({ verdict: 'clear' }), 'web ×3: container (clear, 95 %)'],
    ['likely', firstLine({ verdict: 'likely' }), 'web ×3: container (likely, 95 %)'],
    ['only', firstLine({ verdict: 'clear' }, 1), 'web ×3: container (only feasible one, 95 %)'],
    ['none', firstLine({ verdict: 'undecided' }, 0), 'web ×3: none feasible'],
  ])('%s names what the standing names', (_, line, expected) => {
    expect(line).toBe(expected);
  });

  test.each([
    ['fragile', { verdict: 'clear', robustness: 'fragile' }, 'fragile', '脆弱'],
    ['too close', { verdict: 'undecided' }, 'too close to call', '难分高下'],
  ] as const)('%s names no winner, but says which one comes first', (_, decision, en, zh) => {
    expect(firstLine(decision)).toBe(
      `web ×3: ${en}, no winner is named (container comes first in 95 %)`,
    );
    expect(firstLine(decision, 2, 'zh')).toBe(
      `web ×3：${zh}，不指定胜者（container 在 95% 的样本中居首）`,
    );
  });
});
