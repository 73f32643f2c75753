import { blockSamples } from '../../engine/kernel/draw-block.ts';
import { levelAt } from './confidence-factors.ts';
import { scoreBounds, type ScoreBounds } from './score-bounds.ts';
import type { SmaaColumns } from './smaa-columns.ts';
import { columnStride } from './smaa-program.ts';

/** Whom an alternative has to beat with its central weights. */
interface Comparison {
  readonly own: number;
  readonly weights: readonly number[];
  /** Those of whom bounds do not tell whether they are above it or below; the strongest first. */
  readonly rivals: readonly number[];
  /** Whether another one is above it in every sample. */
  readonly beaten: boolean;
  /** Samples in which it is first alone. */
  alone: number;
  /** Sum of its shares of the samples in which it is first with others. */
  shared: number;
}

/** Addresses used by the comparisons of a block. */
interface Places {
  readonly fixed: number;
  readonly own: number;
  readonly alive: number;
}

/** How often each alternative is first with its own central weights: `confidenceFactors` in the kernel. */
export function confidenceFactorsInKernel(
  columns: SmaaColumns,
  centralWeights: readonly (readonly number[] | null)[],
): readonly (number | null)[] {
  const { memory } = columns.kernel;
  const bounds = scoreBounds(columns.problem.values);
  const comparisons = centralWeights.map((weights, alternative) =>
    weights ? comparisonOf(bounds, weights, alternative) : null,
  );
  const open = comparisons.filter(
    (comparison) => comparison !== null && comparison.rivals.length > 0,
  );
  const at: Places = {
    fixed: memory.allocate(8 * columns.criteria),
    own: memory.allocate(columnStride),
    alive: memory.allocate(columnStride),
  };
  if (open.length > 0) {
    columns.overBlocks((first, count) => {
      columns.writeValues(first, count);
      for (const comparison of open) if (comparison) compareInBlock(columns, comparison, at, count);
    });
  }
  return comparisons.map((comparison) => {
    if (comparison === null) return null;
    if (comparison.rivals.length === 0) return comparison.beaten ? 0 : 1;
    return (comparison.alone + comparison.shared) / columns.problem.samples;
  });
}

/**
 * Leaves out who cannot win or cannot lose: rounding keeps order, so a sum of lower bounds is never
 * above the sum of the values.
 */
function comparisonOf(
  bounds: ScoreBounds,
  weights: readonly number[],
  alternative: number,
): Comparison {
  const [lows, highs] = [bounds.lows(weights), bounds.highs(weights)];
  const low = lows[alternative] ?? 0;
  const high = highs[alternative] ?? 0;
  const others = lows.map((_, index) => index).filter((index) => index !== alternative);
  const beaten = others.some((other) => (lows[other] ?? 0) > high);
  const rivals = beaten ? [] : others.filter((other) => !((highs[other] ?? 0) < low));
  return { own: alternative, weights, rivals, beaten, alone: 0, shared: 0 };
}

/** Adds in how many samples of the block an alternative is first. */
function compareInBlock(
  columns: SmaaColumns,
  comparison: Comparison,
  at: Places,
  count: number,
): void {
  const { kernel, program } = columns;
  const { own: alternative, weights, rivals } = comparison;
  const { values } = columns.at;
  kernel.memory.doubles(at.fixed, weights.length).set(weights);
  program.own[alternative]?.(blockSamples, values, at.fixed, at.own);
  program.fillMask(blockSamples, at.alive);
  let level = 0;
  for (const rival of rivals) {
    level |= program.rivals[rival]?.(blockSamples, values, at.fixed, at.own, at.alive) ?? 0;
  }
  if (level !== 0) {
    compareSampleBySample(columns, comparison, count);
    return;
  }
  const even = count - (count % 2);
  if (even > 0) comparison.alone += program.countMask(even, at.alive);
  const last = even < count ? (kernel.memory.integers(at.alive, 2 * count)[2 * even] ?? 0) : 0;
  if (last !== 0) comparison.alone += 1;
}

/** The same where alternatives score alike somewhere in the block. */
function compareSampleBySample(columns: SmaaColumns, comparison: Comparison, count: number): void {
  const rows = [comparison.own, ...comparison.rivals].map((row) => columns.row(row));
  for (let sample = 0; sample < count; sample += 1) {
    const level = levelAt(rows, comparison.weights, 0, sample);
    if (level === 1) comparison.alone += 1;
    else if (level > 1) comparison.shared += 1 / level;
  }
}
