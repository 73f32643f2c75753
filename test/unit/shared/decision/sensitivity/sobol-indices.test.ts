import { describe, expect, it } from 'vitest';
import {
  sobolIndices,
  type SobolIndices,
} from '../../../../../src/shared/decision/sensitivity/sobol-indices.ts';
import { sobolOutputs } from '../../../../support/sobol-outputs.ts';
import { uniformAt } from '../../../../../src/shared/engine/sampling/philox.ts';

function analyse(
  model: (point: Float64Array) => number,
  inputs: number,
  samples: number,
  seed = 1,
): SobolIndices {
  return sobolIndices(
    sobolOutputs(model, inputs, samples, (sample, coordinate) =>
      uniformAt(seed, 1000 + coordinate, sample),
    ),
  );
}

/** Ishigami and Homma (1990): sin x₁ + 7 sin² x₂ + 0.1 x₃⁴ sin x₁, all uniform on −π to π. */
const ishigami = (point: Float64Array): number => {
  const [x1 = 0, x2 = 0, x3 = 0] = Array.from(point, (u) => Math.PI * (2 * u - 1));
  return Math.sin(x1) + 7 * Math.sin(x2) ** 2 + 0.1 * x3 ** 4 * Math.sin(x1);
};
const ishigamiVariance = {
  first: [0.5 * (1 + (0.1 * Math.PI ** 4) / 5) ** 2, 7 ** 2 / 8, 0],
  thirdWithFirst: 0.1 ** 2 * Math.PI ** 8 * (1 / 18 - 1 / 50),
};
const ishigamiTotal =
  ishigamiVariance.first.reduce((sum, part) => sum + part, 0) + ishigamiVariance.thirdWithFirst;

/** Sobol's g with the coefficients of Saltelli et al. (2010): ∏ (|4x − 2| + a) / (1 + a). */
const coefficients = [0, 1, 4.5, 9, 99, 99, 99, 99];
const gFunction = (point: Float64Array): number =>
  coefficients.reduce(
    (product, a, i) => (product * (Math.abs(4 * (point[i] ?? 0) - 2) + a)) / (1 + a),
    1,
  );
const gParts = coefficients.map((a) => 1 / (3 * (1 + a) ** 2));
const gVariance = gParts.reduce((product, part) => product * (1 + part), 1) - 1;

describe('sobolIndices', () => {
  it('match the Ishigami function: first order 0.314, 0.442, 0; total 0.558, 0.442, 0.244', () => {
    const found = analyse(ishigami, 3, 30_000);
    const total = [
      (ishigamiVariance.first[0] ?? 0) + ishigamiVariance.thirdWithFirst,
      ishigamiVariance.first[1] ?? 0,
      ishigamiVariance.thirdWithFirst,
    ];
    expect(ishigamiTotal).toBeCloseTo(13.8446, 4);
    expect(Math.abs(found.variance / ishigamiTotal - 1)).toBeLessThan(0.02);
    for (const [input, index] of (found.inputs ?? []).entries()) {
      const first = (ishigamiVariance.first[input] ?? 0) / ishigamiTotal;
      const all = (total[input] ?? 0) / ishigamiTotal;
      expect(Math.abs(index.first.value - first)).toBeLessThan(4 * index.first.standardError);
      expect(Math.abs(index.total.value - all)).toBeLessThan(4 * index.total.standardError + 1e-12);
      expect(index.first.standardError).toBeLessThan(0.012);
      expect(index.total.standardError).toBeLessThan(0.012);
    }
  });

  it('match the g function of Sobol in eight dimensions', () => {
    const found = analyse(gFunction, 8, 30_000);
    for (const [input, index] of (found.inputs ?? []).entries()) {
      const part = gParts[input] ?? 0;
      const first = part / gVariance;
      const all = (part * ((1 + gVariance) / (1 + part))) / gVariance;
      expect(Math.abs(index.first.value - first)).toBeLessThan(4 * index.first.standardError);
      expect(Math.abs(index.total.value - all)).toBeLessThan(4 * index.total.standardError);
    }
    expect(found.inputs?.[0]?.first.value).toBeCloseTo(0.716, 1);
  });

  it('state errors that cover the truth about as often as they say', () => {
    let covered = 0;
    const runs = 100;
    for (let seed = 1; seed <= runs; seed += 1) {
      const [index] = analyse(ishigami, 3, 500, seed).inputs ?? [];
      const gap = (index?.first.value ?? 0) - (ishigamiVariance.first[0] ?? 0) / ishigamiTotal;
      if (Math.abs(gap) < 2 * (index?.first.standardError ?? 0)) covered += 1;
    }
    // Two standard errors cover 95 %; of 100 runs, fewer than 87 has a chance below 1 in 1000.
    expect(covered).toBeGreaterThanOrEqual(87);
  });

  it('share a sum among its inputs by their variances, by hand: 16 to 1 with factors 4 and 1', () => {
    const found = analyse(([a = 0, b = 0]) => 4 * a + b, 2, 20_000);
    expect(found.inputs?.[0]?.first.value).toBeCloseTo(16 / 17, 1);
    expect(found.inputs?.[1]?.total.value).toBeCloseTo(1 / 17, 1);
    expect(Math.abs(found.mean - 2.5)).toBeLessThan(0.05);
  });

  it('are 0 for an input that bears on nothing', () => {
    const found = analyse(([a = 0]) => a, 2, 1000);
    expect(found.inputs?.[1]).toEqual({
      first: { value: 0, standardError: 0 },
      total: { value: 0, standardError: 0 },
    });
  });

  it('are not defined for an output that does not vary', () => {
    expect(analyse(() => 0.1, 2, 100)).toMatchObject({ variance: 0, inputs: null });
    expect(analyse(() => 1, 2, 0)).toMatchObject({ variance: 0, inputs: null });
  });
});
