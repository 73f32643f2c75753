import { assertNever } from '../base/assert-never.ts';
import type { Operation } from './tape.ts';

/** A closed interval of real numbers. `low > high` never occurs; not-finite ends mean "no bound known". */
export interface Interval {
  readonly low: number;
  readonly high: number;
}

/** No bound known: what a division by an interval around 0 gives. */
const unbounded: Interval = { low: Number.NEGATIVE_INFINITY, high: Number.POSITIVE_INFINITY };

/**
 * The natural interval extension of one operation. Because IEEE 754 rounding is monotone, the result
 * contains every floating-point value the operation takes inside the operands, without widening.
 *
 * Source: Moore, Kearfott, Cloud, Introduction to Interval Analysis (2009), chapter 2.
 */
export function applyInterval(operation: Operation, left: Interval, right: Interval): Interval {
  switch (operation) {
    case 'add':
      return { low: left.low + right.low, high: left.high + right.high };
    case 'subtract':
      return { low: left.low - right.high, high: left.high - right.low };
    case 'multiply':
      return hull(multiply, left, right);
    case 'divide':
      if (right.low <= 0 && right.high >= 0) return unbounded;
      return hull((a, b) => a / b, left, right);
    case 'power':
      return power(left, right);
    case 'minimum':
      return { low: Math.min(left.low, right.low), high: Math.min(left.high, right.high) };
    case 'maximum':
      return { low: Math.max(left.low, right.low), high: Math.max(left.high, right.high) };
    case 'negate':
      return { low: -left.high, high: -left.low };
    case 'logarithm':
      if (left.low <= 0) return unbounded;
      return { low: Math.log(left.low), high: Math.log(left.high) };
    case 'exponential':
      return { low: Math.exp(left.low), high: Math.exp(left.high) };
    case 'squareRoot':
      if (left.low < 0) return unbounded;
      return { low: Math.sqrt(left.low), high: Math.sqrt(left.high) };
    default:
      return assertNever(operation);
  }
}

/** A product in which 0 times anything, however large, is 0: right for bounds, unlike IEEE 754. */
function multiply(a: number, b: number): number {
  return a === 0 || b === 0 ? 0 : a * b;
}

function hull(combine: (a: number, b: number) => number, left: Interval, right: Interval): Interval {
  const first = combine(left.low, right.low);
  const second = combine(left.low, right.high);
  const third = combine(left.high, right.low);
  const fourth = combine(left.high, right.high);
  return {
    low: Math.min(first, second, third, fourth),
    high: Math.max(first, second, third, fourth),
  };
}

/** Powers have a constant exponent (the unit check sees to it). */
function power(base: Interval, exponent: Interval): Interval {
  const n = exponent.low;
  const whole = Number.isInteger(n);
  if (base.low < 0 && !whole) return unbounded;
  if (n < 0 && base.low <= 0 && base.high >= 0) return unbounded;
  const ends = [base.low ** n, base.high ** n] as const;
  const dips = whole && n % 2 === 0 && base.low < 0 && base.high > 0;
  return { low: dips ? 0 : Math.min(...ends), high: Math.max(...ends) };
}
