import { drawnColumn, type Draws } from './draws.ts';
import { applyOperation, rangeOf } from '../tape/evaluate-point.ts';
import { runInKernel, type RegisterRequest, type RegisterSamples } from './kernel-samples.ts';
import { kernelOfThread } from './kernel.ts';
import { percentiles } from '../distribution/percentile.ts';
import { runColumns } from '../tape/run-columns.ts';
import { slotName, type Operation, type SlotValues, type Tape } from '../tape/tape.ts';

/** What is wanted of the samples of a tape's outputs. */
export interface SampleRequest {
  /** Whether the samples of an output are kept. */
  readonly keeps: (symbol: string) => boolean;
  /** Whether the percentiles of an output are taken. */
  readonly summarizes: (symbol: string) => boolean;
  /** Probabilities of the percentiles, in [0, 1], ascending. */
  readonly probabilities: readonly number[];
}

/** Samples and percentiles of outputs, by symbol. */
export interface OutputSamples {
  /** Samples of the kept outputs, or a single number where nothing in one is uncertain. */
  readonly columns: ReadonlyMap<string, Float64Array | number>;
  /** One percentile for each probability. */
  readonly percentiles: ReadonlyMap<string, readonly number[]>;
}

/**
 * Runs a tape over samples: in the kernel of this thread where there is one, in JavaScript where
 * there is none, with the same bits.
 */
export function evaluateSamples(
  tape: Tape,
  values: SlotValues,
  draws: Draws,
  request: SampleRequest,
): OutputSamples {
  const outputs = [...tape.outputs];
  const chosen = (wants: (symbol: string) => boolean): (readonly [string, number])[] =>
    outputs.filter(([symbol]) => wants(symbol));
  const kept = chosen(request.keeps);
  const summarized = chosen(request.summarizes);
  const registers: RegisterRequest = {
    kept: kept.map(([, register]) => register),
    summarized: summarized.map(([, register]) => register),
    probabilities: request.probabilities,
  };
  const kernel = kernelOfThread();
  const sampled = kernel
    ? runInKernel(kernel, tape, values, draws, registers)
    : runInJavaScript(tape, values, draws, registers);
  return {
    columns: new Map(
      kept.map(([symbol, register]) => [symbol, sampled.columns.get(register) ?? 0]),
    ),
    percentiles: new Map(
      summarized.map(([symbol, register]) => [symbol, sampled.percentiles.get(register) ?? []]),
    ),
  };
}

/**
 * Runs a tape over samples, a whole column per step. Registers that depend on nothing uncertain stay
 * single numbers.
 */
export function runInJavaScript(
  tape: Tape,
  values: SlotValues,
  draws: Draws,
  { kept, summarized, probabilities }: RegisterRequest,
): RegisterSamples {
  const registers: (Float64Array | number)[] = tape.slots.map((slot, index) => {
    const range = rangeOf(values, index);
    if (slot.kind === 'constant' || slot.kind === 'midpoint') return range.low;
    return range.low === range.high ? range.low : drawnColumn(draws, slotName(slot), range);
  });
  for (const { operation, left, right } of tape.steps) {
    registers.push(runStep(operation, registers[left] ?? 0, registers[right] ?? 0, draws.samples));
  }
  const summary = (register: number): readonly number[] => {
    const column = registers[register] ?? 0;
    return typeof column === 'number'
      ? probabilities.map(() => column)
      : percentiles(column, probabilities);
  };
  return {
    columns: new Map(kept.map((register) => [register, registers[register] ?? 0])),
    percentiles: new Map([...new Set(summarized)].map((one) => [one, summary(one)])),
  };
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
