import { describe, expect, it } from 'vitest';
import { tornado } from '../../../../../src/shared/decision/sensitivity/tornado.ts';

describe('tornado', () => {
  const ranges = [
    { low: 0, middle: 1, high: 2 },
    { low: -1, middle: 0, high: 3 },
    { low: 5, middle: 5, high: 5 },
  ];

  it('moves one parameter at a time and puts the widest bar first', () => {
    const found = tornado(([a = 0, b = 0, c = 0]) => 3 * a - 2 * b + c, ranges);
    expect(found.middle).toBe(8);
    expect(found.bars).toEqual([
      { parameter: 1, atLow: 10, atHigh: 2, swing: 8 },
      { parameter: 0, atLow: 5, atHigh: 11, swing: 6 },
      { parameter: 2, atLow: 8, atHigh: 8, swing: 0 },
    ]);
  });

  it('has no bars without parameters', () => {
    expect(tornado(() => 4, [])).toEqual({ middle: 4, bars: [] });
  });
});
