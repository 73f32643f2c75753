import { rangeOf } from './evaluate-point.ts';
import {
  applyInterval,
  intervalRegisters,
  type Interval,
  type IntervalRegisters,
} from './interval-arithmetic.ts';
import { differentiate, trendAt, type GradientScratch } from './interval-gradient.ts';
import type { Dependencies, SlotValues, Tape } from './tape.ts';

/** Relative widening of ends found at corners: the rounding of a tape's steps can move them this far. */
const cornerSlack = 2 ** -50;

/** How often a box is halved when a trend does not show on the whole of it. */
const maxSplitDepth = 7;

/**
 * The interval of every output over the ranges of the slots.
 *
 * Sound: no value of the formula inside the ranges lies outside. Exact where every slot is reached
 * along one path, or where the formula is monotone in the slots that repeat: then these are pinned to
 * the corner that gives the end, and where a trend does not show on the whole box, the box is halved
 * and pieces that cannot hold the end are dropped (monotonicity and midpoint tests, Moore et al. 2009,
 * chapter 6; Hansen and Walster 2004). Ends are not finite where the formula has no value somewhere.
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
    const dependencies = this.#tape.dependencies.get(symbol);
    if (!dependencies || natural.low === natural.high) return natural;
    // Where only certain slots repeat, no interval is used twice: the natural one is exact.
    if (dependencies.repeated.every((slot) => this.#isPoint(slot))) return natural;
    differentiate(this.#tape, dependencies.steps, this.#whole, output, this.#scratch);
    const monotone = dependencies.slots.every(
      (slot) => this.#isPoint(slot) || trendAt(this.#scratch, slot) !== 'unknown',
    );
    const end = monotone ? this.#corner : this.#end;
    const low = end.call(this, { dependencies, output, sign: -1 });
    const high = end.call(this, { dependencies, output, sign: 1 });
    return {
      low: Math.max(natural.low, low - Math.abs(low) * cornerSlack),
      high: Math.min(natural.high, high + Math.abs(high) * cornerSlack),
    };
  }

  #run(registers: IntervalRegisters, at: number): void {
    const step = this.#tape.steps[at];
    if (!step) return;
    applyInterval(step.operation, registers, step.left, step.right, this.#tape.slots.length + at);
  }

  #runPiece({ steps }: Dependencies): void {
    for (const at of steps) this.#run(this.#piece, at);
  }

  #isPoint(slot: number): boolean {
    return this.#whole.low[slot] === this.#whole.high[slot];
  }

  #reset({ slots }: Dependencies): void {
    for (const slot of slots) {
      this.#piece.low[slot] = this.#whole.low[slot] ?? 0;
      this.#piece.high[slot] = this.#whole.high[slot] ?? 0;
    }
  }

  /** An end of an output that is monotone in every slot: its value at one corner of the box. */
  #corner(search: Search): number {
    this.#reset(search.dependencies);
    this.#pin(search);
    this.#runPiece(search.dependencies);
    return search.sign * this.#bound(search);
  }

  /** The lower (`sign` -1) or upper end of an output over the whole box. */
  #end(search: Search): number {
    this.#reset(search.dependencies);
    this.#runPiece(search.dependencies);
    return search.sign * this.#furthest(search, 0, Number.NEGATIVE_INFINITY);
  }

  /** The bound of `#piece` on the searched side, `sign` times the value. */
  #bound({ output, sign }: Search): number {
    return sign === 1 ? (this.#piece.high[output] ?? 0) : -(this.#piece.low[output] ?? 0);
  }

  /**
   * The furthest value in `#piece` on the searched side; anything up to `found` is of no interest.
   * Slots of known trend are pinned, which may let the trend of others show.
   */
  #furthest(search: Search, depth: number, furthest: number): number {
    let unknown: number | null = null;
    for (let pinned = true; pinned && this.#bound(search) > furthest; ) {
      differentiate(
        this.#tape,
        search.dependencies.steps,
        this.#piece,
        search.output,
        this.#scratch,
      );
      const round = this.#pin(search);
      pinned = round.pinned;
      unknown = round.widest;
      if (pinned) this.#runPiece(search.dependencies);
    }
    const bound = this.#bound(search);
    if (unknown === null || depth === maxSplitDepth || bound <= furthest)
      return Math.max(bound, furthest);
    return this.#split(search, depth, furthest, unknown);
  }

  /** Moves every slot of known trend to the end that the search is after; names the widest other slot. */
  #pin({ dependencies, sign }: Search): {
    readonly pinned: boolean;
    readonly widest: number | null;
  } {
    let pinned = false;
    let widest: number | null = null;
    let width = 0;
    for (const slot of dependencies.slots) {
      const low = this.#piece.low[slot] ?? 0;
      const high = this.#piece.high[slot] ?? 0;
      if (low === high) continue;
      const trend = trendAt(this.#scratch, slot);
      if (trend !== 'unknown') {
        const value = (trend === 'rising') === (sign === 1) ? high : low;
        this.#piece.low[slot] = value;
        this.#piece.high[slot] = value;
        pinned = true;
      } else if ((high - low) / Math.max(Math.abs(low), Math.abs(high)) > width) {
        width = (high - low) / Math.max(Math.abs(low), Math.abs(high));
        widest = slot;
      }
    }
    return { pinned, widest };
  }

  #split(search: Search, depth: number, furthest: number, slot: number): number {
    const { slots } = search.dependencies;
    const box = Array.from(
      slots,
      (one) => [this.#piece.low[one] ?? 0, this.#piece.high[one] ?? 0] as const,
    );
    const low = this.#piece.low[slot] ?? 0;
    const high = this.#piece.high[slot] ?? 0;
    const middle = low > 0 ? Math.sqrt(low * high) : (low + high) / 2;
    const half = (from: number, to: number, least: number): number => {
      slots.forEach((one, place) => {
        const [below = 0, above = 0] = box[place] ?? [];
        this.#piece.low[one] = one === slot ? from : below;
        this.#piece.high[one] = one === slot ? to : above;
      });
      this.#runPiece(search.dependencies);
      return this.#furthest(search, depth + 1, least);
    };
    return half(middle, high, half(low, middle, furthest));
  }
}

/** A search for one end of one output: the upper one with `sign` 1, the lower one with -1. */
interface Search {
  readonly dependencies: Dependencies;
  readonly output: number;
  readonly sign: 1 | -1;
}
