import { describe, expect, it } from 'vitest';
import { nearest } from '../../../../../src/shared/wording/failure/nearest.ts';

const commands = ['probe', 'plan', 'audit', 'packs', 'report', 'serve', 'projects'];

describe('nearest', () => {
  it.each([
    ['a swapped pair of letters', 'paln', 'plan'],
    ['a missing letter', 'proe', 'probe'],
    ['a doubled letter', 'auditt', 'audit'],
    ['another case', 'REPORT', 'report'],
    ['the word itself', 'serve', 'serve'],
  ])('finds the word that was meant: %s', (_, typed, meant) => {
    expect(nearest(typed, commands)).toBe(meant);
  });

  it.each([
    ['a word that is nothing like any', 'frobnicate'],
    ['an empty word', ''],
    ['a word far too long to be a slip', 'plan'.repeat(50)],
  ])('finds nothing for %s', (_, typed) => {
    expect(nearest(typed, commands)).toBeNull();
  });

  it('takes the first of two that are equally near', () => {
    expect(nearest('cat', ['bat', 'hat'])).toBe('bat');
  });
});
