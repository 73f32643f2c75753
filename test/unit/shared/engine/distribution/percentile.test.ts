import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { percentiles } from '../../../../../src/shared/engine/distribution/percentile.ts';

describe('percentiles', () => {
  // R 4: quantile(c(1, 2, 4, 8, 16), c(.05, .5, .95), type = 7) gives 1.2 4 14.4.
  it('uses the R-7 method', () => {
    const [p5, p50, p95] = percentiles(Float64Array.of(8, 1, 16, 2, 4), [0.05, 0.5, 0.95]);
    expect(p5).toBeCloseTo(1.2, 14);
    expect(p50).toBe(4);
    expect(p95).toBeCloseTo(14.4, 14);
  });

  it('returns the only sample for every probability', () => {
    expect(percentiles(Float64Array.of(7), [0, 0.3, 1])).toEqual([7, 7, 7]);
  });

  it('agrees with sorting, whatever the samples', () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.double({ noNaN: true, min: -1e6, max: 1e6 }).map((value) => value + 0),
          { minLength: 1, maxLength: 200 },
        ),
        (values) => {
          const sorted = Float64Array.from(values).sort();
          const at = (probability: number): number => {
            const place = probability * (sorted.length - 1);
            const low = sorted[Math.floor(place)] ?? 0;
            const high = sorted[Math.ceil(place)] ?? 0;
            return low + (high - low) * (place - Math.floor(place));
          };
          const probabilities = [0, 0.05, 0.5, 0.95, 1];
          expect(percentiles(Float64Array.from(values), probabilities)).toEqual(
            probabilities.map(at),
          );
        },
      ),
    );
  });
});
