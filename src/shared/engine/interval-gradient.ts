import { applyInterval, type Interval } from './interval-arithmetic.ts';
import type { Step, Tape } from './tape.ts';

/** Which way an output moves when a slot grows, over the whole box: known up, known down, or not known. */
export type Trend = 'rising' | 'falling' | 'unknown';

const zero: Interval = { low: 0, high: 0 };
const one: Interval = { low: 1, high: 1 };

/**
 * The trend of one output in every slot, from interval bounds of its partial derivatives.
 *
 * @param registers natural interval of every register of the tape.
 * Method: reverse-mode differentiation in interval arithmetic (Griewank and Walther, Evaluating
 * Derivatives, 2nd ed. 2008, chapter 3).
 */
export function trendsOf(
  tape: Tape,
  registers: readonly Interval[],
  output: number,
): readonly Trend[] {
  const first = tape.slots.length;
  const adjoints: Interval[] = registers.map(() => zero);
  adjoints[output] = one;
  for (let at = Math.min(tape.steps.length, output - first + 1) - 1; at >= 0; at -= 1) {
    const step = tape.steps[at];
    const adjoint = adjoints[first + at];
    if (!step || !adjoint || isZero(adjoint)) continue;
    const [left, right] = partials(step, registers, first + at);
    accumulate(adjoints, step.left, adjoint, left);
    if (right) accumulate(adjoints, step.right, adjoint, right);
  }
  return adjoints.slice(0, first).map(trendOf);
}

function accumulate(adjoints: Interval[], at: number, adjoint: Interval, partial: Interval): void {
  const product = applyInterval('multiply', adjoint, partial);
  adjoints[at] = applyInterval('add', adjoints[at] ?? zero, product);
}

/** Partial derivatives of a step in its left and right operand; no right one for unary operations. */
function partials(
  step: Step,
  registers: readonly Interval[],
  own: number,
): readonly [Interval, Interval?] {
  const left = registers[step.left] ?? zero;
  const right = registers[step.right] ?? zero;
  const value = registers[own] ?? zero;
  switch (step.operation) {
    case 'add':
      return [one, one];
    case 'subtract':
      return [one, { low: -1, high: -1 }];
    case 'multiply':
      return [right, left];
    case 'divide': {
      const inverse = applyInterval('divide', one, right);
      const quotient = applyInterval('multiply', value, inverse);
      return [inverse, applyInterval('negate', quotient, quotient)];
    }
    case 'power': {
      const reduced = applyInterval('power', left, { low: right.low - 1, high: right.high - 1 });
      return [applyInterval('multiply', right, reduced), zero];
    }
    case 'minimum':
      return choice(left.high <= right.low, right.high <= left.low);
    case 'maximum':
      return choice(left.low >= right.high, right.low >= left.high);
    case 'negate':
      return [{ low: -1, high: -1 }];
    case 'logarithm':
      return [applyInterval('divide', one, left)];
    case 'exponential':
      return [value];
    case 'squareRoot':
      return [applyInterval('divide', { low: 0.5, high: 0.5 }, value)];
  }
}

/** `min` and `max` follow one operand, or either where the operands overlap. */
function choice(leftAlways: boolean, rightAlways: boolean): readonly [Interval, Interval] {
  if (leftAlways) return [one, zero];
  if (rightAlways) return [zero, one];
  return [
    { low: 0, high: 1 },
    { low: 0, high: 1 },
  ];
}

function isZero(interval: Interval): boolean {
  return interval.low === 0 && interval.high === 0;
}

function trendOf(adjoint: Interval): Trend {
  if (adjoint.low >= 0) return 'rising';
  if (adjoint.high <= 0) return 'falling';
  return 'unknown';
}
