import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cheapestAt, cheapestSegments } from '../../../../../src/shared/plan/crossover/cheapest.ts';
import { shareAt, type HostShare } from '../../../../../src/shared/plan/crossover/host-share.ts';

/** A share of one or two resources, each with a part paid once. */
function share(alternative: string, lines: readonly (readonly [number, number])[]): HostShare {
  return {
    alternative,
    lines: lines.map(([fixed, perInstance]) => ({ fixed, perInstance })),
    perHost: Math.min(...lines.map(([fixed, perInstance]) => (1 - fixed) / perInstance)),
  };
}

describe('cheapestSegments', () => {
  it('changes where a part paid once is made up for', () => {
    // 0.01 n against 0.2 + 0.005 n: level at 40, where the first in order stands for both.
    const shares = [share('flat', [[0, 0.01]]), share('shared', [[0.2, 0.005]])];
    expect(cheapestSegments(shares, 100)).toEqual([
      { alternative: 'flat', from: 1, to: 40 },
      { alternative: 'shared', from: 41, to: 100 },
    ]);
  });

  it('counts full hosts beyond the first', () => {
    const one = share('one', [[0.2, 0.005]]);
    expect(one.perHost).toBeCloseTo(160, 12);
    expect(shareAt(one, 160)).toBeCloseTo(1, 12);
    expect(shareAt(one, 320)).toBeCloseTo(2, 12);
  });

  it('says where none can run them', () => {
    expect(cheapestSegments([], 10)).toEqual([{ alternative: null, from: 1, to: 10 }]);
  });

  it('is what asking at every single number of instances gives', () => {
    const line = fc.tuple(
      fc.double({ min: 0, max: 0.6, noNaN: true }),
      fc.double({ min: 1e-4, max: 0.2, noNaN: true }),
    );
    const one = fc.array(line, { minLength: 1, maxLength: 4 });
    fc.assert(
      fc.property(fc.array(one, { minLength: 1, maxLength: 6 }), (all) => {
        const shares = all.map((lines, index) => share(`alternative ${index}`, lines));
        const segments = cheapestSegments(shares, 400);
        for (let instances = 1; instances <= 400; instances += 1) {
          const found = segments.find(({ from, to }) => from <= instances && instances <= to);
          expect(found?.alternative).toBe(cheapestAt(shares, instances));
        }
      }),
      { numRuns: 200 },
    );
  });
});
