import { describe, expect, it, test } from 'vitest';
import { text } from '../../../../../src/shared/base/text.ts';
import {
  gradeVerdict,
  robustnessSentence,
  type CheckResult,
} from '../../../../../src/shared/decision/verdict/robustness.ts';

const names = { vm: text('Virtual machine', '虚拟机'), container: text('Container', '容器') };
const topsis: CheckResult = {
  title: text('with TOPSIS instead of the weighted sum', '改用 TOPSIS 代替加权和'),
  winners: ['container'],
};
const dropped: CheckResult = {
  title: text('without the sandbox', '去掉沙箱后'),
  winners: ['container', 'vm'],
};

describe('gradeVerdict', () => {
  test.each([
    ['robust', 'container', 0.93, [topsis, dropped], 0],
    ['robust', 'container', 0.7, [], 0],
    ['fragile', 'vm', 0.99, [topsis, dropped], 1],
    ['too-close', 'container', 0.69, [topsis], 0],
    ['too-close', 'vm', 0.4, [topsis], 1],
    ['too-close', null, null, [topsis], 1],
  ] as const)('is %s for %s at %s', (robustness, recommended, confidence, attacks, overturned) => {
    const graded = gradeVerdict(recommended, confidence, attacks);
    expect(graded.robustness).toBe(robustness);
    expect(graded.overturnedBy).toHaveLength(overturned);
    expect(graded.headline).toBe(robustness === 'robust');
  });
});

describe('robustnessSentence', () => {
  it('says what a fragile verdict fell to', () => {
    const sentence = robustnessSentence(gradeVerdict('vm', 0.95, [topsis, dropped]), 2, names);
    expect(sentence.en).toBe(
      'Fragile: overturned by 1 of 2 attacks. With TOPSIS instead of the weighted sum, the winner is Container.',
    );
    expect(sentence.zh).toBe(
      '脆弱：2 项质疑中有 1 项会推翻结论。改用 TOPSIS 代替加权和，胜者为容器。',
    );
  });

  it('says when an attack leaves nothing feasible', () => {
    const graded = gradeVerdict('vm', 0.95, [{ ...topsis, winners: [] }]);
    expect(robustnessSentence(graded, 1, names).en).toContain('nothing is feasible');
    expect(robustnessSentence(graded, 1, names).zh).toContain('没有可行的备选方案');
  });

  it('says robust and too close to call', () => {
    const robust = gradeVerdict('container', 0.95, [topsis]);
    expect(robustnessSentence(robust, 1, names).en).toBe('Robust: none of 1 attacks overturns it.');
    const close = gradeVerdict('container', 0.5, []);
    expect(robustnessSentence(close, 0, names).zh).toBe('难分高下：现有数值不足以得出胜者。');
  });
});
