import { rangeOf } from './evaluate-point.ts';
import { applyInterval, type Interval } from './interval-arithmetic.ts';
import { trendsOf, type Trend } from './interval-gradient.ts';
import type { SlotValues, Tape } from './tape.ts';

/** Relative widening of ends found at corners: the rounding of a tape's steps can move them this far. */
const cornerSlack = 2 ** -50;

/**
 * The interval of every output over the ranges of the slots.
 *
 * Sound: no value of the formula inside the ranges lies outside. Exact where every slot is reached
 * along one path, or where the formula is monotone in the slots that repeat: then the repeated slots
 * are pinned to the corner that gives the end (monotonicity test, Moore et al. 2009, chapter 6).
 * Ends are not finite where the formula has no value somewhere in the ranges.
 */
export function evaluateInterval(tape: Tape, values: SlotValues): ReadonlyMap<string, Interval> {
  const box = tape.slots.map((_, slot): Interval => {
    const { low, high } = rangeOf(values, slot);
    return { low, high };
  });
  const registers = runInterval(tape, box);
  const results = new Map<string, Interval>();
  for (const [symbol, register] of tape.outputs) {
    const natural = registers[register];
    if (!natural) continue;
    results.set(
      symbol,
      tape.repeated.has(symbol) ? refine(tape, box, registers, register, natural) : natural,
    );
  }
  return results;
}

function runInterval(tape: Tape, box: readonly Interval[]): readonly Interval[] {
  const registers: Interval[] = [...box];
  for (const step of tape.steps) {
    const left = registers[step.left];
    const right = registers[step.right];
    if (!left || !right) throw new Error('a tape reads registers written before');
    registers.push(applyInterval(step.operation, left, right));
  }
  return registers;
}

/** Pins the slots whose trend is known to the corners, and keeps what is tighter. */
function refine(
  tape: Tape,
  box: readonly Interval[],
  registers: readonly Interval[],
  output: number,
  natural: Interval,
): Interval {
  const trends = trendsOf(tape, registers, output);
  const lowest = runInterval(tape, pin(box, trends, 'low'))[output];
  const highest = runInterval(tape, pin(box, trends, 'high'))[output];
  if (!lowest || !highest) return natural;
  const low = lowest.low - Math.abs(lowest.low) * cornerSlack;
  const high = highest.high + Math.abs(highest.high) * cornerSlack;
  return { low: Math.max(natural.low, low), high: Math.min(natural.high, high) };
}

function pin(
  box: readonly Interval[],
  trends: readonly Trend[],
  end: 'low' | 'high',
): readonly Interval[] {
  return box.map((interval, slot) => {
    const trend = trends[slot];
    if (trend === 'unknown' || trend === undefined) return interval;
    const atHigh = (trend === 'rising') === (end === 'high');
    const value = atHigh ? interval.high : interval.low;
    return { low: value, high: value };
  });
}
