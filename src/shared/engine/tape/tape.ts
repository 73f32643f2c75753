import type { Range } from '../../domain/range/range.ts';

/** Operations of a tape. Each reads one or two registers and writes the next one. */
export const operations = [
  'add',
  'subtract',
  'multiply',
  'divide',
  'power',
  'minimum',
  'maximum',
  'negate',
  'logarithm',
  'exponential',
  'squareRoot',
] as const;
export type Operation = (typeof operations)[number];

/** One step: `register = operation(left, right)`; unary operations read `left` only. */
export interface Step {
  readonly operation: Operation;
  readonly left: number;
  readonly right: number;
}

/** What a leading register of a tape stands for. */
export type Slot =
  | { readonly kind: 'constant'; readonly value: number }
  | { readonly kind: 'parameter'; readonly id: string }
  /** The midpoint of a parameter's range: certain even where the parameter is not. */
  | { readonly kind: 'midpoint'; readonly id: string }
  | { readonly kind: 'input'; readonly symbol: string };

/**
 * Formulas of one alternative, flattened: slots first, then steps in an order in which every operand
 * comes before its use. Equal subexpressions share a register. The structure depends on names only;
 * the same tape runs with any values.
 */
export interface Tape {
  readonly slots: readonly Slot[];
  readonly steps: readonly Step[];
  /** Register of each output, by symbol. */
  readonly outputs: ReadonlyMap<string, number>;
  /** Outputs that cannot be computed, with the names they lack. */
  readonly missing: ReadonlyMap<string, readonly string[]>;
  /**
   * For outputs in which some slot is reached along more than one path, so that plain interval
   * arithmetic may be wide: the steps and slots they depend on. Other outputs have no entry.
   */
  readonly dependencies: ReadonlyMap<string, Dependencies>;
}

/** What an output depends on: indices of steps and of slots, ascending. */
export interface Dependencies {
  readonly steps: Int32Array;
  readonly slots: Int32Array;
  /** Those of the slots that the output is reached from along more than one path. */
  readonly repeated: Int32Array;
}

/** The values a tape runs with, one range per slot, in slot order. */
export type SlotValues = readonly Range[];

/** Name under which a slot's draws are shared between tapes. */
export function slotName(slot: Slot): string {
  switch (slot.kind) {
    case 'parameter':
    case 'midpoint':
      return slot.id;
    case 'input':
      return slot.symbol;
    case 'constant':
      return String(slot.value);
  }
}
