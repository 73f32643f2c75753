import {
  measurementOf,
  type Calibration,
  type Measurement,
} from '../domain/calibration/calibration.ts';
import type { ParameterOverride } from '../domain/project/project.ts';
import { formatQuantity, formatRange } from '../units/format.ts';
import { modelParameters } from './model-parameters.ts';
import type { Pack } from '../packs/pack.ts';

/**
 * What a calibration says of parameters: the context switch of containers, whose threads the host's
 * own kernel switches, and what a further thread of a core and an efficiency core add. Each from the
 * low to the high end of its interval, with the date and the spread as the reason.
 *
 * @returns nothing of what was not measured, or with threads that were not on the CPUs they belong on.
 */
export function measuredOverrides(
  calibration: Calibration,
  pack: Pack,
): readonly ParameterOverride[] {
  return [
    ...contextSwitchOverrides(calibration, pack),
    ...yieldOverride(calibration, 'thread-yield', 'smt.gain', -1),
    ...yieldOverride(calibration, 'efficiency-yield', 'efficiency.yield', 0),
  ];
}

function contextSwitchOverrides(
  calibration: Calibration,
  pack: Pack,
): readonly ParameterOverride[] {
  const clock = measurementOf(calibration, 'clock');
  const contextSwitch = measurementOf(calibration, 'context-switch');
  if (clock === null || contextSwitch === null) return [];
  if (contextSwitch.notes.includes('not-pinned')) return [];
  const { low, high, median } = contextSwitch;
  const containers = new Set(
    pack.alternatives.flatMap(({ id, paradigm }) => (paradigm === 'container' ? [id] : [])),
  );
  return pack.parameters
    .filter(
      ({ alternative, symbol }) =>
        alternative !== null && containers.has(alternative) && symbol === 'cpu.contextSwitch',
    )
    .map(({ alternative, symbol }) => ({
      parameter: `${alternative}.${symbol}`,
      low: low * clock.median,
      high: high * clock.median,
      mode: median * clock.median,
      distribution: 'triangular',
      provenance: 'measured',
      reason: reasonOf(calibration, contextSwitch, 'seconds'),
    }));
}

/**
 * A ratio of throughputs as a parameter; `offset` is added to it. One load was measured, and others
 * gain more or less: the interval is widened by half the width of what is published over loads.
 */
function yieldOverride(
  calibration: Calibration,
  measure: 'thread-yield' | 'efficiency-yield',
  parameter: string,
  offset: number,
): readonly ParameterOverride[] {
  const measured = measurementOf(calibration, measure);
  const published = modelParameters.find(({ symbol }) => symbol === parameter);
  if (measured === null || published === undefined) return [];
  const spread = (published.high - published.low) / 2;
  return [
    {
      parameter,
      low: measured.low + offset - spread,
      high: measured.high + offset + spread,
      mode: measured.median + offset,
      distribution: 'triangular',
      provenance: 'measured',
      reason: reasonOf(calibration, measured, 'percent'),
    },
  ];
}

function reasonOf(
  { takenAt }: Calibration,
  { low, high, median, method }: Measurement,
  unit: 'seconds' | 'percent',
): string {
  return [
    `${takenAt.slice(0, 10)}: ${formatQuantity(median, unit, 'en')}`,
    `95 % ${formatRange(low, high, unit, 'en')}`,
    method,
  ].join(', ');
}
