import { blockSamples } from '../../engine/kernel/draw-block.ts';
import { levelAt } from './confidence-factors.ts';
import { scoreBounds, type ScoreBounds } from './score-bounds.ts';
import type { SmaaColumns } from './smaa-columns.ts';
import { columnStride } from './smaa-program.ts';

/** Whom an alternative has to beat with its central weights. */
interface Contest {
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

/** Addresses used by the contests of a block. */
interface Places {
  readonly fixed: number;
  readonly own: number;
  readonly alive: number;
}

/** How often each alternative is first with its own central weights: `confidenceFactors` in the kernel. */
export function contend(
  columns: SmaaColumns,
  centralWeights: readonly (readonly number[] | null)[],
): readonly (number | null)[] {
  const { memory } = columns.kernel;
  const bounds = scoreBounds(columns.problem.values);
  const contests = centralWeights.map((weights, own) =>
    weights ? contestOf(bounds, weights, own) : null,
  );
  const open = contests.filter((contest) => contest !== null && contest.rivals.length > 0);
  const at: Places = {
    fixed: memory.allocate(8 * columns.criteria),
    own: memory.allocate(columnStride),
    alive: memory.allocate(columnStride),
  };
  if (open.length > 0) {
    columns.overBlocks((first, count) => {
      columns.writeValues(first, count);
      for (const contest of open) if (contest) contendInBlock(columns, contest, at, count);
    });
  }
  return contests.map((contest) => {
    if (contest === null) return null;
    if (contest.rivals.length === 0) return contest.beaten ? 0 : 1;
    return (contest.alone + contest.shared) / columns.problem.samples;
  });
}

/**
 * Leaves out who cannot win or cannot lose: rounding keeps order, so a sum of lower bounds is never
 * above the sum of the values.
 */
function contestOf(bounds: ScoreBounds, weights: readonly number[], own: number): Contest {
  const [lows, highs] = [bounds.lows(weights), bounds.highs(weights)];
  const low = lows[own] ?? 0;
  const high = highs[own] ?? 0;
  const others = lows.map((_, index) => index).filter((index) => index !== own);
  const beaten = others.some((other) => (lows[other] ?? 0) > high);
  const rivals = beaten ? [] : others.filter((other) => !((highs[other] ?? 0) < low));
  return { own, weights, rivals, beaten, alone: 0, shared: 0 };
}

/** Adds in how many samples of the block an alternative is first. */
function contendInBlock(columns: SmaaColumns, contest: Contest, at: Places, count: number): void {
  const { kernel, program } = columns;
  const { own, weights, rivals } = contest;
  const { values } = columns.at;
  kernel.memory.doubles(at.fixed, weights.length).set(weights);
  program.own[own]?.(blockSamples, values, at.fixed, at.own);
  program.revive(blockSamples, at.alive);
  let level = 0;
  for (const rival of rivals) {
    level |= program.rivals[rival]?.(blockSamples, values, at.fixed, at.own, at.alive) ?? 0;
  }
  if (level !== 0) {
    contendSampleBySample(columns, contest, count);
    return;
  }
  const even = count - (count % 2);
  if (even > 0) contest.alone += program.living(even, at.alive);
  const last = even < count ? (kernel.memory.integers(at.alive, 2 * count)[2 * even] ?? 0) : 0;
  if (last !== 0) contest.alone += 1;
}

/** The same where alternatives score alike somewhere in the block. */
function contendSampleBySample(columns: SmaaColumns, contest: Contest, count: number): void {
  const rows = [contest.own, ...contest.rivals].map((row) => columns.row(row));
  for (let sample = 0; sample < count; sample += 1) {
    const found = levelAt(rows, contest.weights, 0, sample);
    if (found === 1) contest.alone += 1;
    else if (found > 1) contest.shared += 1 / found;
  }
}
