import { describe, expect, it } from 'vitest';
import { runSmaa } from '../../../../src/shared/decision/smaa/run-smaa.ts';
import type { SmaaAnswer, SmaaWeights } from '../../../../src/shared/decision/smaa/smaa-problem.ts';
import type { SampledValues } from '../../../../src/shared/decision/smaa/smaa.ts';
import { ordinalWeights } from '../../../../src/shared/decision/weights/ordinal-weights.ts';
import { drawWeights } from '../../../../src/shared/decision/weights/weight-sampler.ts';
import { percentiles } from '../../../../src/shared/engine/distribution/percentile.ts';
import { correlationFactor } from '../../../../src/shared/engine/sampling/nearest-correlation.ts';
import { normalQuantile } from '../../../../src/shared/engine/distribution/normal-quantile.ts';
import { streamOf, uniformsFrom } from '../../../../src/shared/engine/sampling/philox.ts';
import { quantileOf } from '../../../../src/shared/engine/distribution/quantile.ts';
import { plainDesign } from '../../../../src/shared/engine/sampling/sample-design.ts';
import {
  antidepressants,
  thrombosis,
  treatment,
  type PublishedProportion,
} from './published-smaa.ts';
import { pointsOf } from './sample-points.ts';

const samples = 40_000;

const uniforms = (name: string): Float64Array =>
  uniformsFrom(3, streamOf(name), { first: 0, count: samples });

function analysed(values: SampledValues, weights: SmaaWeights): SmaaAnswer {
  return runSmaa({ samples, design: plainDesign(3), values, weights });
}

function openWeights(criteria: number): SmaaWeights {
  const names = Array.from({ length: criteria - 1 }, (_, index) => `weights ${index}`);
  return { kind: 'drawn', places: null, names };
}

/** Three standard errors of the difference between a printed share and ours, both from samples. */
function allowed(share: number, printedFrom: number): number {
  return 3 * Math.sqrt(share * (1 - share) * (1 / printedFrom + 1 / samples));
}

function drawnProportion(name: string, { alpha, beta }: PublishedProportion): Float64Array {
  const shapes = { alpha, beta };
  const quantile = quantileOf({ low: 0, high: 1, distribution: 'beta', shapes });
  return uniforms(name).map(quantile);
}

function onScale(column: Float64Array, [worst = 0, best = 1]: readonly number[]): Float64Array {
  return column.map((value) => (value - worst) / (best - worst));
}

describe('heparin against enoxaparin, as the package smaa for R prints it', () => {
  const { proportions, scales, first, centralWeights } = thrombosis;
  const values = proportions.map((row, drug) =>
    row.map((proportion, criterion) =>
      onScale(drawnProportion(`${drug} ${criterion}`, proportion), scales[criterion] ?? []),
    ),
  );
  const found = analysed(values, openWeights(3));

  it('has its rank acceptabilities without preferences', () => {
    for (const [drug, share] of first.entries()) {
      const own = found.rankAcceptability[drug]?.[0] ?? Number.NaN;
      expect(Math.abs(own - share)).toBeLessThan(allowed(share, thrombosis.samples));
    }
  });

  it('has its central weights', () => {
    for (const [drug, weights] of centralWeights.entries()) {
      const counted = (first[drug] ?? 0) * thrombosis.samples;
      for (const [criterion, weight] of weights.entries()) {
        const own = found.centralWeights[drug]?.[criterion] ?? Number.NaN;
        // No weight varies more than a uniform one on the simplex of three: by 1/sqrt(18).
        expect(Math.abs(own - weight)).toBeLessThan(3 * Math.sqrt((1 / 18) * (1.3 / counted)));
      }
    }
  });

  it('has its confidence factors', () => {
    for (const [drug, share] of thrombosis.confidenceFactors.entries()) {
      const own = found.confidenceFactors[drug] ?? Number.NaN;
      // Each side has central weights of its own samples; a third of the error comes from them.
      expect(Math.abs(own - share)).toBeLessThan(1.5 * allowed(share, thrombosis.samples));
    }
  });

  it('has its rank acceptabilities with the weights 0.5, 0.2, 0.3', () => {
    const fixed = analysed(values, { kind: 'given', rows: Float64Array.of(0.5, 0.2, 0.3) });
    for (const [drug, share] of thrombosis.firstAtWeights.entries()) {
      const own = fixed.rankAcceptability[drug]?.[0] ?? Number.NaN;
      expect(Math.abs(own - share)).toBeLessThan(allowed(share, thrombosis.samples));
    }
  });
});

