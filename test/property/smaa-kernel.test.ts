import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { smaaInKernel } from '../../src/shared/decision/smaa/smaa-kernel.ts';
import {
  smaaInJavaScript,
  type SmaaProblem,
  type SmaaValue,
  type SmaaWeights,
} from '../../src/shared/decision/smaa/smaa-problem.ts';
import { kernelOfThread } from '../../src/shared/engine/kernel/kernel.ts';
import { plainDesign } from '../../src/shared/engine/sampling/sample-design.ts';

const kernel = kernelOfThread();
if (!kernel) throw new Error('Node has WebAssembly');

/** Numbers of which two are often alike, so that alternatives tie. */
const level = fc.integer({ min: 0, max: 4 }).map((quarters) => quarters / 4);

function valueOf(samples: number): fc.Arbitrary<SmaaValue> {
  return fc.oneof(
    level,
    fc.tuple(level, level).map(([one, other]) => ({
      low: Math.min(one, other),
      high: Math.max(one, other),
    })),
    fc
      .array(level, { minLength: samples, maxLength: samples })
      .map((column) => Float64Array.from(column)),
  );
}

/** Rows of weights that add up to 1, with zeros among them. */
function rowsOf(criteria: number, count: number): fc.Arbitrary<Float64Array> {
  const row = fc
    .array(fc.integer({ min: 0, max: 3 }), { minLength: criteria, maxLength: criteria })
    .map((parts) => {
      const sum = parts.reduce((total, part) => total + part, 0);
      return parts.map((part) => (sum === 0 ? 1 / criteria : part / sum));
    });
  return fc
    .array(row, { minLength: count, maxLength: count })
    .map((rows) => Float64Array.from(rows.flat()));
}

function weightsOf(criteria: number, samples: number): fc.Arbitrary<SmaaWeights> {
  const names = Array.from({ length: criteria - 1 }, (_, index) => `weights ${index}`);
  const order = fc.shuffledSubarray(
    Array.from({ length: criteria }, (_, index) => index),
    { minLength: criteria, maxLength: criteria },
  );
  return fc.oneof(
    fc.constant({ kind: 'drawn' as const, places: null, names }),
    order.map((places) => ({ kind: 'drawn' as const, places, names })),
    rowsOf(criteria, 1).map((rows) => ({ kind: 'given' as const, rows })),
    rowsOf(criteria, samples).map((rows) => ({ kind: 'given' as const, rows })),
  );
}

const shape = fc.record({
  alternatives: fc.integer({ min: 1, max: 7 }),
  criteria: fc.integer({ min: 1, max: 8 }),
  samples: fc.oneof(fc.integer({ min: 1, max: 9 }), fc.integer({ min: 500, max: 1100 })),
});

const problem: fc.Arbitrary<SmaaProblem> = shape.chain(({ alternatives, criteria, samples }) =>
  fc.record({
    samples: fc.constant(samples),
    design: fc.nat().map((seed) => plainDesign(seed)),
    values: fc.array(fc.array(valueOf(samples), { minLength: criteria, maxLength: criteria }), {
      minLength: alternatives,
      maxLength: alternatives,
    }),
    weights: weightsOf(criteria, samples),
  }),
);

describe('SMAA in the kernel', () => {
  it('gives the bits of SMAA in JavaScript, with ties, for any shape, values, weights and samples', () => {
    fc.assert(
      fc.property(problem, (given) => {
        const before = kernel.memory.mark();
        expect(smaaInKernel(kernel, given)).toEqual(smaaInJavaScript(given));
        expect(kernel.memory.mark(), 'memory is given back').toBe(before);
      }),
      { numRuns: 150 },
    );
  });

  it('gives a shared first place in part', () => {
    const given: SmaaProblem = {
      samples: 6,
      design: plainDesign(1),
      values: [[0.5], [0.5], [0.25]],
      weights: { kind: 'given', rows: Float64Array.of(1) },
    };
    expect(smaaInKernel(kernel, given)).toEqual({
      rankAcceptability: [
        [0.5, 0.5, 0],
        [0.5, 0.5, 0],
        [0, 0, 1],
      ],
      pairwiseWinning: [
        [0, 0.5, 1],
        [0.5, 0, 1],
        [0, 0, 0],
      ],
      centralWeights: [[1], [1], null],
      confidenceFactors: [0.5, 0.5, null],
    });
  });
});
