import type { Range } from '../../domain/range/range.ts';
import { sameRange } from '../distribution/same-range.ts';
import { rangeOf } from '../tape/evaluate-point.ts';
import { registersBehind } from '../tape/sub-tape.ts';
import type { SlotValues, Tape } from '../tape/tape.ts';

interface Percentiles {
  readonly probabilities: readonly number[];
  readonly values: readonly number[];
}

/** What was computed of a register, as far as it was asked for. */
interface KnownRegister {
  /** Ranges of the slots behind it. */
  readonly ranges: readonly Range[];
  percentiles: Percentiles | null;
  column: Float64Array | null;
}

/** Columns of more samples than this are not kept: memory would grow with the tapes of a project. */
const mostKept = 1 << 15;

/**
 * What is known of the registers of one compiled tape under one set of draws. Workloads of a project
 * share tapes and draws, and much of a tape does not depend on the workload: a register whose slots have
 * the ranges they had for the last workload holds the same numbers again.
 */
export class KnownRegisters {
  readonly #tape: Tape;
  readonly #slots = new Map<number, readonly number[]>();
  readonly #known = new Map<number, KnownRegister>();

  constructor(tape: Tape) {
    this.#tape = tape;
  }

  /** Percentiles of a register, computed unless they are known. */
  percentiles(
    register: number,
    values: SlotValues,
    probabilities: readonly number[],
    compute: () => readonly number[],
  ): readonly number[] {
    const known = this.#find(register, values);
    if (known.percentiles?.probabilities !== probabilities) {
      known.percentiles = { probabilities, values: compute() };
    }
    return known.percentiles.values;
  }

  /** Samples of a register, computed unless they are known; they are not to be changed. */
  column(register: number, values: SlotValues, compute: () => Float64Array): Float64Array {
    const known = this.#find(register, values);
    const column = known.column ?? compute();
    if (column.length <= mostKept) known.column = column;
    return column;
  }

  #find(register: number, values: SlotValues): KnownRegister {
    const slots = this.#slotsBehind(register);
    const known = this.#known.get(register);
    const isSame = slots.every((slot, place) => {
      const before = known?.ranges[place];
      return before !== undefined && sameRange(before, rangeOf(values, slot));
    });
    if (known && isSame) return known;
    const ranges = slots.map((slot) => rangeOf(values, slot));
    const made: KnownRegister = { ranges, percentiles: null, column: null };
    this.#known.set(register, made);
    return made;
  }

  #slotsBehind(register: number): readonly number[] {
    const known = this.#slots.get(register);
    if (known) return known;
    const { slots } = this.#tape;
    const found = [...registersBehind(this.#tape, [register])].filter(
      (index) => index < slots.length,
    );
    this.#slots.set(register, found);
    return found;
  }
}
