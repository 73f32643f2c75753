import { describe, expect, it } from 'vitest';
import { mergeExchange } from '../../../../../src/shared/decision/smaa/emit-weights.ts';

describe('the sorting network', () => {
  // A network that sorts all sequences of zeros and ones sorts everything: Knuth, The Art of Computer
  // Programming 3, theorem 5.3.4Z.
  it.each([0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12])('sorts %i values', (count) => {
    const pairs = mergeExchange(count);
    for (let bits = 0; bits < 2 ** count; bits += 1) {
      const values = Array.from({ length: count }, (_, place) => (bits >> place) & 1);
      for (const [left, right] of pairs) {
        const [a = 0, b = 0] = [values[left], values[right]];
        values[left] = Math.min(a, b);
        values[right] = Math.max(a, b);
      }
      expect(values).toEqual(values.toSorted((a, b) => a - b));
    }
  });
});
