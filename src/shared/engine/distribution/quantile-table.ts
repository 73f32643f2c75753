import type { Quantile } from './quantile.ts';

/**
 * A quantile function as cubic pieces over cells that halve in width towards 0 and 1, where
 * quantiles bend: the cell of a probability is read off the exponent and the first bits of its double.
 *
 * Cubic interpolation through four equally spaced points of a cell that is 1/16 of its distance from
 * the end misses a smooth quantile by less than a millionth of its local value, far below the error of
 * any number of samples.
 */
export interface QuantileTable {
  /** Four coefficients a cell, by rising power; the lower half first, then the upper one. */
  readonly coefficients: Float64Array;
  /** Lowest and highest value ever given. */
  readonly low: number;
  readonly high: number;
  /** The quantile itself, for probabilities nearer to 0 or 1 than the table goes. */
  readonly exact: Quantile;
}

/** Leading bits of the mantissa that number the cells of an octave: 16 cells. */
export const octaveBits = 4;
/** Octaves below 1/2 that the table covers: down to 2^-16. */
const octaves = 16;
/** Cells on either side of 1/2, which has a cell of its own. */
export const cellsPerSide = (octaves - 1) * 2 ** octaveBits + 1;
/** Leading bits of the double 2^-16. */
export const firstCell = (1023 - octaves) * 2 ** octaveBits;

/**
 * Tabulates a smooth quantile function.
 *
 * @param low, high bounds that no sample leaves; infinite where there are none.
 */
export function tabulate(exact: Quantile, low: number, high: number): QuantileTable {
  const coefficients = new Float64Array(8 * cellsPerSide);
  writeSide(coefficients.subarray(0, 4 * cellsPerSide), exact);
  writeSide(coefficients.subarray(4 * cellsPerSide), (probability) => exact(1 - probability));
  return { coefficients, low, high, exact };
}

/** The cells of one side by rising distance from the end; each starts with the value the last ended on. */
function writeSide(coefficients: Float64Array, value: Quantile): void {
  let left = value(2 ** -octaves);
  for (let cell = 0; cell < cellsPerSide; cell += 1) {
    const octave = Math.floor(cell / 2 ** octaveBits) - octaves;
    const width = 2 ** (octave - octaveBits);
    const start = 2 ** octave + (cell % 2 ** octaveBits) * width;
    const right = value(start + width);
    coefficients.set(
      cubicThrough(left, value(start + (1 / 3) * width), value(start + (2 / 3) * width), right),
      4 * cell,
    );
    left = right;
  }
}

/** Coefficients of the cubic through the values at 0, 1/3, 2/3 and 1. */
function cubicThrough(a: number, b: number, c: number, d: number): readonly number[] {
  return [
    a,
    (-11 * a + 18 * b - 9 * c + 2 * d) / 2,
    (18 * a - 45 * b + 36 * c - 9 * d) / 2,
    (-9 * a + 27 * b - 27 * c + 9 * d) / 2,
  ];
}

const double = new Float64Array(1);
const halves = new Uint32Array(double.buffer);
/** Which half of a double holds its exponent on this machine. */
const upper = new Uint8Array(Uint32Array.of(1).buffer)[0] === 1 ? 1 : 0;

/** The value of a table at a probability in (0, 1); the kernel does the same arithmetic. */
export function readTable(table: QuantileTable, probability: number): number {
  const near = Math.min(probability, 1 - probability);
  double[0] = near;
  const cell = ((halves[upper] ?? 0) >>> (20 - octaveBits)) - firstCell;
  const value =
    cell >= 0 && cell < cellsPerSide
      ? readCell(table.coefficients, cell + (probability > 0.5 ? cellsPerSide : 0), near, cell)
      : table.exact(probability);
  return Math.min(table.high, Math.max(table.low, value));
}

function readCell(coefficients: Float64Array, at: number, near: number, cell: number): number {
  const octave = Math.floor(cell / 2 ** octaveBits) - octaves;
  const start = 2 ** octave + (cell % 2 ** octaveBits) * 2 ** (octave - octaveBits);
  const t = (near - start) * 2 ** (octaveBits - octave);
  const first = 4 * at;
  const [a = 0, b = 0, c = 0, d = 0] = coefficients.subarray(first, first + 4);
  return ((d * t + c) * t + b) * t + a;
}
