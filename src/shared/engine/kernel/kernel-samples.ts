import { applyOperation, rangeOf } from '../tape/evaluate-point.ts';
import type { Draws } from './draws.ts';
import { slotName, type SlotValues, type Tape } from '../tape/tape.ts';
import { blockSamples } from './draw-block.ts';
import { KernelDraws } from './kernel-draws.ts';
import type { CompiledTape, Kernel } from './kernel.ts';
import { RegisterCache } from './register-cache.ts';
import { chainOrder, monotoneChain } from './monotone-chain.ts';
import { kernelOrderStatistics, percentileRanks, percentilesFrom } from './order-statistics.ts';

/** What is wanted of a tape's outputs, by register. */
export interface RegisterRequest {
  /** Registers whose samples are kept. */
  readonly kept: readonly number[];
  /** Registers whose percentiles are taken. */
  readonly summarized: readonly number[];
  readonly probabilities: readonly number[];
}

/** Samples and percentiles, by register; a register that is the same in every sample is a number. */
export interface RegisterSamples {
  readonly columns: ReadonlyMap<number, Float64Array | number>;
  readonly percentiles: ReadonlyMap<number, readonly number[]>;
}

/** The draws that stand in a kernel's memory, and what is known of the tapes that were run over them. */
interface DrawnTapes {
  readonly draws: Draws;
  readonly columns: KernelDraws;
  readonly registers: WeakMap<CompiledTape, RegisterCache>;
}

const current = new WeakMap<Kernel, DrawnTapes>();

/** Runs a tape over samples in the kernel. */
export function runInKernel(
  kernel: Kernel,
  tape: Tape,
  values: SlotValues,
  draws: Draws,
  request: RegisterRequest,
): RegisterSamples {
  const { columns, registers: caches } = drawsIn(kernel, draws);
  const certain = certainValues(tape, values);
  const compiled = kernel.compile(
    tape,
    tape.slots.map((_, slot) => certain[slot] === null),
    [...request.kept, ...request.summarized],
  );
  const read = compiled.read.map((slot) => {
    const definition = tape.slots[slot];
    if (!definition) throw new Error(`no slot ${slot}`);
    return columns.column(slotName(definition), rangeOf(values, slot));
  });
  const mark = kernel.memory.mark();
  const capacity = Math.ceil(draws.samples / blockSamples) * blockSamples;
  const to = compiled.written.map(() => kernel.memory.allocateColumn(capacity));
  const numbers = kernel.memory.allocate(8 * compiled.certain.length);
  const addresses = kernel.memory.allocate(4 * (read.length + to.length));
  kernel.memory
    .doubles(numbers, compiled.certain.length)
    .set(compiled.certain.map((register) => certain[register] ?? 0));
  const starts = Uint32Array.from([...read.map(({ address }) => address), ...to]);
  const places = kernel.memory.integers(addresses, starts.length);
  for (let first = 0; first < draws.samples; first += blockSamples) {
    for (const column of read) columns.drawUpTo(column, first + blockSamples);
    for (let at = 0; at < starts.length; at += 1) places[at] = (starts[at] ?? 0) + 8 * first;
    compiled.run(blockSamples, numbers, addresses);
  }
  const registers = caches.get(compiled) ?? new RegisterCache(tape);
  caches.set(compiled, registers);
  const written = new Map(compiled.written.map((register, place) => [register, to[place] ?? 0]));
  const results = collect({ kernel, tape, written, registers, values, certain, draws }, request);
  kernel.memory.release(mark);
  return results;
}

function drawsIn(kernel: Kernel, draws: Draws): DrawnTapes {
  const cached = current.get(kernel);
  if (cached?.draws === draws) return cached;
  if (cached) kernel.memory.release(cached.columns.base);
  const columns = new KernelDraws(kernel, draws.design, draws.samples);
  const drawn: DrawnTapes = { draws, columns, registers: new WeakMap() };
  current.set(kernel, drawn);
  return drawn;
}

/** The value of every register that is the same in all samples; null where it is not. */
function certainValues(tape: Tape, values: SlotValues): readonly (number | null)[] {
  const registers: (number | null)[] = tape.slots.map((slot, index) => {
    const range = rangeOf(values, index);
    if (slot.kind === 'constant' || slot.kind === 'midpoint') return range.low;
    return range.low === range.high ? range.low : null;
  });
  for (const { operation, left, right } of tape.steps) {
    const a = registers[left] ?? null;
    const b = registers[right] ?? null;
    registers.push(a === null || b === null ? null : applyOperation(operation, a, b));
  }
  return registers;
}

/** A tape that was run. */
interface TapeRun {
  readonly kernel: Kernel;
  readonly tape: Tape;
  /** Addresses of the columns that were written, by register. */
  readonly written: ReadonlyMap<number, number>;
  readonly registers: RegisterCache;
  readonly values: SlotValues;
  readonly certain: readonly (number | null)[];
  readonly draws: Draws;
}

function collect(
  { kernel, tape, written, registers, values, certain, draws }: TapeRun,
  { kept, summarized, probabilities }: RegisterRequest,
): RegisterSamples {
  const { samples } = draws;
  const statisticsOf = (register: number, address: number): ReadonlyMap<number, number> =>
    registers.orderStatistics(register, values, probabilities, () =>
      kernelOrderStatistics(kernel, address, samples, percentileRanks(samples, probabilities)),
    );
  const percentilesOf = (register: number): readonly number[] => {
    const address = written.get(register);
    const value = certain[register] ?? 0;
    if (address === undefined) return probabilities.map(() => value);
    const last = samples - 1;
    const chain = monotoneChain(tape, certain, register, written);
    if (chain !== null) {
      const found = statisticsOf(chain.base, written.get(chain.base) ?? 0);
      const order = chainOrder(chain, found.get(0) ?? Number.NaN, found.get(last) ?? Number.NaN);
      if (order !== null) {
        const valueAt = (rank: number): number =>
          order.value(found.get(order.falling ? last - rank : rank) ?? Number.NaN);
        return percentilesFrom(valueAt, samples, probabilities);
      }
    }
    const found = statisticsOf(register, address);
    return percentilesFrom((rank) => found.get(rank) ?? Number.NaN, samples, probabilities);
  };
  const columnOf = (register: number): Float64Array | number => {
    const address = written.get(register);
    if (address === undefined) return certain[register] ?? 0;
    return registers.column(register, values, () =>
      kernel.memory.doubles(address, samples).slice(),
    );
  };
  return {
    percentiles: new Map([...new Set(summarized)].map((one) => [one, percentilesOf(one)])),
    columns: new Map([...new Set(kept)].map((one) => [one, columnOf(one)])),
  };
}
