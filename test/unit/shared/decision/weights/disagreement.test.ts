import { describe, expect, it } from 'vitest';
import { disagreementOf } from '../../../../../src/shared/decision/weights/disagreement.ts';

/** Alternatives: fast, isolated, cheap; criteria: speed, isolation, cost. */
const matrix = [
  [1, 0, 0.5],
  [0, 1, 0.5],
  [0.4, 0.4, 0.6],
];

describe('disagreementOf', () => {
  it('has nothing to discuss where everybody chooses alike', () => {
    const found = disagreementOf(
      matrix,
      [
        [0.6, 0.2, 0.2],
        [0.5, 0.1, 0.4],
      ],
      [0.55, 0.15, 0.3],
    );
    expect(found).toMatchObject({
      choices: [[0], [0]],
      groupChoice: [0],
      unanimous: true,
      decisiveCriteria: [],
      value: 0,
    });
  });

  it('finds the one criterion that a constructed dispute hangs on', () => {
    // Both care for speed and cost in the proportion 3 : 1; they differ on isolation alone.
    const members = [
      [0.6, 0.2, 0.2],
      [0.24, 0.68, 0.08],
    ];
    const group = [0.42, 0.44, 0.14];
    const found = disagreementOf(matrix, members, group);
    expect(found.choices).toEqual([[0], [1]]);
    expect(found.unanimous).toBe(false);
    expect(found.decisiveCriteria).toContain(1);
    expect(found.decisiveCriteria).not.toContain(2);
  });

  it('says what each gives up under the group’s choice, in value, by hand', () => {
    const members = [
      [0.7, 0.2, 0.1],
      [0.2, 0.7, 0.1],
    ];
    const found = disagreementOf(matrix, members, [0.5, 0.4, 0.1]);
    // The group takes the first: nothing lost for one, 0.75 − 0.25 for the other.
    expect(found.groupChoice).toEqual([0]);
    expect(found.regrets[0]).toBeCloseTo(0, 12);
    expect(found.regrets[1]).toBeCloseTo(0.5, 12);
    expect(found.value).toBeCloseTo(0.25, 12);
  });

  it('finds common ground in alternatives that tie', () => {
    const found = disagreementOf(
      matrix,
      [
        [0.5, 0.5, 0],
        [0.9, 0.05, 0.05],
      ],
      [0.7, 0.275, 0.025],
    );
    expect(found.choices[0]).toEqual([0, 1]);
    expect(found.unanimous).toBe(true);
  });

  it('counts what is lost on average where the group is undecided', () => {
    const found = disagreementOf(
      matrix,
      [
        [0, 1, 0],
        [1, 0, 0],
      ],
      [0.5, 0.5, 0],
    );
    expect(found.choices).toEqual([[1], [0]]);
    expect(found.groupChoice).toEqual([0, 1]);
    expect(found.regrets).toEqual([0.5, 0.5]);
  });

  it('has no choice without alternatives, and no worth without people', () => {
    expect(disagreementOf([], [[1]], [1])).toMatchObject({ groupChoice: [], value: 0 });
    expect(disagreementOf(matrix, [], [1, 0, 0])).toMatchObject({ unanimous: false, value: 0 });
  });
});
