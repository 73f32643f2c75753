import { say, text, type Language } from '../../../shared/base/text.ts';
import {
  calibrationMeasureLabels,
  calibrationNoteLabels,
  calibrationDisturbanceLabels,
  missingReasonLabels,
  notSettledText,
} from '../../../shared/wording/calibration-words.ts';
import type { Calibration, Measurement } from '../../../shared/domain/calibration/calibration.ts';
import {
  acceleratorLabels,
  runtimeFigureLabels,
  runtimeFigureText,
  runtimeLabels,
  runtimeProblemLabels,
} from '../../../shared/wording/runtime-words.ts';
import type { RuntimeBenchmark } from '../../../shared/domain/calibration/runtime-benchmark.ts';
import { displayUnitOf } from '../../../shared/units/display-unit-of.ts';
import { formatQuantity, formatRange } from '../../../shared/units/format.ts';
import { measuringMethod } from '../../../shared/domain/calibration/measuring-method.ts';
import { inColumns } from './columns.ts';

/** A calibration as a person reads it in a terminal: every figure with its spread, and what to mind. */
export function calibrationText(calibration: Calibration, language: Language): string {
  const took = formatQuantity(calibration.seconds, 'seconds', language);
  const head = say(
    text(`${calibration.machine}, measured in ${took}`, `${calibration.machine}，测量用时 ${took}`),
    language,
  );
  const rows = calibration.measurements.map((one) => measurementRow(one, language));
  const missing = calibration.missing.map(({ id, reason }) => [
    say(calibrationMeasureLabels[id], language),
    say(missingReasonLabels[reason], language),
  ]);
  const disturbances = calibration.troubles.map((disturbance) =>
    say(calibrationDisturbanceLabels[disturbance], language),
  );
  const runtimes = (calibration.runtimes ?? []).flatMap((benchmark) =>
    benchmarkRows(benchmark, language),
  );
  const parts = [
    head,
    inColumns([...rows, ...missing], '  '),
    disturbances.join('\n'),
    inColumns(runtimes, '  '),
  ];
  return parts.filter((part) => part !== '').join('\n\n');
}

/** A runtime by its figures, one a row; by why it has none otherwise. */
function benchmarkRows(
  benchmark: RuntimeBenchmark,
  language: Language,
): readonly (readonly string[])[] {
  const { runtime, version, accelerator, figures, problem } = benchmark;
  const name = [say(runtimeLabels[runtime], language), version ?? ''].join(' ').trim();
  const mode = accelerator === null ? '' : say(acceleratorLabels[accelerator], language);
  const rows = figures.map((figure) => {
    const { median, interval } = runtimeFigureText(figure, language);
    const remark = figure.settled ? '' : say(notSettledText(figure), language);
    const label = say(runtimeFigureLabels[figure.id], language);
    return [name, label, median, interval, say(measuringMethod(figure.method), language), remark];
  });
  const why = problem === null ? [] : [say(runtimeProblemLabels[problem.reason], language)];
  const said = problem === null || problem.said === '' ? [] : [problem.said];
  const remarks = [mode, ...why, ...said].filter((part) => part !== '');
  return remarks.length === 0 ? rows : [...rows, [name, remarks.join(': ')]];
}

function measurementRow(measurement: Measurement, language: Language): readonly string[] {
  const unit = displayUnitOf(measurement.unit) ?? 'number';
  const remarks = measurement.notes.map((note) => say(calibrationNoteLabels[note], language));
  if (!measurement.settled) remarks.push(say(notSettledText(measurement), language));
  return [
    say(calibrationMeasureLabels[measurement.id], language),
    formatQuantity(measurement.median, unit, language),
    formatRange(measurement.low, measurement.high, unit, language),
    say(measuringMethod(measurement.method), language),
    remarks.join(language === 'zh' ? '；' : '; '),
  ];
}
