import { blockSamples } from '../../engine/kernel/draw-block.ts';
import { emitRanks, sharedRanks, tallyOffsets } from './emit-ranks.ts';
import {
  emitCountMask,
  emitOwnScores,
  emitFillMask,
  emitRivals,
  emitScores,
} from './emit-scores.ts';
import { emitWeights } from './emit-weights.ts';
import type { Kernel } from '../../engine/kernel/kernel.ts';
import { encodeModule } from '../../engine/wasm/wasm-module.ts';
import type { Exported } from '../../engine/kernel/webassembly.ts';

/** What decides the machine code of an analysis. */
export interface SmaaShape {
  readonly alternatives: number;
  readonly criteria: number;
  /** Whether no value differs between samples. */
  readonly certain: boolean;
  /** Places of the criteria in an order of importance; null for no order. */
  readonly places: readonly number[] | null;
}

/** Bytes from a column to the next: a block, and a cache line so that columns do not displace each other. */
export const columnStride = 8 * blockSamples + 64;

/** The machine code of analyses of one shape. */
export interface SmaaProgram {
  readonly weights: Exported;
  readonly scores: Exported;
  readonly ranks: Exported;
  readonly countMask: Exported;
  readonly fillMask: Exported;
  /** By alternative. */
  readonly own: readonly Exported[];
  readonly rivals: readonly Exported[];
  readonly offsets: ReturnType<typeof tallyOffsets>;
  /** Counts the ranks of a sample in which alternatives score alike; set before a run. */
  share: (sample: number) => void;
}

/** Shapes whose code is kept; an analysis of another shape takes the place of the oldest. */
const maxPrograms = 24;
const programs = new WeakMap<Kernel, Map<string, SmaaProgram>>();

/** The machine code for a shape, compiled when it is first wanted. */
export function smaaProgram(kernel: Kernel, shape: SmaaShape): SmaaProgram {
  const cached = programs.get(kernel) ?? new Map<string, SmaaProgram>();
  programs.set(kernel, cached);
  const key = JSON.stringify(shape);
  const program = cached.get(key);
  if (program) return program;
  const [oldest] = cached.keys();
  if (cached.size >= maxPrograms && oldest !== undefined) cached.delete(oldest);
  const compiled = compile(kernel, shape);
  cached.set(key, compiled);
  return compiled;
}

function compile(kernel: Kernel, shape: SmaaShape): SmaaProgram {
  const strided = { ...shape, stride: columnStride };
  const bytes = encodeModule(
    [sharedRanks],
    [
      emitWeights(strided),
      emitScores(strided),
      emitRanks(strided),
      emitCountMask(),
      emitFillMask(),
      ...emitOwnScores(strided),
      ...emitRivals(strided),
    ],
  );
  const calls: Pick<SmaaProgram, 'share'> = { share: () => undefined };
  const share = (sample: number): number => {
    calls.share(sample);
    return 0;
  };
  const exported = kernel.start(bytes, { share }) as Readonly<Record<string, Exported>>;
  const named = (name: string): Exported => {
    const callable = exported[name];
    if (!callable) throw new Error(`the module has no ${name}`);
    return callable;
  };
  const rows = Array.from({ length: shape.alternatives }, (_, row) => row);
  return Object.assign(calls, {
    weights: named('weights'),
    scores: named('scores'),
    ranks: named('ranks'),
    countMask: named('countMask'),
    fillMask: named('fillMask'),
    own: rows.map((row) => named(`score${row}`)),
    rivals: rows.map((row) => named(`rival${row}`)),
    offsets: tallyOffsets(strided),
  });
}
