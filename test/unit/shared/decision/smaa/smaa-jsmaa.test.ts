import { describe, expect, it } from 'vitest';
import { runSmaa } from '../../../../../src/shared/decision/smaa/run-smaa.ts';
import type { Range } from '../../../../../src/shared/domain/range/range.ts';
import { drawColumns } from '../../../../../src/shared/engine/sampling/draw-columns.ts';
import { normalQuantile } from '../../../../../src/shared/engine/distribution/normal-quantile.ts';
import { plainDesign } from '../../../../../src/shared/engine/sampling/sample-design.ts';

const samples = 200_000;
/** Samples behind the published figures. */
const published = 10_000;
const design = plainDesign(20);
const at95 = normalQuantile(0.95);
const at975 = normalQuantile(0.975);

interface Measurement {
  readonly mean: number;
  readonly deviation: number;
  /** Mean and deviation are those of the logarithm. */
  readonly logarithmic: boolean;
}

const normal = (mean: number, deviation: number): Measurement => ({
  mean,
  deviation,
  logarithmic: false,
});
const lognormal = (mean: number, deviation: number): Measurement => ({
  mean,
  deviation,
  logarithmic: true,
});

/** The quantity a number of deviations off its middle. */
function quantityAt({ mean, deviation, logarithmic }: Measurement, z: number): number {
  const value = mean + z * deviation;
  return logarithmic ? Math.exp(value) : value;
}

function drawn(name: string, measurement: Measurement): Float64Array {
  const [low, high] = [quantityAt(measurement, -at95), quantityAt(measurement, at95)];
  const spread = measurement.logarithmic ? 'lognormal' : 'normal';
  const range: Range = { low, high, distribution: low === high ? 'point' : spread };
  const block = { first: 0, count: samples };
  const [column = new Float64Array()] = drawColumns(design, [{ name, range }], block);
  return column;
}

/** Samples on the scale from the worst to the best end of all 95 % intervals of a criterion. */
function scaled(
  criterion: string,
  direction: 'rising' | 'falling',
  measurements: readonly Measurement[],
): readonly Float64Array[] {
  const low = Math.min(...measurements.map((one) => quantityAt(one, -at975)));
  const high = Math.max(...measurements.map((one) => quantityAt(one, at975)));
  const [worst, best] = direction === 'rising' ? [low, high] : [high, low];
  return measurements.map((one, own) =>
    drawn(`${criterion} ${own}`, one).map((value) => (value - worst) / (best - worst)),
  );
}

/**
 * Relative efficacy and the rates of five adverse reactions, in the order fluoxetine, paroxetine,
 * sertraline, venlafaxine.
 *
 * Source: Tervonen, Hillege, Buskens and Postmus, A state-of-the-art multi-criteria model for drug
 * benefit-risk analysis, SOM Research Report 10001, Groningen (2010); inputs and results as printed in
 * JSMAA, SMAA2SimulationTest.testCorrectResultsWithBRModel (Tervonen, JSMAA: open source software for
 * SMAA computations, International Journal of Systems Science 45, 2014).
 */
const criteria: readonly (readonly Float64Array[])[] = [
  scaled('efficacy', 'rising', [
    lognormal(0, 0),
    lognormal(0.086, 0.056),
    lognormal(0.095, 0.044),
    lognormal(0.113, 0.048),
  ]),
  scaled('diarrhea', 'falling', [
    normal(11.7, 2.5),
    normal(9.2, 1.86),
    normal(15.4, 2.65),
    normal(5.5, 2.32),
  ]),
  scaled('dizziness', 'falling', [
    normal(7.2, 1.45),
    normal(10.6, 1.58),
    normal(7.5, 1.48),
    normal(15.7, 4.44),
  ]),
  scaled('headache', 'falling', [
    normal(16.6, 3.27),
    normal(21.2, 5.15),
    normal(20.2, 3.78),
    normal(12.8, 2.45),
  ]),
  scaled('insomnia', 'falling', [
    normal(13.7, 1.89),
    normal(14.3, 2.93),
    normal(15.0, 3.21),
    normal(11.2, 3.98),
  ]),
  scaled('nausea', 'falling', [
    normal(18.6, 1.79),
    normal(18.3, 3.7),
    normal(19.5, 2.6),
    normal(31.0, 1.68),
  ]),
];

describe('SMAA-2 on the antidepressants of Tervonen et al. (2010), as JSMAA prints them', () => {
  const found = runSmaa({
    samples,
    design,
    values: [0, 1, 2, 3].map((own) => criteria.map((columns) => columns[own] ?? 0)),
    weights: { kind: 'drawn', places: null, names: ['w1', 'w2', 'w3', 'w4', 'w5'] },
  });

  /** Half a unit of the last printed digit, and three standard errors of 10,000 samples. */
  const tolerance = (share: number): number =>
    0.005 + 3 * Math.sqrt((share * (1 - share)) / published);

  it.each([
    ['fluoxetine', 0, [0.2, 0.28, 0.3, 0.22]],
    ['paroxetine', 1, [0.25, 0.29, 0.27, 0.19]],
    ['sertraline', 2, [0.17, 0.25, 0.29, 0.3]],
    ['venlafaxine', 3, [0.39, 0.18, 0.15, 0.29]],
  ] as const)('has the rank acceptabilities of %s', (_, own, printed) => {
    for (const [rank, share] of printed.entries()) {
      const difference = (found.rankAcceptability[own]?.[rank] ?? Number.NaN) - share;
      expect(Math.abs(difference)).toBeLessThan(tolerance(share));
    }
  });

  it.each([
    ['fluoxetine', 0, [0.08, 0.14, 0.23, 0.18, 0.16, 0.22]],
    ['paroxetine', 1, [0.18, 0.17, 0.15, 0.13, 0.15, 0.22]],
    ['sertraline', 2, [0.21, 0.1, 0.22, 0.13, 0.15, 0.2]],
    ['venlafaxine', 3, [0.18, 0.21, 0.12, 0.21, 0.19, 0.09]],
  ] as const)('has the central weights of %s', (_, own, printed) => {
    const first = found.rankAcceptability[own]?.[0] ?? Number.NaN;
    for (const [criterion, weight] of printed.entries()) {
      const difference = (found.centralWeights[own]?.[criterion] ?? Number.NaN) - weight;
      // A weight that is uniform on the simplex of six criteria has the variance 5/252.
      const error = Math.sqrt(5 / 252 / (first * published));
      expect(Math.abs(difference)).toBeLessThan(0.005 + 3 * error);
    }
  });

  it('has the confidence factors 0.48, 0.44, 0.34, 0.74', () => {
    for (const [own, factor] of [0.48, 0.44, 0.34, 0.74].entries()) {
      const difference = (found.confidenceFactors[own] ?? Number.NaN) - factor;
      expect(Math.abs(difference)).toBeLessThan(tolerance(factor));
    }
  });
});
