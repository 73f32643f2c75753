import { measurementOf, type Calibration } from '../domain/calibration/calibration.ts';
import type { ParameterOverride } from '../domain/project/project.ts';
import { formatQuantity, formatRange } from '../units/format.ts';
import type { Pack } from './pack.ts';

/**
 * What a calibration says of the pack's parameters: the context switch of containers, whose threads
 * the host's own kernel switches. In cycles of the measured clock, from the low to the high end of
 * the interval, with the date and the spread as the reason.
 *
 * @returns nothing when the switch or the clock was not measured, or the threads were not on one CPU.
 */
export function measuredOverrides(
  calibration: Calibration,
  pack: Pack,
): readonly ParameterOverride[] {
  const clock = measurementOf(calibration, 'clock');
  const contextSwitch = measurementOf(calibration, 'context-switch');
  if (clock === null || contextSwitch === null) return [];
  if (contextSwitch.notes.includes('not-pinned')) return [];
  const { low, high, median, method } = contextSwitch;
  const said = [
    `${calibration.takenAt.slice(0, 10)}: ${formatQuantity(median, 'seconds', 'en')}`,
    `95 % ${formatRange(low, high, 'seconds', 'en')}`,
    method,
  ];
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
      reason: said.join(', '),
    }));
}
