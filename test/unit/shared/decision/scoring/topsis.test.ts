import { describe, expect, it } from 'vitest';
import { topsis } from '../../../../../src/shared/decision/scoring/topsis.ts';

const rounded = (scores: readonly number[], digits: number): readonly number[] =>
  scores.map((score) => Number(score.toFixed(digits)));

describe('topsis', () => {
  it('reproduces the fighter aircraft of Hwang and Yoon (1981), Multiple Attribute Decision Making, section III.3: closeness .643 .268 .613 .312', () => {
    // Maximum speed, ferry range, payload, acquisition cost (minimized), reliability, manoeuvrability.
    // A criterion to be minimized enters with its sign turned: its length stays, its best is its least.
    const aircraft = [
      [2.0, 1500, 20_000, -5.5, 5, 9],
      [2.5, 2700, 18_000, -6.5, 3, 5],
      [1.8, 2000, 21_000, -4.5, 7, 7],
      [2.2, 1800, 20_000, -5.0, 5, 5],
    ];
    const closeness = topsis(aircraft, [0.2, 0.1, 0.1, 0.1, 0.2, 0.3]);
    const printed = [0.643, 0.268, 0.613, 0.312];
    // The book rounds every step to four digits; unrounded, the third is 0.61354.
    for (const [row, value] of printed.entries()) {
      expect(Math.abs((closeness[row] ?? Number.NaN) - value)).toBeLessThan(0.0006);
    }
  });

  it('reproduces the example of Tzeng and Huang (2011), Multiple Attribute Decision Making: Methods and Applications', () => {
    const closeness = topsis(
      [
        [5, 8, 4],
        [7, 6, 8],
        [8, 8, 6],
        [7, 4, 6],
      ],
      [0.3, 0.4, 0.3],
    );
    expect(rounded(closeness, 4)).toEqual([0.5037, 0.6581, 0.7482, 0.334]);
  });

  it('reproduces the example of Papathanasiou and Ploskas (2018), Multiple Criteria Decision Aid, chapter 1: 0.387 0.327 0.391 0.615 0.868 0.493', () => {
    const sites = [
      [8, 7, 2, 1],
      [5, 3, 7, 5],
      [7, 5, 6, 4],
      [9, 9, 7, 3],
      [11, 10, 3, 7],
      [6, 9, 5, 4],
    ];
    const printed = [0.387, 0.327, 0.391, 0.615, 0.868, 0.493];
    expect(rounded(topsis(sites, [0.4, 0.3, 0.1, 0.2]), 3)).toEqual(printed);
  });

  it('agrees with a hand calculation: columns (3, 4) and (4, 3) have length 5, and mirror each other', () => {
    // Weighted 0.5: (0.3, 0.4) and (0.4, 0.3). Ideal (0.4, 0.4), anti-ideal (0.3, 0.3); both 0.1 away.
    const closeness = topsis(
      [
        [3, 4],
        [4, 3],
      ],
      [0.5, 0.5],
    );
    expect(closeness[0]).toBeCloseTo(0.5, 12);
    expect(closeness[1]).toBeCloseTo(0.5, 12);
  });

  it('is 0.5 for a single alternative, and for alternatives that are alike', () => {
    expect(topsis([[0.4, 0.2]], [1, 1])).toEqual([0.5]);
    expect(
      topsis(
        [
          [0.4, 0.2],
          [0.4, 0.2],
        ],
        [1, 1],
      ),
    ).toEqual([0.5, 0.5]);
  });

  it('is 1 at the ideal and 0 at the anti-ideal', () => {
    expect(
      topsis(
        [
          [1, 1],
          [0.5, 0.2],
        ],
        [2, 1],
      ),
    ).toEqual([1, 0]);
  });

  it('ignores a column in which all are equal, or 0', () => {
    const without = topsis([[0.1], [0.9], [0.4]], [1]);
    const alike = topsis(
      [
        [0.1, 0.7, 0],
        [0.9, 0.7, 0],
        [0.4, 0.7, 0],
      ],
      [1, 1, 1],
    );
    for (const [index, score] of alike.entries())
      expect(score).toBeCloseTo(without[index] ?? 0, 12);
  });

  it('has no scores without alternatives, and 0.5 without criteria', () => {
    expect(topsis([], [1])).toEqual([]);
    expect(topsis([[], []], [])).toEqual([0.5, 0.5]);
  });
});
