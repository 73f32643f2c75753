import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { createHighsSolver } from '../../src/main/adapters/solver/highs-solver.ts';
import { checkPacking } from '../../src/shared/placement/check-packing.ts';
import type { LinearSolver } from '../../src/shared/placement/linear-solver.ts';
import { packBins } from '../../src/shared/placement/pack-bins.ts';
import type { ProvedPacking } from '../../src/shared/placement/packing-certificate.ts';
import type { PackingProblem } from '../../src/shared/placement/packing-problem.ts';
import { fewestBins, problemOf } from '../unit/shared/placement/problems.ts';

let solver: LinearSolver;
beforeAll(async () => {
  solver = await createHighsSolver();
});

/** Sizes on a grid, so that sums are exact and items meet the edge of a bin. */
const size = fc.integer({ min: 1, max: 20 }).map((part) => part / 20);

const problems = (maxClasses: number, maxCount: number) =>
  fc
    .integer({ min: 1, max: 4 })
    .chain((dimensions) =>
      fc.array(
        fc.record({
          sizes: fc.array(size, { minLength: dimensions, maxLength: dimensions }),
          count: fc.integer({ min: 1, max: maxCount }),
        }),
        { minLength: 1, maxLength: maxClasses },
      ),
    )
    .map(problemOf);

/** The clock stands still: the same number of exchanges gives the same packing. */
const pack = (problem: PackingProblem): ProvedPacking =>
  packBins(problem, solver, { iterations: 2000, elapsed: () => 0, seconds: 1 });

describe('a packing', () => {
  it('fits, holds every item once, and is proved by its certificate', () => {
    fc.assert(
      fc.property(problems(12, 6), (problem) => {
        expect(checkPacking(problem, pack(problem))).toEqual([]);
      }),
      { numRuns: 150 },
    );
  });

  it('of a handful of items needs as few bins as trying every way finds, and never a bound above', () => {
    fc.assert(
      fc.property(problems(4, 2), (problem) => {
        const { bins, bound } = pack(problem);
        const fewest = fewestBins(problem);
        expect(bins.length).toBe(fewest);
        expect(bound).toBeLessThanOrEqual(fewest);
      }),
      { numRuns: 150 },
    );
  });

  it('finds a planted one: bins cut into pieces are put together again', () => {
    const piece = fc.integer({ min: 2, max: 6 });
    fc.assert(
      fc.property(
        fc.array(fc.tuple(piece, piece, piece), { minLength: 2, maxLength: 8 }),
        (cuts) => {
          // Each bin of 20 parts is cut into three pieces in two resources, the second the other way round.
          const rows = cuts.flatMap(([first, second]) => {
            const parts = [first, second, 20 - first - second];
            return parts.map((part, index) => ({
              sizes: [part / 20, (parts[2 - index] ?? 0) / 20],
              count: 1,
            }));
          });
          const { bins, bound } = pack(problemOf(rows));
          expect(bins.length).toBe(cuts.length);
          expect(bound).toBe(cuts.length);
        },
      ),
      { numRuns: 60 },
    );
  });

  it('with items that give room is bounded by volumes alone, and fits as a whole', () => {
    const problem = problemOf([
      { sizes: [0.9, 0.9], count: 2 },
      { sizes: [0.4, 0.4], count: 2 },
      { sizes: [-0.3, -0.3], count: 2 },
    ]);
    const packing = pack(problem);
    expect(packing.certificate.kind).toBe('volume');
    expect(packing.bins.length).toBe(2);
    expect(checkPacking(problem, packing)).toEqual([]);
  });

  it('is the same each time', () => {
    fc.assert(
      fc.property(problems(8, 4), (problem) => {
        expect(pack(problem)).toEqual(pack(problem));
      }),
      { numRuns: 30 },
    );
  });
});

describe('a certificate that was changed', () => {
  const problem = problemOf(
    [0.55, 0.35, 0.3, 0.6, 0.45].map((first, index) => ({
      sizes: [first, 0.1 * (index + 2)],
      count: 3 + index,
    })),
  );
  const faults = (change: (packing: ProvedPacking) => ProvedPacking): readonly string[] =>
    checkPacking(problem, change(pack(problem))).map(({ code }) => code);

  it('proves the bound as it is', () => {
    expect(pack(problem).certificate.kind).toBe('dual-values');
    expect(faults((packing) => packing)).toEqual([]);
  });

  it.each<readonly [string, (packing: ProvedPacking) => ProvedPacking, string]>([
    ['a higher bound', (one) => ({ ...one, bound: one.bound + 1 }), 'bound-not-proved'],
    [
      'values raised by a hundredth',
      (one) => ({
        ...one,
        certificate:
          one.certificate.kind === 'dual-values'
            ? { ...one.certificate, values: one.certificate.values.map((value) => 1.01 * value) }
            : one.certificate,
      }),
      'bound-not-proved',
    ],
    [
      'a value missing',
      (one) => ({
        ...one,
        certificate:
          one.certificate.kind === 'dual-values'
            ? { ...one.certificate, values: one.certificate.values.slice(1) }
            : one.certificate,
      }),
      'bound-not-proved',
    ],
    ['a bin less', (one) => ({ ...one, bins: one.bins.slice(1) }), 'item-count'],
    ['an item twice', (one) => ({ ...one, bins: [...one.bins, [0]] }), 'item-count'],
    [
      'two bins in one',
      (one) => ({ ...one, bins: [one.bins.slice(0, 2).flat(), ...one.bins.slice(2)] }),
      'bin-overfull',
    ],
  ])('is refused with %s', (_, change, code) => {
    expect(faults(change)).toContain(code);
  });
});
