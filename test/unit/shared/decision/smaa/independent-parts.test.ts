import { describe, expect, it } from 'vitest';
import { independentParts } from '../../../../../src/shared/decision/smaa/independent-parts.ts';

describe('independentParts', () => {
  it('keeps apart what has no name in common, and says which is certain', () => {
    expect(independentParts([['a'], ['b', 'c'], [], ['d']])).toEqual([0, 1, -1, 2]);
  });

  it('puts together what is connected through others, in any order', () => {
    expect(independentParts([['a', 'b'], ['c', 'd'], ['e'], ['d', 'a']])).toEqual([0, 0, 1, 0]);
    expect(independentParts([['d', 'a'], ['e'], ['c', 'd'], ['a', 'b']])).toEqual([0, 1, 0, 0]);
  });
});
