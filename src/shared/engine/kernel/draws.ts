import type { Range } from '../../domain/range/range.ts';
import { drawColumns, type UncertainColumn } from '../sampling/draw-columns.ts';
import { drawWhole } from './draw-whole.ts';
import { kernelOfThread } from './kernel.ts';
import { sameRange } from '../distribution/same-range.ts';
import { plainDesign, type SampleDesign } from '../sampling/sample-design.ts';

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

/** Draws of more samples than this are not kept for the next evaluation: their memory is better free. */
const maxCached = 1 << 16;

let kept: { readonly key: string; readonly draws: Draws } | null = null;

/**
 * The draws that `startDraws` gives; those asked for last are given again with all that was drawn. An
 * evaluation that differs in its workloads or weights alone then draws nothing a second time.
 */
export function sharedDraws(seed: number, samples: number, design: SampleDesign): Draws {
  const key = JSON.stringify([seed, samples, design]);
  if (kept?.key === key) return kept.draws;
  const draws = startDraws(seed, samples, design);
  kept = samples <= maxCached ? { key, draws } : null;
  return draws;
}

const firsts = new WeakMap<Draws, Draws>();

/** The first samples of an evaluation's draws; kept with them, so that every workload shares them. */
export function firstDraws(draws: Draws, samples: number): Draws {
  const cached = firsts.get(draws);
  if (cached?.samples === samples) return cached;
  const prefix = startDraws(draws.seed, samples, draws.design);
  firsts.set(draws, prefix);
  return prefix;
}

/** The draws of an uncertain number: a function of its name, its range and the design alone. */
export function drawnColumn(draws: Draws, name: string, range: Range): Float64Array {
  const columns = draws.columns.get(name) ?? [];
  const cached = columns.find((column) => sameRange(column.range, range));
  if (cached) return cached.values;
  const values = drawAll(draws, { name, range });
  draws.columns.set(name, [...columns, { range, values }]);
  return values;
}

function drawAll({ design, samples }: Draws, column: UncertainColumn): Float64Array {
  const kernel = kernelOfThread();
  if (kernel) return drawWhole(kernel, design, column, samples);
  const [values = new Float64Array()] = drawColumns(design, [column], { first: 0, count: samples });
  return values;
}
