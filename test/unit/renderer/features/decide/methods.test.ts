import { describe, expect, test } from 'vitest';
import { ranksBy, scoreBy } from '../../../../../src/renderer/features/decide/method-ranks.ts';
import { sampleAlternative } from '../../../shared/charts/sample-charts.ts';
import { sampleWorkload } from '../../../shared/charts/sample-plan.ts';

describe('ranks by a method', () => {
  test('leave out the infeasible', () => {
    const ranks = ranksBy('weightedSum', sampleWorkload().alternatives);
    expect([...ranks]).toEqual([
      ['vm', 3],
      ['container', 1],
      ['sandbox', 2],
    ]);
  });

  test('are shared by equal scores', () => {
    const one = sampleAlternative('container');
    const ranks = ranksBy('topsis', [one, { ...one, id: 'twin' }, sampleAlternative('vm')]);
    expect([...ranks.values()]).toEqual([1, 1, 3]);
  });

  test('take the median of an uncertain score', () => {
    expect(scoreBy('weightedSum', sampleAlternative('container'))).toBeCloseTo(0.69, 12);
    expect(scoreBy('topsis', sampleAlternative('pv'))).toBeNull();
  });
});
