import { describe, expect, test } from 'vitest';
import {
  challengerOf,
  namesWinner,
  verdictStanding,
} from '../../../../../src/shared/decision/verdict/standing.ts';
import { verdictStandings } from '../../../../../src/shared/domain/result/verdict-standing.ts';
import { text } from '../../../../../src/shared/base/text.ts';

describe('what the verdict is', () => {
  test.each([
    [0, 'undecided', 'too-close', false, 'none'],
    [1, 'clear', 'robust', false, 'only'],
    [1, 'likely', 'untested', false, 'only'],
    [1, 'likely', 'untested', true, 'conditional'],
    [0, 'undecided', 'untested', true, 'none'],
    [3, 'undecided', 'too-close', false, 'too-close'],
    [3, 'undecided', 'fragile', true, 'too-close'],
    [3, 'likely', 'fragile', false, 'fragile'],
    [3, 'clear', 'fragile', true, 'fragile'],
    [2, 'clear', 'robust', true, 'conditional'],
    [2, 'likely', 'robust', false, 'likely'],
    [2, 'clear', 'robust', false, 'clear'],
  ] as const)(
    '%i feasible, %s, %s, conditional %s: %s',
    (feasible, verdict, robustness, conditional, standing) => {
      expect(verdictStanding({ feasible, verdict, robustness, conditional })).toBe(standing);
    },
  );

  test('a winner is named only where neither the samples nor an attack deny it', () => {
    expect(verdictStandings.filter(namesWinner)).toEqual([
      'clear',
      'likely',
      'conditional',
      'only',
    ]);
  });
});

describe('the challenger', () => {
  const attack = (winners: readonly string[], overturns = true) => ({
    id: winners.join(),
    kind: 'method' as const,
    title: text('', ''),
    winners,
    overturns,
  });

  test('is the one that most of the overturning attacks put in the place of the first', () => {
    const attacks = [
      attack(['vm']),
      attack(['pv', 'sandbox']),
      attack(['pv']),
      attack(['vm'], false),
    ];
    expect(challengerOf({ attacks })).toBe('pv');
  });

  test('is nobody where no attack overturns, or nothing is left', () => {
    expect(challengerOf({ attacks: [attack(['vm'], false), attack([])] })).toBeNull();
  });
});
