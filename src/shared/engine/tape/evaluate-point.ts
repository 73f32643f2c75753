import { exponential, logarithm, power } from '../../base/elementary-functions.ts';
import { centre, type Range } from '../../domain/range/range.ts';
import type { Operation, SlotValues, Tape } from './tape.ts';

/**
 * Runs a tape at one point.
 *
 * @param slotValue value of each slot, in slot order.
 * @returns the value of every register; not finite where the formula has no value there.
 */
export function runPoint(tape: Tape, slotValue: (slot: number) => number): Float64Array {
  const first = tape.slots.length;
  const registers = new Float64Array(first + tape.steps.length);
  for (let slot = 0; slot < first; slot += 1) registers[slot] = slotValue(slot);
  tape.steps.forEach((step, index) => {
    const left = registers[step.left] ?? 0;
    const right = registers[step.right] ?? 0;
    registers[first + index] = applyOperation(step.operation, left, right);
  });
  return registers;
}

/** Runs a tape at the middle of every slot: its mode, or its midpoint when it has none. */
export function evaluatePoint(tape: Tape, values: SlotValues): Float64Array {
  return runPoint(tape, (slot) => centre(rangeOf(values, slot)));
}

/** The range of a slot; a slot without one is a bug of the caller. */
export function rangeOf(values: SlotValues, slot: number): Range {
  const range = values[slot];
  if (!range) throw new Error(`no value for slot ${slot}`);
  return range;
}

/** One operation on numbers. */
export function applyOperation(operation: Operation, left: number, right: number): number {
  switch (operation) {
    case 'add':
      return left + right;
    case 'subtract':
      return left - right;
    case 'multiply':
      return left * right;
    case 'divide':
      return left / right;
    case 'power':
      return power(left, right);
    case 'minimum':
      return Math.min(left, right);
    case 'maximum':
      return Math.max(left, right);
    case 'negate':
      return -left;
    case 'logarithm':
      return logarithm(left);
    case 'exponential':
      return exponential(left);
    case 'squareRoot':
      return Math.sqrt(left);
  }
}
