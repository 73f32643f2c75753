import { describe, expect, it } from 'vitest';
import {
  correlationFactor,
  isCorrelationMatrix,
  nearestCorrelationMatrix,
} from '../../../../../src/shared/engine/sampling/nearest-correlation.ts';

describe('nearestCorrelationMatrix', () => {
  // Higham, IMA Journal of Numerical Analysis 22 (2002), section 4: the two examples, to the digits printed.
  it.each([
    [
      [
        [1, 1, 0],
        [1, 1, 1],
        [0, 1, 1],
      ],
      [1, 0.7607, 0.1573],
    ],
    [
      [
        [2, -1, 0, 0],
        [-1, 2, -1, 0],
        [0, -1, 2, -1],
        [0, 0, -1, 2],
      ],
      [1, -0.8084, 0.1916, 0.1068],
    ],
  ])('reproduces the published example %#', (matrix, firstRow) => {
    const nearest = nearestCorrelationMatrix(matrix);
    firstRow.forEach((value, column) => expect(nearest[0]?.[column]).toBeCloseTo(value, 4));
    expect(nearest.every((row, index) => row[index] === 1)).toBe(true);
  });

  it('leaves a correlation matrix as it is', () => {
    const matrix = [
      [1, 0.5, 0.2],
      [0.5, 1, 0.3],
      [0.2, 0.3, 1],
    ];
    expect(isCorrelationMatrix(matrix)).toBe(true);
    nearestCorrelationMatrix(matrix).forEach((row, i) =>
      row.forEach((value, j) => expect(value).toBeCloseTo(matrix[i]?.[j] ?? 0, 9)),
    );
  });
});

describe('correlationFactor', () => {
  it.each([
    [
      'regular',
      [
        [1, 0.5, 0.2],
        [0.5, 1, 0.3],
        [0.2, 0.3, 1],
      ],
    ],
    [
      'singular',
      [
        [1, 1, 0.4],
        [1, 1, 0.4],
        [0.4, 0.4, 1],
      ],
    ],
    [
      'repaired',
      nearestCorrelationMatrix([
        [1, 1, 0],
        [1, 1, 1],
        [0, 1, 1],
      ]),
    ],
  ] as const)('multiplies back to a %s matrix', (_, matrix) => {
    const factor = correlationFactor(matrix);
    matrix.forEach((row, i) =>
      row.forEach((value, j) => {
        const product = (factor[i] ?? []).reduce(
          (sum, entry, k) => sum + entry * (factor[j]?.[k] ?? 0),
          0,
        );
        expect(product).toBeCloseTo(value, 7);
      }),
    );
  });
});
