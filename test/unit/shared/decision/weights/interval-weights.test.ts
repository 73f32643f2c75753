import { describe, expect, it, test } from 'vitest';
import { intervalWeights } from '../../../../../src/shared/decision/weights/interval-weights.ts';
import { uniformWeights } from '../../../../../src/shared/decision/weights/uniform-weights.ts';
import {
  drawWeights,
  type WeightSampler,
} from '../../../../../src/shared/decision/weights/weight-sampler.ts';
import type { WeightInterval } from '../../../../../src/shared/decision/weights/weights.ts';
import { countCells, misfit } from '../goodness-of-fit.ts';
import { columnMeans, pointsOf, rowsOf } from '../sample-points.ts';

const samples = 40_000;

function samplerOf(intervals: readonly WeightInterval[]): WeightSampler {
  const sampler = intervalWeights(intervals);
  if (!sampler.ok) throw new Error(`${sampler.error.code} ${JSON.stringify(sampler.error)}`);
  return sampler.value;
}

function draws(
  intervals: readonly WeightInterval[],
  count = samples,
): readonly (readonly number[])[] {
  return rowsOf(drawWeights(samplerOf(intervals), count, pointsOf(21)), intervals.length);
}

const within = (row: readonly number[], intervals: readonly WeightInterval[]): boolean =>
  intervals.every(
    ({ low, high }, index) => (row[index] ?? 0) >= low - 1e-12 && (row[index] ?? 0) <= high + 1e-12,
  );

/** Draws from the whole simplex, those outside the intervals thrown away: slow, and surely right. */
function rejected(intervals: readonly WeightInterval[], wanted: number) {
  const count = intervals.length;
  const point = pointsOf(77);
  const sampler = uniformWeights(count);
  const row = new Float64Array(count);
  const kept: (readonly number[])[] = [];
  for (let sample = 0; kept.length < wanted; sample += 1) {
    sampler.draw(point(sample), row);
    if (within([...row], intervals)) kept.push([...row]);
  }
  return kept;
}

