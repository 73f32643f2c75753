/** Lower triangular matrix as rows. */
export type Triangle = readonly (readonly number[])[];

/** The lower factor of a symmetric positive definite matrix given by its entries. */
export function factorOf(size: number, entry: (row: number, column: number) => number): Triangle {
  const factor: number[][] = [];
  for (let row = 0; row < size; row++) {
    const line: number[] = [];
    for (let column = 0; column <= row; column++) {
      const above = column === row ? line : (factor[column] ?? []);
      let sum = entry(row, column);
      for (let k = 0; k < column; k++) sum -= (line[k] ?? 0) * (above[k] ?? 0);
      line.push(column === row ? Math.sqrt(Math.max(sum, 1e-12)) : sum / (above[column] ?? 1));
    }
    factor.push(line);
  }
  return factor;
}

/** Solves L x = b. */
export function solveLower(factor: Triangle, right: readonly number[]): readonly number[] {
  const solved: number[] = [];
  factor.forEach((line, row) => {
    let sum = right[row] ?? 0;
    for (let k = 0; k < row; k++) sum -= (line[k] ?? 0) * (solved[k] ?? 0);
    solved.push(sum / (line[row] ?? 1));
  });
  return solved;
}

/** The sum of the products of two vectors. */
export function product(a: readonly number[], b: readonly number[]): number {
  return a.reduce((sum, value, index) => sum + value * (b[index] ?? 0), 0);
}