describe('a treatment with severe toxicity weighing most, as MCDA answers it', () => {
  const values = treatment.figures.map((row) =>
    row.map((figure, criterion) => {
      const [worst, best] = treatment.scales[criterion] ?? [0, 1];
      return (figure - worst) / (best - worst);
    }),
  );

  it('prefers the control under every weighting, with its central weights', () => {
    const names = ['weights 0', 'weights 1'];
    const found = analysed(values, { kind: 'drawn', places: treatment.places, names });
    expect(found.rankAcceptability).toEqual([
      [0, 1],
      [1, 0],
    ]);
    expect(found.centralWeights[0]).toBeNull();
    expect(found.confidenceFactors).toEqual([null, 1]);
    for (const [criterion, weight] of treatment.centralWeights.entries()) {
      const own = found.centralWeights[1]?.[criterion] ?? Number.NaN;
      // The largest of three ordered weights varies most: by sqrt(7/324).
      const error = Math.sqrt((7 / 324) * (1 / treatment.samples + 1 / samples));
      expect(Math.abs(own - weight)).toBeLessThan(3 * error);
    }
  });

  it('has the percentiles of its ordered weights', () => {
    const sampler = ordinalWeights([[1], [0], [2]]);
    if (!sampler.ok) throw new Error('order');
    const rows = drawWeights(sampler.value, samples, pointsOf(3));
    for (const [criterion, lowest] of treatment.lowest.entries()) {
      const column = Float64Array.from(
        { length: samples },
        (_, at) => rows[3 * at + criterion] ?? 0,
      );
      const [low = Number.NaN, high = Number.NaN] = percentiles(column, [0.025, 0.975]);
      // Within a half of a hundredth; the percentiles of 10,000 samples are not known better.
      expect(Math.abs(low - lowest)).toBeLessThan(0.006);
      expect(Math.abs(high - (treatment.highest[criterion] ?? 0))).toBeLessThan(0.008);
    }
  });
});

describe('the antidepressants of van Valkenhoef et al. (2012)', () => {
  const columns = antidepressants.criteria.map((criterion, place) => {
    const { placebo, effects, covariance } = criterion;
    const normal = (name: string): Float64Array => uniforms(`${place} ${name}`).map(normalQuantile);
    const base = normal('placebo').map((z) => placebo.mean + placebo.deviation * z);
    const deviations = covariance.map((row, own) => Math.sqrt(row[own] ?? 0));
    const factor = correlationFactor(
      covariance.map((row, own) =>
        row.map((value, other) => value / ((deviations[own] ?? 1) * (deviations[other] ?? 1))),
      ),
    );
    const scores = effects.map((_, drug) => normal(`drug ${drug}`));
    const odds = effects.map((effect, drug) =>
      base.map((value, sample) => {
        let score = 0;
        for (const [other, weight] of (factor[drug] ?? []).entries()) {
          score += weight * (scores[other]?.[sample] ?? 0);
        }
        return value + effect + (deviations[drug] ?? 0) * score;
      }),
    );
    const good = criterion.better === 'high' ? 1 : -1;
    return [...odds, base].map((column) =>
      column.map((value) => 1 / (1 + Math.exp(-good * value))),
    );
  });
  const values = antidepressants.names.map((_, drug) =>
    columns.map((column) => column[drug] ?? new Float64Array(0)),
  );
  const found = analysed(values, openWeights(6));

  // Their samples are of the network, ours of the normal distributions fitted to it: three points of
  // a hundred is how far the two differ, ten times their sampling error.
  it('have the published rank acceptabilities within three points of a hundred', () => {
    for (const [drug, ranks] of antidepressants.rankAcceptability.entries()) {
      for (const [rank, share] of ranks.entries()) {
        const own = found.rankAcceptability[drug]?.[rank] ?? Number.NaN;
        expect(Math.abs(own - share)).toBeLessThan(0.03);
      }
    }
  });

  it('have the published confidence factors within five points of a hundred', () => {
    for (const [drug, share] of antidepressants.confidenceFactors.entries()) {
      expect(Math.abs((found.confidenceFactors[drug] ?? Number.NaN) - share)).toBeLessThan(0.05);
    }
  });
});
