import type { Range } from '../../domain/range/range.ts';
import { sameRange } from '../distribution/same-range.ts';
import { rangeOf } from '../tape/evaluate-point.ts';
import { registerDependencies } from '../tape/sub-tape.ts';
import type { SlotValues, Tape } from '../tape/tape.ts';

interface OrderStatistics {
  readonly probabilities: readonly number[];
  readonly values: ReadonlyMap<number, number>;
}

/** What was computed of a register, as far as it was asked for. */
interface CachedRegister {
  /** Ranges of the slots it depends on. */
  readonly ranges: readonly Range[];
  statistics: OrderStatistics | null;
  column: Float64Array | null;
}

/** Columns of more samples than this are not kept: memory would grow with the tapes of a project. */
const maxCached = 1 << 15;

/**
 * What is cached of the registers of one compiled tape under one set of draws. Workloads of a project
 * share tapes and draws, and much of a tape does not depend on the workload: a register whose slots have
 * the ranges they had for the last workload holds the same numbers again.
 */
export class RegisterCache {
  readonly #tape: Tape;
  readonly #slots = new Map<number, readonly number[]>();
  readonly #cached = new Map<number, CachedRegister>();

  constructor(tape: Tape) {
    this.#tape = tape;
  }

  /** Values of a register at the ranks behind some percentiles, computed unless they are cached. */
  orderStatistics(
    register: number,
    values: SlotValues,
    probabilities: readonly number[],
    compute: () => ReadonlyMap<number, number>,
  ): ReadonlyMap<number, number> {
    const cached = this.#find(register, values);
    if (cached.statistics?.probabilities !== probabilities) {
      cached.statistics = { probabilities, values: compute() };
    }
    return cached.statistics.values;
  }

  /** Samples of a register, computed unless they are cached; they are not to be changed. */
  column(register: number, values: SlotValues, compute: () => Float64Array): Float64Array {
    const cached = this.#find(register, values);
    const column = cached.column ?? compute();
    if (column.length <= maxCached) cached.column = column;
    return column;
  }

  #find(register: number, values: SlotValues): CachedRegister {
    const slots = this.#slotDependencies(register);
    const cached = this.#cached.get(register);
    const isSame = slots.every((slot, place) => {
      const before = cached?.ranges[place];
      return before !== undefined && sameRange(before, rangeOf(values, slot));
    });
    if (cached && isSame) return cached;
    const ranges = slots.map((slot) => rangeOf(values, slot));
    const fresh: CachedRegister = { ranges, statistics: null, column: null };
    this.#cached.set(register, fresh);
    return fresh;
  }

  #slotDependencies(register: number): readonly number[] {
    const cached = this.#slots.get(register);
    if (cached) return cached;
    const { slots } = this.#tape;
    const dependencies = [...registerDependencies(this.#tape, [register])].filter(
      (index) => index < slots.length,
    );
    this.#slots.set(register, dependencies);
    return dependencies;
  }
}
