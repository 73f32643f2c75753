import { describe, expect, it, test } from 'vitest';
import {
  partialInformation,
  perfectInformation,
} from '../../../../../src/shared/decision/sensitivity/value-of-information.ts';
import { normalQuantile } from '../../../../../src/shared/engine/distribution/normal-quantile.ts';
import { streamOf, uniformAt } from '../../../../../src/shared/engine/sampling/philox.ts';

const samples = 20_000;

function normals(name: string, seed = 1): Float64Array {
  const stream = streamOf(name);
  return Float64Array.from({ length: samples }, (_, index) =>
    normalQuantile(uniformAt(seed, stream, index)),
  );
}

const none = new Float64Array(samples);
const known = normals('known');
const other = normals('other');
const idle = normals('idle');

/** The second of two alternatives, beside a first of 0: mean + a·known + b·other. */
function rival(mean: number, a: number, b: number): Float64Array {
  return known.map((value, sample) => mean + a * value + b * (other[sample] ?? 0));
}

/**
 * Unit normal loss integral L(u) = φ(u) − u·(1 − Φ(u)), as tabled by Raiffa and Schlaifer (1961),
 * Applied Statistical Decision Theory, table II: the gain from choosing after seeing a normal lead with
 * standard deviation s and mean −u·s is s·L(u).
 */
const lossIntegral: Readonly<Record<number, number>> = {
  0: 0.3989,
  0.5: 0.1978,
  1: 0.08332,
  2: 0.008491,
};

describe('perfectInformation', () => {
  test.each([0, 0.5, 1, 2])(
    'matches the closed form of two alternatives with a normal lead, %d deviations behind',
    (u) => {
      const found = perfectInformation([none, rival(-5 * u, 3, 4)]);
      const truth = 5 * (lossIntegral[u] ?? 0);
      expect(Math.abs(found.value - truth)).toBeLessThan(4 * found.standardError + 1e-3);
      expect(found.standardError).toBeLessThan(0.05);
    },
  );

  it('is 0 when the same alternative is best in every sample, and for a single one', () => {
    const better = known.map((value) => value + 1);
    expect(perfectInformation([known, better])).toEqual({ value: 0, standardError: 0 });
    expect(perfectInformation([known])).toEqual({ value: 0, standardError: 0 });
    expect(perfectInformation([])).toEqual({ value: 0, standardError: 0 });
  });
});

describe('partialInformation', () => {
  test.each([
    [0, 3, 4],
    [0.5, 3, 4],
    [1, 3, 4],
    [0.5, 1, 0],
    [-0.5, 4, 3],
  ])(
    'matches the closed form: mean −%d deviations of the known part, spreads %d known, %d other',
    (u, a, b) => {
      const found = partialInformation([none, rival(-u * a, a, b)])(known);
      const truth = a * (lossIntegral[Math.abs(u)] ?? 0);
      expect(Math.abs((found?.value ?? Number.NaN) - truth)).toBeLessThan(0.04 * truth + 0.02);
      expect(Math.abs((found?.value ?? Number.NaN) - truth)).toBeLessThan(
        4 * (found?.standardError ?? 0),
      );
    },
  );

  it('matches the closed form for a figure that decides by a step: half of the time 1 is gained', () => {
    const step = known.map((value) => (value > 0 ? 1 : -1));
    const found = partialInformation([none, step])(known);
    expect(Math.abs((found?.value ?? 0) - 0.5)).toBeLessThan(0.05);
  });

  it('is exact for a figure of two values', () => {
    const coin = known.map((value) => (value > 0 ? 1 : 0));
    const utility = coin.map((side) => (side === 1 ? 2 : -1));
    const heads = coin.reduce((sum, side) => sum + side, 0) / samples;
    const found = partialInformation([none, utility])(coin);
    // Without knowing, the second is worth 3·heads − 1; knowing, 2·heads.
    expect(found?.value).toBeCloseTo(2 * heads - Math.max(0, 3 * heads - 1), 3);
  });

  it('is close to 0 for a figure that bears on nothing, however close the choice', () => {
    for (const mean of [0, -0.01, 0.02]) {
      const found = partialInformation([none, rival(mean, 3, 4)])(idle);
      expect(found?.value).toBeLessThan(0.05);
    }
  });

  it('is 0 where the figure moves the values but cannot flip the choice', () => {
    const found = partialInformation([none, rival(-30, 3, 0)])(known);
    expect(found).toEqual({ value: 0, standardError: 0 });
    const both = partialInformation([known, known.map((value) => value - 1)])(known);
    expect(both?.value).toBe(0);
  });

  it('is never negative and never above perfect information, over many decisions', () => {
    for (let seed = 1; seed <= 12; seed += 1) {
      const utilities = ['a', 'b', 'c'].map((name, index) => {
        const own = normals(name, seed);
        return own.map(
          (value, sample) => value * 0.3 + ((index - 1) * seed * (known[sample] ?? 0)) / 10,
        );
      });
      const limit = perfectInformation(utilities).value;
      for (const figure of [known, idle, utilities[0] ?? known]) {
        const found = partialInformation(utilities)(figure)?.value ?? Number.NaN;
        expect(found).toBeGreaterThanOrEqual(0);
        expect(found).toBeLessThanOrEqual(limit);
      }
    }
  });

  it('does not mind how samples are numbered, as low-discrepancy points are by turns', () => {
    // Even samples below the median, odd ones above: halves by number would see one side each.
    const sorted = known.toSorted();
    const turns = sorted.map((_, sample) =>
      sample % 2 === 0 ? (sorted[sample / 2] ?? 0) : (sorted[samples / 2 + (sample - 1) / 2] ?? 0),
    );
    const found = partialInformation([none, turns.map((value) => 3 * value)])(turns);
    expect(Math.abs((found?.value ?? 0) - 3 * 0.3989)).toBeLessThan(0.05);
  });

  it('is 0 for a figure that is certain, or with a single alternative', () => {
    expect(partialInformation([none, known])(none)).toEqual({ value: 0, standardError: 0 });
    expect(partialInformation([known])(known)).toEqual({ value: 0, standardError: 0 });
  });

  it('says that it cannot tell from a handful of samples', () => {
    const few = known.slice(0, 39);
    expect(partialInformation([few, few])(few)).toBeNull();
  });
});
