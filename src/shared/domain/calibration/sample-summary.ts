/** What a series of samples says about the figure they were drawn for. */
export interface SampleSummary {
  readonly median: number;
  /** 95 % confidence interval of the median; the range of all samples where there are too few for one. */
  readonly low: number;
  readonly high: number;
  /** 5th and 95th percentile of the samples. */
  readonly p5: number;
  readonly p95: number;
  readonly count: number;
  /** Samples so far off that they belong to something else that went on. */
  readonly outliers: number;
  /** Whether the confidence interval is narrower than `settledWidth` of the median. */
  readonly settled: boolean;
}

/** Width of the confidence interval, over the median, below which more samples would not help. */
export const settledWidth = 0.05;

/** Fewer samples than these have no distribution-free 95 % interval of the median. */
export const minForInterval = 6;

/** Modified z-score from which a sample is off. Source: Iglewicz & Hoaglin, 1993, section 3.3. */
const outlierScore = 3.5;

/** Off by less than this share of the median, a sample does not matter, however tight the others are. */
const outlierShare = 0.05;

/**
 * Median, its 95 % confidence interval from order statistics, percentiles and outliers.
 *
 * @returns null when there is no sample, or one that is not a finite number.
 * Source of the interval: Conover, Practical Nonparametric Statistics, 3rd edition, section 3.2.
 */
export function summarizeSamples(samples: readonly number[]): SampleSummary | null {
  if (samples.length === 0 || samples.some((sample) => !Number.isFinite(sample))) return null;
  const sorted = samples.toSorted((left, right) => left - right);
  const median = percentileOf(sorted, 0.5);
  const [low, high] = medianInterval(sorted);
  return {
    median,
    low,
    high,
    p5: percentileOf(sorted, 0.05),
    p95: percentileOf(sorted, 0.95),
    count: sorted.length,
    outliers: countOutliers(sorted, median),
    settled: sorted.length >= minForInterval && high - low <= settledWidth * Math.abs(median),
  };
}

/** 97.5th percentile of Student's t for 1 to 9 degrees of freedom. Source: Fisher & Yates, 1963, table III. */
const studentQuantiles = [12.706, 4.303, 3.182, 2.776, 2.571, 2.447, 2.365, 2.306, 2.262] as const;

const maxBlocks = 5;

/**
 * The same of samples that were taken in blocks, one after the other. Samples of one block resemble
 * each other, because what else the machine does changes slowly; the interval of order statistics,
 * which takes them for independent, is too narrow then. The interval given here is wide enough for
 * that one and for the one that Student's t gives of the blocks' medians (batch means), and goes no
 * further than the samples do.
 *
 * @param blocks one block is cut into up to five, of at least six samples each.
 * Source: Law, Simulation Modeling and Analysis, 5th edition, section 9.5.3 (batch means).
 */
export function summarizeBlocks(blocks: readonly (readonly number[])[]): SampleSummary | null {
  const samples = blocks.flat();
  const whole = summarizeSamples(samples);
  if (whole === null) return null;
  const filled = blocks.filter((block) => block.length > 0);
  const parts = filled.length > 1 ? filled : cut(samples);
  const half = halfWidthOfBlocks(parts);
  const low = Math.max(Math.min(...samples), Math.min(whole.low, whole.median - half));
  const high = Math.min(Math.max(...samples), Math.max(whole.high, whole.median + half));
  const settled = whole.settled && high - low <= settledWidth * Math.abs(whole.median);
  return { ...whole, low, high, settled };
}

function cut(samples: readonly number[]): readonly (readonly number[])[] {
  const count = Math.min(maxBlocks, Math.floor(samples.length / minForInterval));
  return Array.from({ length: count }, (_, index) =>
    samples.slice(
      Math.floor((index * samples.length) / count),
      Math.floor(((index + 1) * samples.length) / count),
    ),
  );
}

function halfWidthOfBlocks(blocks: readonly (readonly number[])[]): number {
  const count = blocks.length;
  const quantile = studentQuantiles[Math.min(count - 1, studentQuantiles.length) - 1];
  if (quantile === undefined) return 0;
  const medians = blocks.map((block) =>
    percentileOf(
      block.toSorted((left, right) => left - right),
      0.5,
    ),
  );
  const mean = medians.reduce((sum, median) => sum + median, 0) / count;
  const squares = medians.reduce((sum, median) => sum + (median - mean) ** 2, 0);
  return quantile * Math.sqrt(squares / (count - 1) / count);
}

/** Linear interpolation between closest ranks (Hyndman & Fan, 1996, type 7) of sorted samples. */
function percentileOf(sorted: readonly number[], share: number): number {
  const rank = share * (sorted.length - 1);
  const below = sorted[Math.floor(rank)] ?? 0;
  const above = sorted[Math.ceil(rank)] ?? below;
  return below + (above - below) * (rank - Math.floor(rank));
}

/** Ranks n/2 -+ 1.96 sqrt(n)/2, rounded outwards and counted from 1. */
function medianInterval(sorted: readonly number[]): readonly [number, number] {
  const count = sorted.length;
  const spread = (1.959964 * Math.sqrt(count)) / 2;
  const first = Math.max(1, Math.floor(count / 2 - spread));
  const last = Math.min(count, Math.ceil(count / 2 + spread) + 1);
  return [sorted[first - 1] ?? 0, sorted[last - 1] ?? 0];
}

function countOutliers(sorted: readonly number[], median: number): number {
  const deviations = sorted
    .map((sample) => Math.abs(sample - median))
    .toSorted((left, right) => left - right);
  const middle = percentileOf(deviations, 0.5);
  const threshold = Math.max((outlierScore * middle) / 0.6745, outlierShare * Math.abs(median));
  return deviations.filter((deviation) => deviation > threshold).length;
}
