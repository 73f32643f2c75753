import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Range } from '../../src/shared/domain/range/range.ts';
import { drawColumns } from '../../src/shared/engine/sampling/draw-columns.ts';
import { startDraws } from '../../src/shared/engine/kernel/draws.ts';
import { runInJavaScript } from '../../src/shared/engine/kernel/evaluate-samples.ts';
import { drawWhole } from '../../src/shared/engine/kernel/draw-whole.ts';
import { runInKernel } from '../../src/shared/engine/kernel/kernel-samples.ts';
import { kernelPercentiles } from '../../src/shared/engine/kernel/order-statistics.ts';
import { kernelOfThread } from '../../src/shared/engine/kernel/kernel.ts';
import { percentiles } from '../../src/shared/engine/distribution/percentile.ts';
import type { SampleDesign } from '../../src/shared/engine/sampling/sample-design.ts';
import { operations, type Slot, type Step, type Tape } from '../../src/shared/engine/tape/tape.ts';

const kernel = kernelOfThread();
if (!kernel) throw new Error('Node has WebAssembly');

const range: fc.Arbitrary<Range> = fc
  .tuple(
    fc.constantFrom('point', 'uniform', 'triangular', 'pert', 'lognormal'),
    fc.double({ min: 0.01, max: 5, noNaN: true }),
    fc.double({ min: 0.1, max: 9, noNaN: true }),
    fc.double({ min: 0, max: 1, noNaN: true }),
  )
  .map(([distribution, low, width, share]): Range => {
    if (distribution === 'point') return { low, high: low, distribution };
    const high = low + width;
    return distribution === 'triangular' || distribution === 'pert'
      ? { low, high, mode: Math.min(high, low + share * width), distribution }
      : { low, high, distribution };
  });

/** A tape of random steps over random slots; every register is an output. */
const program = fc
  .tuple(
    fc.array(range, { minLength: 1, maxLength: 8 }),
    fc.array(fc.tuple(fc.constantFrom(...operations), fc.nat(), fc.nat()), { maxLength: 30 }),
  )
  .map(([ranges, made]) => {
    const slots: readonly Slot[] = ranges.map((_, index) => ({
      kind: 'parameter',
      id: `p${index}`,
    }));
    const steps = made.map(([operation, left, right], at): Step => {
      const known = slots.length + at;
      return { operation, left: left % known, right: right % known };
    });
    const outputs = new Map([...slots, ...steps].map((_, register) => [`r${register}`, register]));
    const tape: Tape = { slots, steps, outputs, missing: new Map(), dependencies: new Map() };
    return { tape, ranges };
  });

describe('the sample kernel', () => {
  it('gives the bits of the JavaScript engine, for any formula, range, seed and number of samples', () => {
    fc.assert(
      fc.property(program, fc.nat(), fc.integer({ min: 1, max: 1200 }), (made, seed, samples) => {
        const kept = [...made.tape.outputs.values()];
        const request = { kept, summarized: [], probabilities: [] };
        const inKernel = runInKernel(
          kernel,
          made.tape,
          made.ranges,
          startDraws(seed, samples),
          request,
        );
        const inJavaScript = runInJavaScript(
          made.tape,
          made.ranges,
          startDraws(seed, samples),
          request,
        );
        for (const register of kept) {
          expect(inKernel.columns.get(register), `register ${register}`).toEqual(
            inJavaScript.columns.get(register),
          );
        }
      }),
      { numRuns: 60 },
    );
  });

  it('draws whole columns to the bits of JavaScript, independent, on points and correlated', () => {
    const designs = fc
      .tuple(fc.nat(), fc.constantFrom('pseudo-random', 'low-discrepancy'), fc.boolean())
      .map(([seed, points, tied]): SampleDesign => {
        const correlated = tied
          ? [
              {
                members: ['a', 'b'],
                factor: [
                  [1, 0],
                  [0.6, 0.8],
                ],
              },
            ]
          : [];
        return { seed, points, dimensions: ['a', 'b'], correlated, nested: null };
      });
    const samples = fc.integer({ min: 1, max: 1300 });
    fc.assert(
      fc.property(
        designs,
        range,
        fc.constantFrom('a', 'b', 'c'),
        samples,
        (design, own, name, count) => {
          const column = { name, range: own };
          const [expected] = drawColumns(design, [column], { first: 0, count });
          expect(drawWhole(kernel, design, column, count)).toEqual(expected);
        },
      ),
      { numRuns: 120 },
    );
  });

  it('finds the percentiles that selecting finds, ties and heavy tails included', () => {
    const values = fc.oneof(
      fc.array(fc.double({ noNaN: true, noDefaultInfinity: true }), {
        minLength: 1,
        maxLength: 400,
      }),
      fc.array(fc.integer({ min: -3, max: 3 }), { minLength: 1, maxLength: 400 }),
      fc
        .array(fc.double({ min: 0, max: 60, noNaN: true }), { minLength: 1, maxLength: 400 })
        .map((exponents) => exponents.map((exponent) => Math.exp(exponent))),
    );
    fc.assert(
      fc.property(values, (numbers) => {
        const mark = kernel.memory.mark();
        const address = kernel.memory.allocate(8 * numbers.length);
        kernel.memory.doubles(address, numbers.length).set(numbers);
        const asked = [0, 0.05, 0.5, 0.95, 1];
        const found = kernelPercentiles(kernel, address, numbers.length, asked);
        kernel.memory.release(mark);
        expect(found).toEqual(percentiles(Float64Array.from(numbers), asked));
      }),
      { numRuns: 200 },
    );
  });

  it('gives a register again only where nothing behind it changed', () => {
    const changes = fc.array(fc.tuple(fc.nat(), range), { minLength: 1, maxLength: 6 });
    fc.assert(
      fc.property(program, changes, fc.nat(), ({ tape, ranges }, changed, seed) => {
        const kept = [...tape.outputs.values()];
        const request = { kept, summarized: kept, probabilities: [0.25, 0.75] };
        const draws = startDraws(seed, 100);
        let now = ranges;
        for (const [place, other] of [...changed, ...changed]) {
          now = now.with(place % now.length, other);
          const inKernel = runInKernel(kernel, tape, now, draws, request);
          const again = startDraws(seed, 100);
          const { columns } = runInJavaScript(tape, now, again, { ...request, summarized: [] });
          for (const register of kept) {
            const column = columns.get(register);
            expect(inKernel.columns.get(register), `register ${register}`).toEqual(column);
            if (!(column instanceof Float64Array) || !column.every(Number.isFinite)) continue;
            const found = inKernel.percentiles.get(register);
            expect(found).toEqual(percentiles(column, request.probabilities));
          }
        }
      }),
      { numRuns: 40 },
    );
  });
});
