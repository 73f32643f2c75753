import { rangeOf } from './evaluate-point.ts';
import {
  applyInterval,
  intervalRegisters,
  type Interval,
  type IntervalRegisters,
} from './interval-arithmetic.ts';
import { differentiate, trendAt, type GradientScratch } from './interval-gradient.ts';
import type { SlotValues, Tape } from './tape.ts';

/** Relative widening of ends found at corners: the rounding of a tape's steps can move them this far. */
const cornerSlack = 2 ** -50;

/** How often a box is halved when a trend does not show on the whole of it: at most 2^depth pieces. */
const deepestSplit = 5;

/**
 * The interval of every output over the ranges of the slots.
 *
 * Sound: no value of the formula inside the ranges lies outside. Exact where every slot is reached
 * along one path, or where the formula is monotone in the slots that repeat: then these are pinned to
 * the corner that gives the end (monotonicity test, Moore et al. 2009, chapter 6). Where a trend does
 * not show on the whole box, the box is halved a few times. Ends are not finite where the formula has
 * no value somewhere in the ranges.
 */
export function evaluateInterval(tape: Tape, values: SlotValues): ReadonlyMap<string, Interval> {
  const evaluator = new IntervalEvaluator(tape, values);
  return new Map([...tape.outputs.keys()].map((symbol) => [symbol, evaluator.evaluate(symbol)]));
}

class IntervalEvaluator {
  readonly #tape: Tape;
  readonly #whole: IntervalRegisters;
  readonly #piece: IntervalRegisters;
  readonly #scratch: GradientScratch;

  constructor(tape: Tape, values: SlotValues) {
    const length = tape.slots.length + tape.steps.length;
    this.#tape = tape;
    this.#whole = intervalRegisters(length);
    this.#piece = intervalRegisters(length);
    this.#scratch = { adjoint: intervalRegisters(length), partial: intervalRegisters(2) };
    for (let slot = 0; slot < tape.slots.length; slot += 1) {
      const range = rangeOf(values, slot);
      this.#whole.low[slot] = range.low;
      this.#whole.high[slot] = range.high;
    }
    for (let at = 0; at < tape.steps.length; at += 1) this.#run(this.#whole, at);
  }

  evaluate(symbol: string): Interval {
    const output = this.#tape.outputs.get(symbol) ?? 0;
    const natural = { low: this.#whole.low[output] ?? 0, high: this.#whole.high[output] ?? 0 };
    const cone = this.#tape.cones.get(symbol);
    if (!cone || natural.low === natural.high) return natural;
    const refined = this.#refine(cone.steps, cone.slots, output, 0);
    return {
      low: Math.max(natural.low, refined.low - Math.abs(refined.low) * cornerSlack),
      high: Math.min(natural.high, refined.high + Math.abs(refined.high) * cornerSlack),
    };
  }

  #run(registers: IntervalRegisters, at: number): void {
    const step = this.#tape.steps[at];
    if (!step) return;
    applyInterval(step.operation, registers, step.left, step.right, this.#tape.slots.length + at);
  }

  /** Bounds over the box that the slots of `#whole` hold now. */
  #refine(cone: Int32Array, slots: Int32Array, output: number, depth: number): Interval {
    differentiate(this.#tape, cone, this.#whole, output, this.#scratch);
    const unknown = this.#pin(slots, 'low');
    const low = this.#runPiece(cone).low[output] ?? 0;
    this.#pin(slots, 'high');
    const high = this.#runPiece(cone).high[output] ?? 0;
    if (unknown === null || depth === deepestSplit) return { low, high };
    return this.#split(cone, slots, output, depth, unknown);
  }

  /** Copies the box to `#piece` with every slot of known trend at one end; names the widest of the others. */
  #pin(slots: Int32Array, end: 'low' | 'high'): number | null {
    let unknown: number | null = null;
    let widest = 0;
    for (const slot of slots) {
      const low = this.#whole.low[slot] ?? 0;
      const high = this.#whole.high[slot] ?? 0;
      const trend = low === high ? 'rising' : trendAt(this.#scratch, slot);
      const atHigh = (trend === 'rising') === (end === 'high');
      this.#piece.low[slot] = trend === 'unknown' || !atHigh ? low : high;
      this.#piece.high[slot] = trend === 'unknown' || atHigh ? high : low;
      const width = (high - low) / Math.max(Math.abs(low), Math.abs(high));
      if (trend === 'unknown' && width > widest) {
        widest = width;
        unknown = slot;
      }
    }
    return unknown;
  }

  #runPiece(cone: Int32Array): IntervalRegisters {
    for (const at of cone) this.#run(this.#piece, at);
    return this.#piece;
  }

  #split(
    cone: Int32Array,
    slots: Int32Array,
    output: number,
    depth: number,
    slot: number,
  ): Interval {
    const low = this.#whole.low[slot] ?? 0;
    const high = this.#whole.high[slot] ?? 0;
    const middle = low > 0 ? Math.sqrt(low * high) : (low + high) / 2;
    const half = (from: number, to: number): Interval => {
      this.#whole.low[slot] = from;
      this.#whole.high[slot] = to;
      for (const at of cone) this.#run(this.#whole, at);
      return this.#refine(cone, slots, output, depth + 1);
    };
    const lower = half(low, middle);
    const upper = half(middle, high);
    this.#whole.low[slot] = low;
    this.#whole.high[slot] = high;
    for (const at of cone) this.#run(this.#whole, at);
    return { low: Math.min(lower.low, upper.low), high: Math.max(lower.high, upper.high) };
  }
}
