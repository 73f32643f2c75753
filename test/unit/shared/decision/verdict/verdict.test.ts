import { describe, expect, it, test } from 'vitest';
import { text } from '../../../../../src/shared/base/text.ts';
import {
  verdictMayTurn,
  verdictOf,
  verdictSentence,
} from '../../../../../src/shared/decision/verdict/verdict.ts';

const name = text('Container', '容器');

describe('verdictOf', () => {
  test.each([
    [1, 'clear'],
    [0.9, 'clear'],
    [0.8999, 'likely'],
    [0.7, 'likely'],
    [0.6999, 'undecided'],
    [0, 'undecided'],
    [null, 'undecided'],
  ] as const)('at an acceptability of %s is %s', (confidence, verdict) => {
    expect(verdictOf(confidence)).toBe(verdict);
  });
});

describe('verdictMayTurn', () => {
  test.each([
    [0.905, 0.005, true],
    [0.92, 0.005, false],
    [0.69, 0.01, true],
    [0.5, 0.005, false],
    [0.8, 0.06, true],
  ])('at %d within %d: %s', (confidence, error, expected) => {
    expect(verdictMayTurn(confidence, error)).toBe(expected);
  });
});

describe('verdictSentence', () => {
  it('names a clear and a likely winner with the share behind it', () => {
    expect(verdictSentence('clear', name, 0.97, { robustness: 'robust' }).en).toBe(
      'Container: ranked first in 97 % of the samples. A clear choice.',
    );
    expect(verdictSentence('likely', name, 0.75, { robustness: 'robust' }).zh).toContain('较可能');
  });

  it('opens with "undecided" and never with a winner', () => {
    const sentence = verdictSentence('undecided', name, 0.42, { robustness: 'too-close' });
    expect(sentence.en).toMatch(/^Undecided\./);
    expect(sentence.zh).toMatch(/^尚无定论/);
    expect(sentence.en).toContain('42 %');
  });

  it('says how often it is first over all weightings where nobody gave weights', () => {
    const sentence = verdictSentence('undecided', name, 0.42, {
      robustness: 'too-close',
      weighted: false,
    });
    expect(sentence.en).toContain('over all weightings, most often first: Container');
    expect(sentence.en).not.toContain('highest score');
    expect(sentence.zh).toContain('在所有权重下');
  });

  it('opens with "fragile" where an attack overturns it, however often it comes first', () => {
    for (const verdict of ['clear', 'likely'] as const) {
      const sentence = verdictSentence(verdict, name, 0.97, { robustness: 'fragile' });
      expect(sentence.en).toMatch(/^Fragile\..*no winner is named/);
      expect(sentence.zh).toMatch(/^结论脆弱.*不指定胜者/);
    }
  });

  it('says when nothing is feasible', () => {
    expect(verdictSentence('undecided', null, null, { robustness: 'too-close' }).en).toMatch(
      /^No alternative is feasible/,
    );
  });
});
