import { describe, expect, test } from 'vitest';
import { text } from '../../../../src/shared/base/text.ts';
import { grounds, headline, recommended } from '../../../../src/shared/report/verdict-words.ts';
import { aContext, anAlternative, aWorkload } from './a-plan.ts';

const clear = aWorkload([anAlternative('container', 0.95), anAlternative('vm', 0.05)], {
  verdict: 'clear',
});
const likely = aWorkload([anAlternative('container', 0.8), anAlternative('vm', 0.2)], {
  verdict: 'likely',
});
const undecided = aWorkload([anAlternative('container', 0.55), anAlternative('sandbox', 0.45)], {
  verdict: 'undecided',
});
const only = aWorkload([anAlternative('vm', 1), anAlternative('container', null)], {
  verdict: 'clear',
});
const none = aWorkload([anAlternative('vm', null), anAlternative('container', null)], {
  verdict: 'undecided',
  recommendation: null,
});

describe('the headline of a verdict', () => {
  test.each([
    ['clear', clear, 'Recommended: Containers', '推荐：容器'],
    ['likely', likely, 'Likely the best: Containers', '较可能最优：容器'],
    [
      'undecided',
      undecided,
      'Undecided: Containers and Sandboxes are too close',
      '未决：容器与沙盒难分高下',
    ],
    ['one feasible', only, 'The only feasible alternative: VM', '唯一可行的备选方案：虚拟机'],
    ['none feasible', none, 'No alternative is feasible', '没有可行的备选方案'],
  ])('%s', (_, workload, english, chinese) => {
    expect(headline(workload, aContext([workload]))).toBe(english);
    expect(headline(workload, aContext([workload], 'zh'))).toBe(chinese);
  });

  test('a single feasible alternative is not called a clear winner, whatever the ranking says', () => {
    expect(only.decision.standing).toBe('only');
    expect(grounds(only, aContext([only]))).toContain('nothing to rank');
  });

  test('an undecided case gives no winner to a table either, however the two are ordered', () => {
    const turned = aWorkload([anAlternative('sandbox', 0.45), anAlternative('container', 0.55)], {
      verdict: 'undecided',
    });
    expect(recommended(undecided, aContext([undecided]))).toBe('Containers or Sandboxes');
    expect(recommended(turned, aContext([turned]))).toBe('Containers or Sandboxes');
  });
});

describe('a fragile verdict', () => {
  const attack = (id: string, winner: string, overturns: boolean) => ({
    id,
    kind: 'method' as const,
    title: text(`with ${id}`, `改用 ${id}`),
    winners: [winner],
    overturns,
  });
  const fragile = aWorkload([anAlternative('container', 0.95), anAlternative('vm', 0.05)], {
    verdict: 'clear',
    robustness: 'fragile',
    headline: false,
    attacks: [attack('TOPSIS', 'vm', true), attack('SMAA', 'container', false)],
    firmness: text('Fragile: overturned by 1 of 2 attacks.', '脆弱：2 项质疑中有 1 项会推翻结论。'),
  });

  test('is not headlined as a winner, however often the same alternative comes first', () => {
    expect(fragile.decision.standing).toBe('fragile');
    expect(headline(fragile, aContext([fragile]))).toBe(
      'Fragile: Containers comes first most often, but VM may take its place',
    );
    expect(headline(fragile, aContext([fragile], 'zh'))).toMatch(/^结论脆弱/);
    expect(recommended(fragile, aContext([fragile]))).toBe('Containers or VM');
  });

  test('says what it fell to', () => {
    expect(grounds(fragile, aContext([fragile]))).toContain('overturned by 1 of 2 attacks');
    expect(grounds(fragile, aContext([fragile], 'zh'))).toContain('不指定推荐');
  });
});

describe('the grounds of a verdict', () => {
  test('give both shares of an undecided case and the bound it misses', () => {
    const words = grounds(undecided, aContext([undecided]));
    expect(words).toContain('Containers in 55 %');
    expect(words).toContain('Sandboxes in 45 %');
    expect(words).toContain('Below 70 % no winner is named');
  });

  test('give the share and what the word stands for', () => {
    expect(grounds(clear, aContext([clear]))).toMatch(
      /Containers in 95 %.*"clear" stands for 90 % or more/,
    );
    expect(grounds(likely, aContext([likely], 'zh'))).toMatch(/80%.*“较可能”表示 70%–90%/);
  });
});
