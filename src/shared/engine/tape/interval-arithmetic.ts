import { exponential, logarithm, power } from '../../base/elementary-functions.ts';
import { assertNever } from '../../base/assert-never.ts';
import type { Operation } from './tape.ts';

/**
 * Intervals of many registers: `low[i] <= high[i]`. Ends that are not finite mean "no bound known",
 * as after a division by an interval around 0.
 */
export interface IntervalRegisters {
  readonly low: Float64Array;
  readonly high: Float64Array;
}

/** Room for a number of intervals, all `[0, 0]`. */
export function intervalRegisters(length: number): IntervalRegisters {
  return { low: new Float64Array(length), high: new Float64Array(length) };
}

/** A closed interval of real numbers. */
export interface Interval {
  readonly low: number;
  readonly high: number;
}

/**
 * The natural interval extension of one operation, written to register `target`. Because IEEE 754
 * rounding is monotone, the result contains every floating-point value the operation takes inside
 * the operands, without widening.
 *
 * Source: Moore, Kearfott, Cloud, Introduction to Interval Analysis (2009), chapter 2.
 */
export function applyInterval(
  operation: Operation,
  registers: IntervalRegisters,
  left: number,
  right: number,
  target: number,
): void {
  const { low, high } = registers;
  const leftLow = low[left] ?? 0;
  const leftHigh = high[left] ?? 0;
  const rightLow = low[right] ?? 0;
  const rightHigh = high[right] ?? 0;
  switch (operation) {
    case 'add':
      return set(registers, target, leftLow + rightLow, leftHigh + rightHigh);
    case 'subtract':
      return set(registers, target, leftLow - rightHigh, leftHigh - rightLow);
    case 'multiply':
      return multiply(registers, target, leftLow, leftHigh, rightLow, rightHigh);
    case 'divide':
      return divide(registers, target, leftLow, leftHigh, rightLow, rightHigh);
    case 'power':
      return powerBounds(registers, target, leftLow, leftHigh, rightLow);
    case 'minimum':
      return set(registers, target, Math.min(leftLow, rightLow), Math.min(leftHigh, rightHigh));
    case 'maximum':
      return set(registers, target, Math.max(leftLow, rightLow), Math.max(leftHigh, rightHigh));
    case 'negate':
      return set(registers, target, -leftHigh, -leftLow);
    case 'logarithm':
      if (leftLow <= 0) return unbounded(registers, target);
      return set(registers, target, logarithm(leftLow), logarithm(leftHigh));
    case 'exponential':
      return set(registers, target, exponential(leftLow), exponential(leftHigh));
    case 'squareRoot':
      if (leftLow < 0) return unbounded(registers, target);
      return set(registers, target, Math.sqrt(leftLow), Math.sqrt(leftHigh));
    default:
      return assertNever(operation);
  }
}

function set(registers: IntervalRegisters, target: number, low: number, high: number): void {
  registers.low[target] = low;
  registers.high[target] = high;
}

function unbounded(registers: IntervalRegisters, target: number): void {
  set(registers, target, Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY);
}

/** A product in which 0 times anything, however large, is 0: right for bounds, unlike IEEE 754. */
function product(a: number, b: number): number {
  return a === 0 || b === 0 ? 0 : a * b;
}

/** Writes the product of two intervals. */
export function multiply(
  registers: IntervalRegisters,
  target: number,
  leftLow: number,
  leftHigh: number,
  rightLow: number,
  rightHigh: number,
): void {
  if (leftLow >= 0 && rightLow >= 0) {
    return set(registers, target, product(leftLow, rightLow), product(leftHigh, rightHigh));
  }
  const first = product(leftLow, rightLow);
  const second = product(leftLow, rightHigh);
  const third = product(leftHigh, rightLow);
  const fourth = product(leftHigh, rightHigh);
  set(
    registers,
    target,
    Math.min(first, second, third, fourth),
    Math.max(first, second, third, fourth),
  );
}

function divide(
  registers: IntervalRegisters,
  target: number,
  leftLow: number,
  leftHigh: number,
  rightLow: number,
  rightHigh: number,
): void {
  if (rightLow <= 0 && rightHigh >= 0) return unbounded(registers, target);
  if (leftLow >= 0 && rightLow > 0) {
    return set(registers, target, leftLow / rightHigh, leftHigh / rightLow);
  }
  const first = leftLow / rightLow;
  const second = leftLow / rightHigh;
  const third = leftHigh / rightLow;
  const fourth = leftHigh / rightHigh;
  set(
    registers,
    target,
    Math.min(first, second, third, fourth),
    Math.max(first, second, third, fourth),
  );
}

/** Powers have a constant exponent; the unit check of the pack sees to it. */
function powerBounds(
  registers: IntervalRegisters,
  target: number,
  baseLow: number,
  baseHigh: number,
  exponent: number,
): void {
  const whole = Number.isInteger(exponent);
  if (baseLow < 0 && !whole) return unbounded(registers, target);
  if (exponent < 0 && baseLow <= 0 && baseHigh >= 0) return unbounded(registers, target);
  const first = power(baseLow, exponent);
  const second = power(baseHigh, exponent);
  const dips = whole && exponent % 2 === 0 && exponent > 0 && baseLow < 0 && baseHigh > 0;
  set(registers, target, dips ? 0 : Math.min(first, second), Math.max(first, second));
}
