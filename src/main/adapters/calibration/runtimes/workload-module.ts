import type { Code } from '../../../../shared/engine/wasm/bytes.ts';
import {
  call,
  countDown,
  i32,
  trap,
  when,
  type Local,
} from '../../../../shared/engine/wasm/instructions.ts';
import { encodeModule, FunctionBuilder } from '../../../../shared/engine/wasm/wasm-module.ts';
import { workload, type Rounds } from './workload.ts';

type Shift = typeof i32.shiftLeft;

/** `state ^= state shifted`, by a number of bits. */
const shiftedInto = (state: Local, shift: Shift, bits: number): Code =>
  state.set(i32.xor(state.read, shift(state.read, i32.constant(bits))));

function runBody(): readonly number[] {
  const body = new FunctionBuilder(['i32']);
  const [state, address, value] = [body.local('i32'), body.local('i32'), body.local('i32')];
  const [first, second, third] = workload.shifts;
  const place = i32.and(state.read, i32.constant(workload.places - 1));
  const stored = i32.load(address.tee(i32.shiftLeft(place, i32.constant(2))));
  const round = [
    shiftedInto(state, i32.shiftLeft, first),
    shiftedInto(state, i32.shiftRight, second),
    shiftedInto(state, i32.shiftLeft, third),
    value.set(i32.multiply(i32.add(stored, state.read), i32.constant(workload.multiplier))),
    i32.store(address.read, value.read),
    state.set(i32.xor(state.read, value.read)),
  ];
  return body.finish([
    state.set(i32.constant(workload.seed)),
    countDown(body.parameter(0), round),
    state.read,
  ]);
}

/** Runs the workload, and traps when something else comes out of it than should. */
function startBody({ count, result }: Rounds): readonly number[] {
  const given = call(0, i32.constant(count));
  return new FunctionBuilder([]).finish(when(i32.notEqual(given, i32.constant(result)), [trap]));
}

/**
 * The workload as a module of its own: `run` takes the number of rounds and gives what comes out,
 * `_start` is what standalone runtimes call.
 */
export function workloadModule(start: Rounds): Uint8Array<ArrayBuffer> {
  return encodeModule(
    [],
    [
      { name: 'run', parameters: ['i32'], result: 'i32', body: runBody() },
      { name: '_start', parameters: [], result: null, body: startBody(start) },
    ],
    { pages: 1, exportedAs: 'memory' },
  );
}

/** What the module offers. */
export interface WorkloadExports {
  readonly run: (rounds: number) => number;
  readonly memory: { readonly buffer: ArrayBuffer };
}
