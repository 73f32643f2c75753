import {
  code,
  countedLoop,
  i32,
  list,
  magicAndVersion,
  name,
  section,
  sequence,
  signed,
  type,
  unsigned,
} from '../wasm-encoding.ts';
import { workload, type Rounds } from './workload.ts';

/** Places of the values; the first is the number of rounds that are left. */
const [state, address, value] = [1, 2, 3];

const constant = (number: number): readonly number[] => [
  code.i32Const,
  ...signed(BigInt(number | 0)),
];

/** `state ^= state shifted`, by a number of bits. */
const shiftedInto = (shift: number, bits: number): readonly number[] =>
  sequence([code.localGet, state, code.localGet, state], constant(bits), [
    shift,
    code.i32Xor,
    code.localSet,
    state,
  ]);

/** Four bytes, aligned, at the address itself. */
const place = [2, 0] as const;

function runBody(): readonly number[] {
  const [first, second, third] = workload.shifts;
  const round = sequence(
    shiftedInto(code.i32ShiftLeft, first),
    shiftedInto(code.i32ShiftRight, second),
    shiftedInto(code.i32ShiftLeft, third),
    [code.localGet, state, ...constant(workload.places - 1), code.i32And],
    [...constant(2), code.i32ShiftLeft, code.localTee, address, code.i32Load, ...place],
    [code.localGet, state, code.i32Add, ...constant(workload.multiplier), code.i32Multiply],
    [code.localSet, value, code.localGet, address, code.localGet, value],
    [code.i32Store, ...place],
    [code.localGet, state, code.localGet, value, code.i32Xor, code.localSet, state],
  );
  const before = [...constant(workload.seed), code.localSet, state];
  return countedLoop([[3, i32]], before, round, [code.localGet, state]);
}

/** Runs the workload, and traps when something else comes out of it than should. */
function startBody({ count, result }: Rounds): readonly number[] {
  const body = sequence(
    list([]),
    [...constant(count), code.call, 0, ...constant(result), code.i32NotEqual],
    [code.if, code.void, code.unreachable, code.end, code.end],
  );
  return [...unsigned(body.length), ...body];
}

const functionWithoutValues = [0x60, 0, 0];
const onePage = [0, 1];

/**
 * The workload as a module of its own: `run` takes the number of rounds and gives what comes out,
 * `_start` is what standalone runtimes call.
 */
export function workloadModule(start: Rounds): Uint8Array<ArrayBuffer> {
  return new Uint8Array([
    ...magicAndVersion,
    ...section(1, list([type([i32], i32), functionWithoutValues])),
    ...section(3, list([[0], [1]])),
    ...section(5, list([onePage])),
    ...section(
      7,
      list([
        [...name('run'), 0, 0],
        [...name('_start'), 0, 1],
        [...name('memory'), 2, 0],
      ]),
    ),
    ...section(10, list([runBody(), startBody(start)])),
  ]);
}

/** What the module offers. */
export interface WorkloadExports {
  readonly run: (rounds: number) => number;
  readonly memory: { readonly buffer: ArrayBuffer };
}
