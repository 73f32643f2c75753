import { power } from '../../base/elementary-functions.ts';
import { multiply, type IntervalRegisters } from './interval-arithmetic.ts';
import type { Step, Tape } from './tape.ts';

/** Which way an output moves when a slot grows, over the whole box: known up, known down, or not known. */
export type Trend = 'rising' | 'falling' | 'unknown';

/** Scratch of one differentiation: adjoints of every register, and one interval for products. */
export interface GradientScratch {
  readonly adjoint: IntervalRegisters;
  readonly partial: IntervalRegisters;
}

/**
 * Bounds the partial derivatives of one output in every slot; they are left in the adjoints of the
 * slots, where `trendAt` reads them.
 *
 * @param dependencies steps the output depends on, in order.
 * @param registers natural interval of every register among them.
 * Method: reverse-mode differentiation in interval arithmetic (Griewank and Walther, Evaluating
 * Derivatives, 2nd ed. 2008, chapter 3).
 */
export function differentiate(
  tape: Tape,
  dependencies: Int32Array,
  registers: IntervalRegisters,
  output: number,
  scratch: GradientScratch,
): void {
  const { adjoint } = scratch;
  const first = tape.slots.length;
  adjoint.low.fill(0, 0, output + 1);
  adjoint.high.fill(0, 0, output + 1);
  adjoint.low[output] = 1;
  adjoint.high[output] = 1;
  for (let place = dependencies.length - 1; place >= 0; place -= 1) {
    const at = dependencies[place] ?? 0;
    const step = tape.steps[at];
    // What the output does not move with passes nothing on.
    if (!step || (adjoint.low[first + at] === 0 && adjoint.high[first + at] === 0)) continue;
    propagate(step, registers, first + at, scratch);
  }
}

/** The trend of the differentiated output in one slot. */
export function trendAt({ adjoint }: GradientScratch, slot: number): Trend {
  if ((adjoint.low[slot] ?? 0) >= 0) return 'rising';
  return (adjoint.high[slot] ?? 0) <= 0 ? 'falling' : 'unknown';
}

function propagate(
  { operation, left, right }: Step,
  registers: IntervalRegisters,
  stepRegister: number,
  scratch: GradientScratch,
): void {
  const { low, high } = registers;
  const leftLow = low[left] ?? 0;
  const leftHigh = high[left] ?? 0;
  const rightLow = low[right] ?? 0;
  const rightHigh = high[right] ?? 0;
  switch (operation) {
    case 'add':
      accumulate(scratch, stepRegister, left, 1, 1);
      return accumulate(scratch, stepRegister, right, 1, 1);
    case 'subtract':
      accumulate(scratch, stepRegister, left, 1, 1);
      return accumulate(scratch, stepRegister, right, -1, -1);
    case 'multiply':
      accumulate(scratch, stepRegister, left, rightLow, rightHigh);
      return accumulate(scratch, stepRegister, right, leftLow, leftHigh);
    case 'divide':
      return propagateDivision(registers, left, right, stepRegister, scratch);
    case 'power':
      return propagatePower(registers, left, right, stepRegister, scratch);
    case 'minimum':
      return propagateChoice(
        scratch,
        stepRegister,
        left,
        right,
        leftHigh <= rightLow,
        rightHigh <= leftLow,
      );
    case 'maximum':
      return propagateChoice(
        scratch,
        stepRegister,
        left,
        right,
        leftLow >= rightHigh,
        rightLow >= leftHigh,
      );
    case 'negate':
      return accumulate(scratch, stepRegister, left, -1, -1);
    case 'logarithm':
      return accumulate(scratch, stepRegister, left, 1 / leftHigh, 1 / leftLow);
    case 'exponential':
      return accumulate(
        scratch,
        stepRegister,
        left,
        low[stepRegister] ?? 0,
        high[stepRegister] ?? 0,
      );
    case 'squareRoot':
      return accumulate(
        scratch,
        stepRegister,
        left,
        0.5 / (high[stepRegister] ?? 0),
        0.5 / (low[stepRegister] ?? 0),
      );
  }
}

/** Adds `adjoint[own] * [partialLow, partialHigh]` to the adjoint of an operand. */
function accumulate(
  { adjoint, partial }: GradientScratch,
  stepRegister: number,
  operand: number,
  partialLow: number,
  partialHigh: number,
): void {
  const ownLow = adjoint.low[stepRegister] ?? 0;
  const ownHigh = adjoint.high[stepRegister] ?? 0;
  if (partialLow === 1 && partialHigh === 1) {
    adjoint.low[operand] = (adjoint.low[operand] ?? 0) + ownLow;
    adjoint.high[operand] = (adjoint.high[operand] ?? 0) + ownHigh;
    return;
  }
  multiply(partial, 0, ownLow, ownHigh, partialLow, partialHigh);
  adjoint.low[operand] = (adjoint.low[operand] ?? 0) + (partial.low[0] ?? 0);
  adjoint.high[operand] = (adjoint.high[operand] ?? 0) + (partial.high[0] ?? 0);
}

function propagateDivision(
  { low, high }: IntervalRegisters,
  left: number,
  right: number,
  stepRegister: number,
  scratch: GradientScratch,
): void {
  const rightLow = low[right] ?? 0;
  const rightHigh = high[right] ?? 0;
  const spansZero = rightLow <= 0 && rightHigh >= 0;
  const inverseLow = spansZero ? Number.NEGATIVE_INFINITY : 1 / rightHigh;
  const inverseHigh = spansZero ? Number.POSITIVE_INFINITY : 1 / rightLow;
  accumulate(scratch, stepRegister, left, inverseLow, inverseHigh);
  const { partial } = scratch;
  multiply(partial, 1, low[stepRegister] ?? 0, high[stepRegister] ?? 0, inverseLow, inverseHigh);
  accumulate(scratch, stepRegister, right, -(partial.high[1] ?? 0), -(partial.low[1] ?? 0));
}

function propagatePower(
  { low, high }: IntervalRegisters,
  left: number,
  right: number,
  stepRegister: number,
  scratch: GradientScratch,
): void {
  const exponent = low[right] ?? 0;
  const ends = [low[left] ?? 0, high[left] ?? 0].map(
    (base) => exponent * power(base, exponent - 1),
  );
  const dips = Number.isInteger(exponent) && (low[left] ?? 0) < 0 && (high[left] ?? 0) > 0;
  const slopes = dips && exponent % 2 === 1 ? [...ends, 0] : ends;
  const bounded = slopes.every(Number.isFinite);
  accumulate(
    scratch,
    stepRegister,
    left,
    bounded ? Math.min(...slopes) : Number.NEGATIVE_INFINITY,
    bounded ? Math.max(...slopes) : Number.POSITIVE_INFINITY,
  );
}

/** `min` and `max` follow one operand, or either where the operands overlap. */
function propagateChoice(
  scratch: GradientScratch,
  stepRegister: number,
  left: number,
  right: number,
  leftAlways: boolean,
  rightAlways: boolean,
): void {
  accumulate(scratch, stepRegister, left, leftAlways ? 1 : 0, rightAlways && !leftAlways ? 0 : 1);
  accumulate(scratch, stepRegister, right, rightAlways && !leftAlways ? 1 : 0, leftAlways ? 0 : 1);
}
