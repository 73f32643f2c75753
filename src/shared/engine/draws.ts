import type { Range } from '../domain/range.ts';
import { drawColumns } from './draw-columns.ts';
import { plainDesign, type SampleDesign } from './sample-design.ts';

/** The draws of one evaluation: alternatives and workloads share those of a shared parameter. */
export interface Draws {
  readonly seed: number;
  readonly samples: number;
  readonly design: SampleDesign;
  /** Columns drawn so far, by name; a name has several where workloads give it different ranges. */
  readonly columns: Map<string, readonly DrawnColumn[]>;
}

interface DrawnColumn {
  readonly range: Range;
  readonly values: Float64Array;
}

/**
 * Starts an evaluation's draws, independent and pseudo-random unless a design says otherwise. The
 * same seed and sample index always give the same draw.
 */
export function startDraws(
  seed: number,
  samples: number,
  design: SampleDesign = plainDesign(seed),
): Draws {
  return { seed, samples, design, columns: new Map() };
}

const firsts = new WeakMap<Draws, Draws>();

/** The first samples of an evaluation's draws; kept with them, so that every workload shares them. */
export function firstDraws(draws: Draws, samples: number): Draws {
  const known = firsts.get(draws);
  if (known?.samples === samples) return known;
  const made = startDraws(draws.seed, samples, draws.design);
  firsts.set(draws, made);
  return made;
}

/** The draws of an uncertain number: a function of its name, its range and the design alone. */
export function drawnColumn(draws: Draws, name: string, range: Range): Float64Array {
  const columns = draws.columns.get(name) ?? [];
  const known = columns.find((column) => sameRange(column.range, range));
  if (known) return known.values;
  const block = { first: 0, count: draws.samples };
  const [values = new Float64Array()] = drawColumns(draws.design, [{ name, range }], block);
  draws.columns.set(name, [...columns, { range, values }]);
  return values;
}

/** Whether two ranges are drawn alike. */
export function sameRange(left: Range, right: Range): boolean {
  if (left === right) return true;
  const sameEnds = left.low === right.low && left.high === right.high;
  return sameEnds && JSON.stringify(left) === JSON.stringify(right);
}
