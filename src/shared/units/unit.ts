import { ownValue } from '../base/own-value.ts';
import { err, ok, type Result } from '../base/result.ts';
import { combineDimensions, dimensionless, type Dimension } from './dimension.ts';

/**
 * A unit: its dimension, and its factor to the SI base form as `value * multiply / divide`. The two
 * are kept apart because dividing by 1e6 rounds once, multiplying by 1e-6 twice.
 */
export interface Unit {
  readonly dimension: Dimension;
  readonly multiply: number;
  readonly divide: number;
}

const second: Dimension = { second: 1 };
const byte: Dimension = { byte: 1 };
const bit: Dimension = { bit: 1 };
const frequency: Dimension = { cycle: 1, second: -1 };

const times = (dimension: Dimension, multiply: number): Unit => ({
  dimension,
  multiply,
  divide: 1,
});
const per = (dimension: Dimension, divide: number): Unit => ({ dimension, multiply: 1, divide });

/** Units that may stand alone in a unit text; prefixes of bytes follow IEC 80000-13. */
const atoms: Readonly<Record<string, Unit>> = {
  '1': times(dimensionless, 1),
  ratio: times(dimensionless, 1),
  level: times(dimensionless, 1),
  '%': per(dimensionless, 100),
  s: times(second, 1),
  seconds: times(second, 1),
  ms: per(second, 1e3),
  µs: per(second, 1e6),
  us: per(second, 1e6),
  ns: per(second, 1e9),
  bytes: times(byte, 1),
  KiB: times(byte, 2 ** 10),
  MiB: times(byte, 2 ** 20),
  GiB: times(byte, 2 ** 30),
  TiB: times(byte, 2 ** 40),
  kB: times(byte, 1e3),
  MB: times(byte, 1e6),
  GB: times(byte, 1e9),
  TB: times(byte, 1e12),
  bits: times(bit, 1),
  Mbit: times(bit, 1e6),
  Gbit: times(bit, 1e9),
  cycles: times({ cycle: 1 }, 1),
  Hz: times(frequency, 1),
  GHz: times(frequency, 1e9),
  cores: times({ core: 1 }, 1),
  operations: times({ operation: 1 }, 1),
  messages: times({ message: 1 }, 1),
  instances: times({ instance: 1 }, 1),
};

/**
 * Reads a unit such as `MiB`, `bytes/s` or `bytes*operations/s`: atoms joined by `*` and `/`, from
 * left to right.
 *
 * @returns the unit, or the atom that is not known.
 */
export function parseUnit(text: string): Result<Unit, string> {
  const parts = text.split(/([*/])/);
  let unit: Unit = times(dimensionless, 1);
  for (let index = 0; index < parts.length; index += 2) {
    const name = (parts[index] ?? '').trim();
    const atom = ownValue(atoms, name);
    if (atom === undefined) return err(name);
    const inverse = index > 0 && parts[index - 1] === '/';
    unit = {
      dimension: combineDimensions(unit.dimension, atom.dimension, inverse ? -1 : 1),
      multiply: unit.multiply * (inverse ? atom.divide : atom.multiply),
      divide: unit.divide * (inverse ? atom.multiply : atom.divide),
    };
  }
  return ok(unit);
}

/** A figure in a unit, converted to the SI base form. */
export function toBase(value: number, unit: Unit): number {
  return (value * unit.multiply) / unit.divide;
}

/** A figure in SI base form, converted to a unit. */
export function fromBase(value: number, unit: Unit): number {
  return (value * unit.divide) / unit.multiply;
}
