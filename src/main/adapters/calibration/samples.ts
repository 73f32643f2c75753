import type {
  CalibrationMeasure,
  CalibrationNote,
  Measurement,
} from '../../../shared/domain/calibration/calibration.ts';
import { maxSamples } from '../../../shared/domain/calibration/measured-spread.ts';
import { observationAt } from '../../../shared/domain/range/range.ts';
import {
  settledWidth,
  summarizeBlocks,
  summarizeSamples,
  type SampleSummary,
} from '../../../shared/domain/calibration/sample-summary.ts';

/** How long samples are taken. */
export interface SampleBudget {
  readonly seconds: number;
  /** Taken even if that takes longer than the budget. */
  readonly minSamples: number;
  /** Called now and then with what the samples say so far. */
  readonly judged?: (summary: SampleSummary) => void;
}

/** More samples than these would make no picture clearer and no interval much narrower. */
const maxTaken = 2000;

/** Samples that the first judgement waits for, so that a lucky start does not end the series. */
const minToSettle = 15;

/** By how much the series grows between two judgements: sorting it takes time of its own. */
const growth = 1.2;

const secondsNow = (): number => performance.now() / 1000;

/**
 * Takes samples until the confidence interval of their median is narrow, or the time is up. The
 * first sample warms up caches and compilers and does not count.
 */
export async function takeSamples(
  sample: () => number | Promise<number>,
  budget: SampleBudget,
): Promise<readonly number[]> {
  await sample();
  const samples: number[] = [];
  const end = secondsNow() + budget.seconds;
  let judgedAt = minToSettle;
  while (samples.length < maxTaken) {
    samples.push(await sample());
    if (samples.length >= judgedAt) {
      const summary = summarizeSamples(samples);
      if (summary !== null) budget.judged?.(summary);
      if (summary?.settled === true) break;
      judgedAt = Math.ceil(samples.length * growth);
    }
    if (samples.length >= budget.minSamples && secondsNow() >= end) break;
  }
  return samples;
}

/** What one measure is, besides its samples. */
export interface MeasureDescription {
  readonly id: CalibrationMeasure;
  readonly unit: Measurement['unit'];
  readonly method: string;
  readonly notes?: readonly CalibrationNote[];
}

/**
 * A measurement from its samples; null when they are no figure of a machine.
 *
 * @param blocks samples that were taken in one go, each.
 */
export function measurementFrom(
  description: MeasureDescription,
  blocks: readonly (readonly number[])[],
): Measurement | null {
  const summary = summarizeBlocks(blocks);
  if (summary === null || summary.median <= 0 || summary.p5 < 0) return null;
  const { median, low, high, p5, p95, count, outliers, settled } = summary;
  return {
    id: description.id,
    unit: description.unit,
    median,
    low,
    high,
    p5,
    p95,
    repeats: count,
    outliers,
    settled,
    method: description.method,
    notes: [...(description.notes ?? [])],
    samples: thinned(blocks.flat()),
  };
}

/**
 * A measurement that was disturbed by others: what they will do next time is not known, so its
 * interval reaches at least over the middle half of the samples.
 */
export function widened(measurement: Measurement): Measurement {
  const sorted = measurement.samples.toSorted((left, right) => left - right);
  const low = Math.min(measurement.low, observationAt(sorted, 0.25));
  const high = Math.max(measurement.high, observationAt(sorted, 0.75));
  const settled = measurement.settled && high - low <= settledWidth * measurement.median;
  return { ...measurement, low, high, settled, notes: [...measurement.notes, 'disturbed'] };
}

/** As many of the samples as are kept, spread over all of them. */
export function thinned(samples: readonly number[]): number[] {
  if (samples.length <= maxSamples) return [...samples];
  const step = samples.length / maxSamples;
  return Array.from({ length: maxSamples }, (_, index) => samples[Math.floor(index * step)] ?? 0);
}
