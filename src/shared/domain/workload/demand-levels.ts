import { logarithm } from '../../base/elementary-functions.ts';
import type { Level } from '../level.ts';

/** One row of a level table: what a level means relative to `medium`, and as an absolute figure. */
interface LevelRow {
  readonly level: Level;
  /** Demand relative to `medium` = 1; the CPU terms of the model scale with it. */
  readonly relative: number;
  readonly figure: number;
}

export type LevelTable = readonly [LevelRow, LevelRow, ...LevelRow[]];

/** Block size that the IO figures of the table are meant at: 4 KiB. */
export const referenceBlockBytes = 4096;

/**
 * The lowest row is where a demand fades out, not a level of its own: `none` is no demand at all (model
 * section 11).
 */
const faint = 'none';

/** IO levels in operations per second at 4 KiB (model section 3). */
export const ioLevels: LevelTable = [
  { level: faint, relative: 0.1, figure: 50 },
  { level: 'low', relative: 0.4, figure: 500 },
  { level: 'medium', relative: 1, figure: 2_000 },
  { level: 'high', relative: 2.5, figure: 10_000 },
  { level: 'extreme', relative: 6, figure: 50_000 },
];

/** Network levels in messages per second (model section 3). */
export const networkLevels: LevelTable = [
  { level: faint, relative: 0.1, figure: 100 },
  { level: 'low', relative: 0.4, figure: 1_000 },
  { level: 'medium', relative: 1, figure: 10_000 },
  { level: 'high', relative: 2.5, figure: 50_000 },
  { level: 'extreme', relative: 6, figure: 200_000 },
];

/** The row of one level. */
export function levelRow(table: LevelTable, level: Level): LevelRow {
  if (level === faint) return { level, relative: 0, figure: 0 };
  return table.find((row) => row.level === level) ?? table[0];
}

/**
 * Demand relative to `medium` of an explicit figure: straight lines between the rows of the table
 * when both axes are logarithmic, so that every row keeps its own value. Outside the table the
 * nearest line goes on, which gives 0 for a figure of 0.
 *
 * @param figure operations or messages per second, not negative.
 */
export function relativeDemand(table: LevelTable, figure: number): number {
  if (figure <= 0) return 0;
  const exact = table.find((row) => row.figure === figure);
  if (exact) return exact.relative;
  let [below, above] = table;
  for (let index = 2; index < table.length && above.figure < figure; index += 1) {
    below = above;
    above = table[index] ?? above;
  }
  const slope = logarithm(above.relative / below.relative) / logarithm(above.figure / below.figure);
  return below.relative * (figure / below.figure) ** slope;
}
