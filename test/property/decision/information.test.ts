import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  partialInformation,
  perfectInformation,
} from '../../../src/shared/decision/sensitivity/value-of-information.ts';
import { drawUniforms } from '../../../src/shared/engine/sampling/draw-columns.ts';
import { plainDesign } from '../../../src/shared/engine/sampling/sample-design.ts';

const samples = 400;

/** A decision whose utilities are sums of steps and slopes of three figures. */
const decision = fc
  .record({
    seed: fc.nat(),
    points: fc.constantFrom('pseudo-random' as const, 'low-discrepancy' as const),
    alternatives: fc.array(
      fc.record({
        mean: fc.double({ min: -1, max: 1, noNaN: true }),
        slopes: fc.tuple(...[0, 1, 2].map(() => fc.double({ min: -2, max: 2, noNaN: true }))),
        step: fc.double({ min: -1, max: 1, noNaN: true }),
      }),
      { minLength: 1, maxLength: 5 },
    ),
  })
  .map(({ seed, points, alternatives }) => {
    const dimensions = ['a', 'b', 'c'];
    const design = { ...plainDesign(seed), points, dimensions };
    const figures = dimensions.map((name) =>
      drawUniforms(design, name, { first: 0, count: samples }),
    );
    const utilities = alternatives.map(({ mean, slopes, step }) =>
      Float64Array.from({ length: samples }, (_, sample) =>
        slopes.reduce(
          (sum, slope, place) => sum + slope * (figures[place]?.[sample] ?? 0),
          mean + ((figures[0]?.[sample] ?? 0) > 0.7 ? step : 0),
        ),
      ),
    );
    return { figures, utilities };
  });

describe('the value of information', () => {
  it('is never negative, and of one figure never above that of all', () => {
    fc.assert(
      fc.property(decision, ({ figures, utilities }) => {
        const limit = perfectInformation(utilities).value;
        expect(limit).toBeGreaterThanOrEqual(0);
        const ask = partialInformation(utilities);
        for (const figure of figures) {
          const value = ask(figure)?.value ?? Number.NaN;
          expect(value).toBeGreaterThanOrEqual(0);
          expect(value).toBeLessThanOrEqual(limit);
        }
      }),
    );
  });

  it('is 0 where nothing can flip the choice', () => {
    fc.assert(
      fc.property(decision, ({ figures, utilities }) => {
        const best = Float64Array.from({ length: samples }, (_, sample) =>
          Math.max(...utilities.map((column) => column[sample] ?? 0)),
        );
        const all = [...utilities, best];
        expect(perfectInformation(all).value).toBeCloseTo(0, 12);
        for (const figure of figures) {
          expect(partialInformation(all)(figure)?.value).toBeCloseTo(0, 12);
        }
      }),
    );
  });

  it('is counted in the unit of the utilities', () => {
    fc.assert(
      fc.property(decision, fc.constantFrom(0.25, 8, 1024), ({ figures, utilities }, unit) => {
        const scaled = utilities.map((column) => column.map((value) => value * unit));
        const [figure = new Float64Array(samples)] = figures;
        const value = partialInformation(utilities)(figure)?.value ?? Number.NaN;
        expect(partialInformation(scaled)(figure)?.value).toBeCloseTo(value * unit, 9);
      }),
    );
  });
});
