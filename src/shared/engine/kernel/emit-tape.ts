import type { Operation, Tape } from '../tape/tape.ts';
import type { Code } from '../wasm/bytes.ts';
import { call, f64x2, i32, repeatWhile, type Local } from '../wasm/instructions.ts';
import { encodeModule, FunctionBuilder, type ImportedFunction } from '../wasm/wasm-module.ts';

/** Functions that WebAssembly lacks, in the order of their numbers; the host's own are used. */
export const importedFunctions: readonly ImportedFunction[] = [
  { name: 'power', operands: 2 },
  { name: 'logarithm', operands: 1 },
  { name: 'exponential', operands: 1 },
];

/** A tape as machine code, and what stands where when it runs. */
export interface EmittedTape {
  readonly bytes: Uint8Array<ArrayBuffer>;
  /** Registers that are the same in every sample and are read by steps that are not: their values stand in this order. */
  readonly certain: readonly number[];
  /** Slots whose columns are read, in the order of their addresses. */
  readonly read: readonly number[];
  /** Registers whose columns are written, in the order of their addresses; none is certain. */
  readonly written: readonly number[];
}

/**
 * Emits `run(count, certain, columns)`: straight-line code over two samples at a time. `certain` is
 * the address of the certain values; `columns` that of the addresses of the columns, those read
 * before those written. `count` is a multiple of 2 and above 0.
 *
 * The operations and their order are those of `applyOperation`, so the bits are the same.
 *
 * @param uncertain for each slot, whether it has a column.
 * @param wanted registers to write; certain ones are left out.
 */
export function emitTape(
  tape: Tape,
  uncertain: readonly boolean[],
  wanted: readonly number[],
): EmittedTape {
  const varies = variesByRegister(tape, uncertain);
  const needed = neededRegisters(tape, varies, wanted);
  const written = [...new Set(wanted)].filter((register) => varies[register]);
  const read = tape.slots.flatMap((_, slot) => (varies[slot] && needed.has(slot) ? [slot] : []));
  const certain = [...needed].filter((register) => !varies[register]).toSorted((a, b) => a - b);
  const emitter = new TapeEmitter(tape, { certain, read, written });
  return { bytes: emitter.emit(varies, needed), certain, read, written };
}

/** For each register, whether it differs between samples. */
function variesByRegister(tape: Tape, uncertain: readonly boolean[]): readonly boolean[] {
  const varies = tape.slots.map((_, slot) => uncertain[slot] ?? false);
  for (const { left, right } of tape.steps) {
    varies.push((varies[left] ?? false) || (varies[right] ?? false));
  }
  return varies;
}

/** Registers that the wanted ones depend on, down to the certain ones. */
function neededRegisters(
  tape: Tape,
  varies: readonly boolean[],
  wanted: readonly number[],
): ReadonlySet<number> {
  const needed = new Set(wanted.filter((register) => varies[register]));
  for (let at = tape.steps.length - 1; at >= 0; at -= 1) {
    const register = tape.slots.length + at;
    const step = tape.steps[at];
    if (!step || !varies[register] || !needed.has(register)) continue;
    needed.add(step.left).add(step.right);
  }
  return needed;
}

class TapeEmitter {
  readonly #tape: Tape;
  readonly #places: Pick<EmittedTape, 'certain' | 'read' | 'written'>;
  readonly #build = new FunctionBuilder(['i32', 'i32', 'i32']);
  readonly #locals = new Map<number, Local>();
  readonly #offset: Local;
  readonly #scratch: Local;

  constructor(tape: Tape, places: Pick<EmittedTape, 'certain' | 'read' | 'written'>) {
    this.#tape = tape;
    this.#places = places;
    this.#offset = this.#build.local('i32');
    this.#scratch = this.#build.local('v128');
  }

  emit(varies: readonly boolean[], needed: ReadonlySet<number>): Uint8Array<ArrayBuffer> {
    const { read, written } = this.#places;
    const [count, , columns] = [0, 1, 2].map((index) => this.#build.parameter(index));
    if (!count || !columns) throw new Error('a function has its parameters');
    const end = this.#build.local('i32');
    const addresses = [...read, ...written].map(() => this.#build.local('i32'));
    const load = read.map((slot, place) =>
      this.#register(slot).set(f64x2.load(this.#address(addresses[place]))),
    );
    const first = this.#tape.slots.length;
    const steps = this.#tape.steps.flatMap(({ operation, left, right }, at): readonly Code[] => {
      const register = first + at;
      if (!varies[register] || !needed.has(register)) return [];
      const value = this.#operate(operation, this.#value(left), this.#value(right));
      return [this.#register(register).set(value)];
    });
    const store = written.map((register, place) =>
      f64x2.store(this.#address(addresses[read.length + place]), this.#value(register)),
    );
    const body: Code = [
      end.set(i32.shiftLeft(count.read, i32.constant(3))),
      ...addresses.map((address, place) => address.set(i32.load(columns.read, 4 * place))),
      repeatWhile(i32.lessUnsigned(this.#offset.read, end.read), [
        ...load,
        ...steps,
        ...store,
        this.#offset.set(i32.add(this.#offset.read, i32.constant(16))),
      ]),
    ];
    return encodeModule(importedFunctions, [
      {
        name: 'run',
        parameters: ['i32', 'i32', 'i32'],
        result: null,
        body: this.#build.finish(body),
      },
    ]);
  }

  #address(column: Local | undefined): Code {
    if (!column) throw new Error('a column has its address');
    return i32.add(column.read, this.#offset.read);
  }

  #register(register: number): Local {
    const cached = this.#locals.get(register);
    if (cached) return cached;
    const local = this.#build.local('v128');
    this.#locals.set(register, local);
    return local;
  }

  #value(register: number): Code {
    const place = this.#places.certain.indexOf(register);
    if (place < 0) return this.#register(register).read;
    return f64x2.loadSplat(this.#build.parameter(1).read, 8 * place);
  }

  #operate(operation: Operation, left: Code, right: Code): Code {
    switch (operation) {
      case 'add':
        return f64x2.add(left, right);
      case 'subtract':
        return f64x2.subtract(left, right);
      case 'multiply':
        return f64x2.multiply(left, right);
      case 'divide':
        return f64x2.divide(left, right);
      case 'minimum':
        return f64x2.minimum(left, right);
      case 'maximum':
        return f64x2.maximum(left, right);
      case 'negate':
        return f64x2.negate(left);
      case 'squareRoot':
        return f64x2.squareRoot(left);
      case 'power':
        return this.#eachLane(0, [left, right]);
      case 'logarithm':
        return this.#eachLane(1, [left]);
      case 'exponential':
        return this.#eachLane(2, [left]);
    }
  }

  /** An imported function, for one lane after the other. */
  #eachLane(imported: number, operands: readonly Code[]): Code {
    const lane = (index: number): Code =>
      call(imported, ...operands.map((operand) => f64x2.extract(index, operand)));
    return [this.#scratch.set(f64x2.splat(lane(0))), f64x2.replace(1, this.#scratch.read, lane(1))];
  }
}
