import type {
  CalibrationKind,
  CalibrationMeasure,
  CalibrationProgress,
  Measurement,
  MissingMeasurement,
} from '../../../shared/domain/calibration/calibration.ts';
import type { SampleSummary } from '../../../shared/domain/calibration/sample-summary.ts';
import type { Measure, MeasureResult } from './measure.ts';
import { measurementFrom, takeSamples } from './samples.ts';

/** What the measures are to be done with. */
interface MeasureSetting {
  readonly kind: CalibrationKind;
  readonly folder: string;
}

/** What the measures found, and what they could not find. */
interface MeasureFindings {
  readonly measurements: readonly Measurement[];
  readonly missing: readonly MissingMeasurement[];
}

/**
 * How often a calibration comes by each figure. Four visits spread over the whole time see what the
 * machine does otherwise change, so that the stated spread covers the next calibration too.
 */
const passes = { quick: 1, full: 4 } as const;

/** Seconds beyond twice its budget after which a measure is taken to hang. */
const graceSeconds = 6;

interface Step {
  readonly measure: Measure;
  readonly seconds: number;
}

/** What the visits to one figure brought. */
interface Visits {
  readonly blocks: (readonly number[])[];
  method: string;
  notes: Measurement['notes'];
  problem: MissingMeasurement['reason'] | null;
}

/**
 * Does all measures, in order, and comes back to them.
 *
 * @param end time of `performance.now()` after which nothing is begun any more.
 */
export async function measureAll(
  measures: readonly Measure[],
  setting: MeasureSetting,
  end: number,
  report: (progress: CalibrationProgress) => void,
): Promise<MeasureFindings> {
  const steps = stepsOf(measures, setting.kind);
  const startedAt = performance.now();
  const visits = new Map<CalibrationMeasure, Visits>();
  let latest: Measurement | null = null;
  for (const [index, { measure, seconds }] of steps.entries()) {
    const now = performance.now();
    const left = (end - now) / 1000;
    const wanted = secondsOf(steps.slice(index));
    const granted = seconds * Math.min(1, Math.max(0, left) / wanted);
    const passed = (now - startedAt) / 1000;
    const secondsLeft = Math.max(0, Math.min(wanted, left));
    const progress = {
      measure: measure.id,
      runtime: null,
      done: index,
      total: steps.length,
      secondsLeft,
      shareDone: passed / (passed + secondsLeft),
      latest,
    };
    report({ ...progress, estimate: null });
    const earlier = visits.get(measure.id) ?? noVisits();
    visits.set(measure.id, earlier);
    const outcome =
      granted > 0
        ? await visited(measure, setting, granted, (summary) =>
            report({ ...progress, estimate: { unit: measure.unit, ...estimateOf(summary) } }),
          )
        : 'timed-out';
    note(earlier, outcome);
    latest = measurementOfVisits(measure, earlier);
  }
  return findings(measures, visits);
}

function stepsOf(measures: readonly Measure[], kind: CalibrationKind): readonly Step[] {
  return Array.from({ length: passes[kind] }, () =>
    measures.map((measure) => ({
      measure,
      seconds: (kind === 'quick' ? measure.quickSeconds : measure.fullSeconds) / passes[kind],
    })),
  ).flat();
}

function secondsOf(steps: readonly Step[]): number {
  return steps.reduce((sum, { seconds }) => sum + seconds, 0);
}

function estimateOf({ median, low, high, count }: SampleSummary) {
  return { median, low, high, repeats: count };
}

function noVisits(): Visits {
  return { blocks: [], method: '', notes: [], problem: null };
}

function note(visits: Visits, outcome: MeasureResult): void {
  if (typeof outcome === 'string') {
    visits.problem = outcome;
    return;
  }
  visits.blocks.push(outcome.samples);
  visits.method = outcome.method;
  visits.notes = [...(outcome.notes ?? [])];
}

function measurementOfVisits(measure: Measure, visits: Visits | undefined): Measurement | null {
  if (visits === undefined || visits.blocks.length === 0) return null;
  const { method, notes, blocks } = visits;
  return measurementFrom({ id: measure.id, unit: measure.unit, method, notes }, blocks);
}

function findings(
  measures: readonly Measure[],
  visits: ReadonlyMap<CalibrationMeasure, Visits>,
): MeasureFindings {
  const measurements: Measurement[] = [];
  const missing: MissingMeasurement[] = [];
  for (const measure of measures) {
    const earlier = visits.get(measure.id);
    const measurement = measurementOfVisits(measure, earlier);
    if (measurement !== null) measurements.push(measurement);
    else missing.push({ id: measure.id, reason: earlier?.problem ?? 'not-plausible' });
  }
  return { measurements, missing };
}

async function visited(
  measure: Measure,
  { kind, folder }: MeasureSetting,
  seconds: number,
  judged: (summary: SampleSummary) => void,
): Promise<MeasureResult> {
  try {
    const run = measure.run({
      kind,
      folder,
      seconds,
      take: (sample, minSamples = 3) => takeSamples(sample, { seconds, minSamples, judged }),
    });
    return await Promise.race([run, givenUpAfter(2 * seconds + graceSeconds)]);
  } catch {
    // A measure that this system refuses must not take the others with it.
    return 'not-readable';
  }
}

function givenUpAfter(seconds: number): Promise<'timed-out'> {
  return new Promise((resolve) => {
    setTimeout(() => resolve('timed-out'), seconds * 1000).unref();
  });
}
