import { describe, expect, test } from 'vitest';
import {
  verdictHeadline,
  verdictParties,
} from '../../../../../src/shared/decision/verdict/headline.ts';
import { text } from '../../../../../src/shared/base/text.ts';
import { anAlternative, aWorkload } from '../../report/a-plan.ts';

const alternatives = [
  anAlternative('container', 0.3),
  anAlternative('vm', 0.45),
  anAlternative('pv', 0.25),
  anAlternative('sandbox', 0),
];
const close = { verdict: 'undecided', standing: 'too-close', recommendation: 'vm' } as const;

describe('whom a verdict speaks of', () => {
  test('the rival is the one most often first of the others, even where a score is higher', () => {
    const workload = aWorkload(alternatives, {
      ...close,
      ranking: ['pv', 'container', 'vm'].map((alternative) => ({ alternative, score: 0.5 })),
    });
    const { leader, rival } = verdictParties(workload);
    expect([leader?.id, rival?.id]).toEqual(['vm', 'container']);
    expect(verdictHeadline(workload, null).en).toBe('Undecided: VM and Containers are too close');
  });

  test('an alternative is never too close to itself, nor to one that is not chosen from', () => {
    const workload = aWorkload(alternatives, {
      ...close,
      ranking: [{ alternative: 'vm', score: 0.5 }],
    });
    expect(verdictParties(workload).rival).toBeNull();
    expect(verdictHeadline(workload, null).en).toBe('Undecided');
  });

  test.each([
    ['sandbox', 'sandbox'],
    ['vm', null],
  ])(
    'where %s would lead if its conditions held, %s is named beside the leader',
    (would, named) => {
      const workload = aWorkload(alternatives, {
        recommendation: 'vm',
        standing: 'conditional',
        conditionals: [
          { alternative: 'pv', confidence: 0.1, leads: false, text: text('', '') },
          { alternative: would, confidence: 0.8, leads: true, text: text('', '') },
        ],
      });
      expect(verdictParties(workload).ifHolds?.id ?? null).toBe(named);
    },
  );
});
