import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  KernelRecombination,
  PlainRecombination,
} from '../../src/shared/decision/smaa/recombination.ts';
import { KernelRankCounter } from '../../src/shared/decision/smaa/kernel-rank-counter.ts';
import { PlainRankCounter } from '../../src/shared/decision/smaa/rank-counter.ts';
import {
  columnPercentiles,
  partPercentiles,
} from '../../src/shared/engine/kernel/column-percentiles.ts';
import { kernelOfThread } from '../../src/shared/engine/kernel/kernel.ts';
import { percentiles } from '../../src/shared/engine/distribution/percentile.ts';

const kernel = kernelOfThread();
if (!kernel) throw new Error('Node has WebAssembly');

/** Numbers of which two are often alike, so that alternatives tie, and some that are not. */
const level = fc.oneof(
  fc.integer({ min: 0, max: 4 }).map((quarters) => quarters / 4),
  fc.double({ min: 0, max: 1, noNaN: true }),
);

const columnOf = (count: number): fc.Arbitrary<Float64Array> =>
  fc
    .array(level, { minLength: count, maxLength: count })
    .map((values) => Float64Array.from(values));

const columnsOf = (columns: number, count: number): fc.Arbitrary<Float64Array[]> =>
  fc.array(columnOf(count), { minLength: columns, maxLength: columns });

describe('the rank counter of the kernel', () => {
  it('counts to the bits of JavaScript, ties included, whatever the number of samples', () => {
    const given = fc
      .tuple(fc.integer({ min: 2, max: 9 }), fc.integer({ min: 0, max: 70 }))
      .chain(([alternatives, count]) =>
        fc.tuple(columnsOf(alternatives, count), columnsOf(alternatives, 600)),
      );
    fc.assert(
      fc.property(given, ([few, many]) => {
        const mark = kernel.memory.mark();
        const counters = [
          new KernelRankCounter(kernel, few.length),
          new PlainRankCounter(few.length),
        ];
        const [found, expected] = counters.map((counter) => {
          counter.add(few);
          const first = counter.take();
          counter.add(many);
          return [first, counter.end()];
        });
        expect(found).toEqual(expected);
        expect(kernel.memory.mark()).toBe(mark);
      }),
      { numRuns: 60 },
    );
  });
});

describe('the recombination of the kernel', () => {
  it('counts to the bits of JavaScript, in blocks of any power of two', () => {
    const given = fc
      .record({
        alternatives: fc.integer({ min: 1, max: 5 }),
        criteria: fc.integer({ min: 1, max: 4 }),
        power: fc.integer({ min: 0, max: 7 }),
        before: fc.integer({ min: 0, max: 2 }),
        rounds: fc.integer({ min: 1, max: 4 }),
        drawn: fc.boolean(),
      })
      .chain(({ alternatives, criteria, power, before, rounds, drawn }) => {
        const size = 2 ** power;
        const samples = size * (before + 1);
        return fc.record({
          block: fc.constant({ first: size * before, size, rounds }),
          values: fc.array(
            fc.array(fc.oneof(columnOf(samples), level), {
              minLength: criteria,
              maxLength: criteria,
            }),
            { minLength: alternatives, maxLength: alternatives },
          ),
          parts: fc.array(
            fc.array(fc.integer({ min: -1, max: 5 }), {
              minLength: criteria,
              maxLength: criteria,
            }),
            { minLength: alternatives, maxLength: alternatives },
          ),
          weights: columnOf(drawn ? samples * criteria : criteria),
          samples: fc.constant(samples),
        });
      });
    fc.assert(
      fc.property(given, ({ block, ...scores }) => {
        const mark = kernel.memory.mark();
        const [found, expected] = [
          () => new KernelRecombination(kernel, scores, block.size),
          () => new PlainRecombination(scores, block.size),
        ].map((start) => {
          const recombination = start();
          const counts = [
            recombination.countBlock(block),
            recombination.countBlock({ ...block, rounds: 1 }),
          ];
          recombination.end();
          return counts;
        });
        expect(found).toEqual(expected);
        expect(kernel.memory.mark()).toBe(mark);
      }),
      { numRuns: 200 },
    );
  });
});

describe('the percentiles of the kernel', () => {
  it('are those of JavaScript, of whole columns and of parts', () => {
    const given = fc
      .tuple(fc.integer({ min: 1, max: 400 }), fc.integer({ min: 1, max: 6 }))
      .chain(([count, parts]) => fc.tuple(columnOf(count * parts), fc.constant(parts)));
    fc.assert(
      fc.property(given, ([column, parts]) => {
        const wanted = [0, 0.05, 0.5, 0.95, 1];
        const size = column.length / parts;
        expect(columnPercentiles(column, wanted)).toEqual(percentiles(column, wanted));
        expect(partPercentiles(column, parts, wanted)).toEqual(
          Array.from({ length: parts }, (_, part) =>
            percentiles(column.subarray(part * size, (part + 1) * size), wanted),
          ),
        );
      }),
      { numRuns: 200 },
    );
  });
});
