import type { Fact, FactUnit, FactValue, LedgerEntry, Reading } from './fact.ts';

/**
 * How far two readings of a measured quantity may lie apart and still agree: a nominal clock of
 * 2.60 GHz and its counter's 2.592 GHz do, 2.6 and 3.4 GHz do not. Counts and words must be equal.
 */
const relativeTolerance = 0.02;

const counted: ReadonlySet<FactUnit> = new Set(['none', 'count', 'cores', 'yes-no', 'text']);

/** Whether two readings of a fact in this unit say the same. */
export function readingsAgree(left: FactValue, right: FactValue, unit: FactUnit): boolean {
  if (typeof left === 'number' && typeof right === 'number') {
    if (left === right) return true;
    if (counted.has(unit)) return false;
    const larger = Math.max(Math.abs(left), Math.abs(right));
    return Math.abs(left - right) <= relativeTolerance * larger;
  }
  if (typeof left === 'string' && typeof right === 'string') {
    return left.trim().toLowerCase() === right.trim().toLowerCase();
  }
  return left === right;
}

/** The readings of a fact that contradict the chosen one; empty when all agree or nothing is known. */
export function dissentingReadings(
  fact: Fact<FactValue>,
  unit: FactUnit,
): readonly Reading<FactValue>[] {
  if (!fact.known) return [];
  return fact.readings.filter((reading) => !readingsAgree(reading.value, fact.value, unit));
}

/** Whether a line of the ledger was read in ways that contradict each other. */
export function isDisputed(entry: LedgerEntry): boolean {
  return dissentingReadings(entry.fact, entry.unit).length > 0;
}
