import { exponential, logarithm, power } from '../../base/elementary-functions.ts';
import type { Quantile } from '../distribution/quantile.ts';
import { readTable, type QuantileTable } from '../distribution/quantile-table.ts';
import type { Tape } from '../tape/tape.ts';
import { emitBulk } from './emit-bulk.ts';
import { emitCollect, emitExtremes, emitHistogram } from './emit-order-statistics.ts';
import { emitTape, importedFunctions, type EmittedTape } from './emit-tape.ts';
import { emitTabulated, emitTriangular, emitUniform, tailFunction } from './emit-transforms.ts';
import { emitUniforms } from './emit-uniforms.ts';
import { createMemory, type KernelMemory } from './kernel-memory.ts';
import { encodeModule } from '../wasm/wasm-module.ts';
import { webAssemblyOfHost, type Exported } from './webassembly.ts';

/** A tape, compiled for which of its slots are uncertain and which registers are wanted. */
export interface CompiledTape extends EmittedTape {
  /** `run(count, certain, columns)`: see `emitTape`. */
  readonly run: Exported;
}

/** The functions every kernel has, whatever the formulas. */
interface FixedFunctions {
  readonly uniforms: Exported;
  readonly bulk: Exported;
  readonly uniform: Exported;
  readonly triangular: Exported;
  readonly tabulated: Exported;
  readonly extremes: Exported;
  readonly histogram: Exported;
  readonly collect: Exported;
}

/**
 * The sample kernel: machine code for draws, formulas and order statistics over one memory. It exists
 * once per thread; its results are the bits that the JavaScript engine would give.
 */
export class Kernel {
  readonly memory: KernelMemory;
  readonly fixed: FixedFunctions;
  readonly #tapes = new WeakMap<Tape, Map<string, CompiledTape>>();
  #tail: Quantile = () => 0;

  constructor(memory: KernelMemory) {
    this.memory = memory;
    const defined = [
      emitUniforms(),
      emitUniform(),
      emitTriangular(),
      emitTabulated(0),
      emitExtremes(),
      emitHistogram(),
      emitCollect(),
      emitBulk(),
    ];
    const exports = this.start(encodeModule([tailFunction], defined), {
      tail: (probability: number) => this.#tail(probability),
    });
    this.fixed = exports as unknown as FixedFunctions;
  }

  /** Replaces probabilities by the values of a table. */
  tabulated(at: number, count: number, address: number, table: QuantileTable): void {
    this.#tail = (probability) => readTable(table, probability);
    this.fixed.tabulated(at, count, address, table.low, table.high);
  }

  /** The compiled form of a tape; compiled once. */
  compile(tape: Tape, uncertain: readonly boolean[], wanted: readonly number[]): CompiledTape {
    const key = `${uncertain.map(Number).join('')} ${wanted.join(',')}`;
    const forms = this.#tapes.get(tape) ?? new Map<string, CompiledTape>();
    this.#tapes.set(tape, forms);
    const cached = forms.get(key);
    if (cached) return cached;
    const emitted = emitTape(tape, uncertain, wanted);
    const { run } = this.start(emitted.bytes, hostFunctions);
    const compiled = { ...emitted, run: run as Exported };
    forms.set(key, compiled);
    return compiled;
  }

  /** An instance of a module over the kernel's memory, with functions of the host that it calls. */
  start(
    bytes: Uint8Array,
    functions: Readonly<Record<string, unknown>>,
  ): Readonly<Record<string, unknown>> {
    const host = webAssemblyOfHost();
    if (!host) throw new Error('a kernel is only made where WebAssembly is');
    const { memory } = this.memory;
    return new host.Instance(new host.Module(bytes), { host: { memory, ...functions } }).exports;
  }
}

/** The functions of the JavaScript engine, so that a power or logarithm has its bits. */
const hostFunctions: Readonly<Record<string, unknown>> = Object.fromEntries(
  importedFunctions.map(({ name }) => [name, { power, logarithm, exponential }[name]]),
);

let kernel: Kernel | null | undefined;

/** The kernel of this thread; null where the host has no WebAssembly or its policy forbids it. */
export function kernelOfThread(): Kernel | null {
  if (kernel === undefined) kernel = startKernel();
  return kernel;
}

function startKernel(): Kernel | null {
  try {
    const memory = createMemory();
    return memory ? new Kernel(memory) : null;
  } catch {
    // A content policy without 'wasm-unsafe-eval' refuses to compile: JavaScript computes instead.
    return null;
  }
}
