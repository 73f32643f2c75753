import { ownValue } from '../base/own-value.ts';
import { displayUnits, type DisplayUnit } from './display-unit.ts';
import { sameDimension, type Dimension } from './dimension.ts';
import { parseUnit } from './unit.ts';

const pureNumbers: Readonly<Record<string, DisplayUnit>> = {
  ratio: 'percent',
  '%': 'percent',
  level: 'number',
  none: 'number',
  count: 'number',
  'bits/second': 'bits/s',
  'bytes/second': 'bytes/s',
  'operations/second': 'operations/s',
  'messages/second': 'messages/s',
};

const byDimension: readonly (readonly [Dimension, DisplayUnit])[] = [
  [{}, 'number'],
  [{ core: 1 }, 'cores'],
  [{ cycle: 1 }, 'cycles'],
  [{ cycle: 1, second: -1 }, 'cycles/s'],
  [{ byte: 1 }, 'bytes'],
  [{ byte: 1, second: -1 }, 'bytes/s'],
  [{ bit: 1, second: -1 }, 'bits/s'],
  [{ second: 1 }, 'seconds'],
  [{ operation: 1 }, 'operations'],
  [{ operation: 1, second: -1 }, 'operations/s'],
  [{ message: 1 }, 'messages'],
  [{ message: 1, second: -1 }, 'messages/s'],
  [{ instance: 1 }, 'instances'],
];

/**
 * How a figure of a unit named in a pack or a ledger (`ratio`, `bytes`, `MiB`, `operations/s`) is
 * printed, its value being in SI base form; null when the unit has no usual way of printing.
 */
export function displayUnitOf(unit: string): DisplayUnit | null {
  const plain = ownValue(pureNumbers, unit) ?? displayUnits.find((known) => known === unit);
  if (plain !== undefined) return plain;
  if (/^[kMGT]?Hz$/.test(unit)) return 'hertz';
  const parsed = parseUnit(unit);
  if (!parsed.ok) return null;
  const found = byDimension.find(([dimension]) => sameDimension(dimension, parsed.value.dimension));
  return found === undefined ? null : found[1];
}