describe('intervalWeights', () => {
  const narrow = { low: 0.1, high: 0.1001 };
  const cases: readonly (readonly [string, readonly WeightInterval[]])[] = [
    ['no bounds', Array.from({ length: 4 }, () => ({ low: 0, high: 1 }))],
    ['equal bounds', Array.from({ length: 5 }, () => ({ low: 0.1, high: 0.3 }))],
    [
      'mixed bounds',
      [
        { low: 0.05, high: 0.2 },
        { low: 0.1, high: 0.6 },
        { low: 0, high: 0.3 },
        { low: 0.15, high: 0.25 },
      ],
    ],
    [
      'seven criteria of very different widths',
      [narrow, narrow, narrow, { low: 0, high: 0.5 }, { low: 0, high: 0.5 }, narrow, narrow],
    ],
    [
      'a weight that is fixed',
      [
        { low: 0.2, high: 0.2 },
        { low: 0, high: 0.7 },
        { low: 0.1, high: 0.9 },
      ],
    ],
    [
      'bounds that leave a single point',
      [
        { low: 0.2, high: 0.4 },
        { low: 0.3, high: 0.3 },
        { low: 0.5, high: 0.9 },
      ],
    ],
  ];

  test.each(cases)('keeps %s and adds up to 1', (_, intervals) => {
    for (const row of draws(intervals, 2000)) {
      expect(within(row, intervals)).toBe(true);
      expect(Math.abs(row.reduce((sum, weight) => sum + weight, 0) - 1)).toBeLessThan(1e-12);
    }
  });

  it('spreads draws evenly over a polygon: thirds of the strip between two parallel sides', () => {
    // With 0.2 ≤ w₁ ≤ 0.5 and nothing else, the share below x is (0.8² − (1−x)²) / (0.8² − 0.5²).
    const rows = draws([
      { low: 0.2, high: 0.5 },
      { low: 0, high: 1 },
      { low: 0, high: 1 },
    ]);
    const below = (x: number): number => (0.64 - (1 - x) ** 2) / (0.64 - 0.25);
    const shares = [below(0.3), below(0.4) - below(0.3), 1 - below(0.4)];
    const counts = countCells(rows, 3, ([first = 0]) => (first < 0.3 ? 0 : first < 0.4 ? 1 : 2));
    expect(misfit(counts, shares)).toBeLessThan(4);
    // Within the strip, the second weight is uniform over what the first leaves.
    const halves = countCells(rows, 2, ([first = 0, second = 0]) =>
      second < (1 - first) / 2 ? 0 : 1,
    );
    expect(misfit(halves, [0.5, 0.5])).toBeLessThan(4);
  });

  test.each(cases.slice(1, 3))('agrees with rejection for %s', (_, intervals) => {
    const ours = draws(intervals);
    const theirs = rejected(intervals, 20_000);
    // Cells by which half of its interval each weight lies in.
    const cells = 2 ** intervals.length;
    const cellOf = (row: readonly number[]): number =>
      intervals.reduce(
        (cell, { low, high }, index) => cell * 2 + ((row[index] ?? 0) > (low + high) / 2 ? 1 : 0),
        0,
      );
    const [mine, reference] = [countCells(ours, cells, cellOf), countCells(theirs, cells, cellOf)];
    // Two samples: χ² of their difference, cells that are too rare left out.
    let chiSquared = 0;
    let freedom = -1;
    for (const [cell, count] of reference.entries()) {
      if (count + (mine[cell] ?? 0) < 50) continue;
      const left = (mine[cell] ?? 0) / ours.length;
      const right = count / theirs.length;
      const pooled = ((mine[cell] ?? 0) + count) / (ours.length + theirs.length);
      chiSquared += (left - right) ** 2 / (pooled * (1 / ours.length + 1 / theirs.length));
      freedom += 1;
    }
    expect(freedom).toBeGreaterThan(3);
    expect(chiSquared).toBeLessThan(freedom + 4 * Math.sqrt(2 * freedom));
  });

  it('catches the wrong sampler: uniform within the intervals, then divided by the sum', () => {
    const intervals = [
      { low: 0.2, high: 0.5 },
      { low: 0, high: 1 },
      { low: 0, high: 1 },
    ];
    const wrong: WeightSampler = {
      criteria: 3,
      dimensions: 3,
      draw: (point, into) => {
        const row = intervals.map(({ low, high }, index) => low + (high - low) * point(index));
        const sum = row.reduce((total, weight) => total + weight, 0);
        into.set(row.map((weight) => weight / sum));
      },
    };
    const rows = rowsOf(drawWeights(wrong, samples, pointsOf(21)), 3);
    const below = (x: number): number => (0.64 - (1 - x) ** 2) / (0.64 - 0.25);
    const counts = countCells(rows, 3, ([first = 0]) => (first < 0.3 ? 0 : first < 0.4 ? 1 : 2));
    expect(misfit(counts, [below(0.3), below(0.4) - below(0.3), 1 - below(0.4)])).toBeGreaterThan(
      50,
    );
  });

  it('draws a narrow weight evenly too', () => {
    const rows = draws(cases[3]?.[1] ?? []);
    const [first = 0, , , , , sixth = 0] = columnMeans(rows);
    expect(Math.abs(first - 0.10005)).toBeLessThan(2e-6);
    expect(Math.abs(sixth - 0.10005)).toBeLessThan(2e-6);
  });

  it('reads one coordinate fewer than there are weights to choose', () => {
    expect(samplerOf(cases[0]?.[1] ?? []).dimensions).toBe(3);
    expect(samplerOf(cases[4]?.[1] ?? []).dimensions).toBe(1);
    expect(samplerOf(cases[5]?.[1] ?? []).dimensions).toBe(0);
    expect(samplerOf([{ low: 0, high: 1 }]).dimensions).toBe(0);
  });

  test.each([
    ['a low above its high', [{ low: 0.6, high: 0.4 }], 'weights.0.low'],
    ['a negative low', [{ low: -0.1, high: 1 }], 'weights.0.low'],
    ['a high above 1', [{ low: 0, high: 1.5 }], 'weights.0.high'],
    ['a bound that is no number', [{ low: Number.NaN, high: 1 }], 'weights.0.low'],
    [
      'lows that add up to more than 1',
      [
        { low: 0.6, high: 0.8 },
        { low: 0.5, high: 0.9 },
      ],
      'weights.low',
    ],
    [
      'highs that add up to less than 1',
      [
        { low: 0, high: 0.4 },
        { low: 0, high: 0.5 },
      ],
      'weights.high',
    ],
    ['no criteria', [], 'weights.high'],
  ])('refuses %s and names it', (_, intervals, field) => {
    expect(intervalWeights(intervals)).toMatchObject({
      ok: false,
      error: { code: 'field-invalid', field },
    });
  });
});
