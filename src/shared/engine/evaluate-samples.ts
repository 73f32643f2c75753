import { drawColumns } from './draw-columns.ts';
import { applyOperation, rangeOf } from './evaluate-point.ts';
import { runColumns } from './run-columns.ts';
import { plainDesign, type SampleDesign } from './sample-design.ts';
import type { Operation, Slot, SlotValues, Tape } from './tape.ts';

/** Draws of one evaluation, kept by slot name, so that alternatives share the draws of a shared parameter. */
export interface Draws {
  readonly seed: number;
  readonly samples: number;
  readonly design: SampleDesign;
  readonly columns: Map<string, Float64Array>;
}

/**
 * Starts an evaluation's draws, independent and pseudo-random unless a design says otherwise. The
 * same seed and sample index always give the same draw.
 */
export function startDraws(
  seed: number,
  samples: number,
  design: SampleDesign = plainDesign(seed),
): Draws {
  return { seed, samples, design, columns: new Map() };
}

/** Samples of every output of a tape, or a single number where nothing in it is uncertain. */
export type OutputSamples = ReadonlyMap<string, Float64Array | number>;

/**
 * Runs a tape over samples, a whole column per step. Registers that depend on nothing uncertain stay
 * single numbers.
 */
export function evaluateSamples(tape: Tape, values: SlotValues, draws: Draws): OutputSamples {
  const registers: (Float64Array | number)[] = tape.slots.map((slot, index) => {
    const range = rangeOf(values, index);
    if (slot.kind === 'constant' || slot.kind === 'midpoint') return range.low;
    return range.low === range.high ? range.low : column(slot, range, draws);
  });
  for (const { operation, left, right } of tape.steps) {
    registers.push(runStep(operation, registers[left] ?? 0, registers[right] ?? 0, draws.samples));
  }
  return new Map([...tape.outputs].map(([symbol, register]) => [symbol, registers[register] ?? 0]));
}

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

function column(slot: Slot, range: ReturnType<typeof rangeOf>, draws: Draws): Float64Array {
  const name = slotName(slot);
  const known = draws.columns.get(name);
  if (known) return known;
  const block = { first: 0, count: draws.samples };
  const [samples = new Float64Array()] = drawColumns(draws.design, [{ name, range }], block);
  draws.columns.set(name, samples);
  return samples;
}

/** A single number is spread over a column, so that each operation has one loop. */
function runStep(
  operation: Operation,
  left: Float64Array | number,
  right: Float64Array | number,
  samples: number,
): Float64Array | number {
  if (typeof left === 'number' && typeof right === 'number') {
    return applyOperation(operation, left, right);
  }
  const result = new Float64Array(samples);
  const a = typeof left === 'number' ? result.slice().fill(left) : left;
  const b = typeof right === 'number' ? result.slice().fill(right) : right;
  runColumns(operation, a, b, result);
  return result;
}
