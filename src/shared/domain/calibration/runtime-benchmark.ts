import { z } from 'zod';
import { measuredAmount, measuredSpread } from './measured-spread.ts';

/** The runtimes whose own overhead can be measured, in the order they are tried. */
export const benchmarkedRuntimes = ['v8', 'wasmtime', 'docker', 'podman', 'qemu'] as const;
export type BenchmarkedRuntime = (typeof benchmarkedRuntimes)[number];

/** What is measured of a runtime, each where it can be. */
export const runtimeFigures = [
  /** From the start until the smallest workload has ended. */
  'start-time',
  /** What one instance holds beyond the workload's own memory. */
  'memory-per-instance',
  /** Time a computation takes in the runtime over the time it takes without one. */
  'cpu-slowdown',
  /** Time it takes in WebAssembly over the time it takes in JavaScript. */
  'cpu-against-javascript',
] as const;
export type RuntimeFigureId = (typeof runtimeFigures)[number];

/** Why a runtime gave no figures, or not all of them. */
export const runtimeProblems = [
  'not-installed',
  /** A client without the engine it talks to. */
  'no-engine',
  'not-supported',
  'failed',
  /** Its budget ended, and it with it. */
  'timed-out',
] as const;
export type RuntimeProblem = (typeof runtimeProblems)[number];

/**
 * Seconds after which a runtime is given up and killed. A runtime that needs less takes less; the
 * rest is what removing its leftovers may take.
 */
export const runtimeBudgetSeconds: Readonly<Record<BenchmarkedRuntime, number>> = {
  v8: 8,
  wasmtime: 8,
  docker: 20,
  podman: 20,
  qemu: 20,
};

export const runtimeFigureDocument = z.strictObject({
  id: z.enum(runtimeFigures),
  unit: z.enum(['seconds', 'bytes', 'ratio']),
  ...measuredSpread,
});

/** What came of trying one runtime. Figures and a problem may stand together. */
export const runtimeBenchmarkDocument = z.strictObject({
  runtime: z.enum(benchmarkedRuntimes),
  version: z.string().max(100).nullable(),
  /** How QEMU ran the guest: by the processor's virtualization, or by translating its code. */
  accelerator: z.enum(['kvm', 'tcg']).nullable(),
  seconds: measuredAmount,
  figures: z.array(runtimeFigureDocument).max(10),
  problem: z
    .strictObject({
      reason: z.enum(runtimeProblems),
      /** The runtime's own words, one line; empty when it said nothing. */
      said: z.string().max(300),
    })
    .nullable(),
});

export type RuntimeFigure = z.infer<typeof runtimeFigureDocument>;
export type RuntimeBenchmark = z.infer<typeof runtimeBenchmarkDocument>;

/** A runtime that could be tried, and what of it was found. */
export interface RuntimeFound {
  readonly runtime: BenchmarkedRuntime;
  /** The program on the search path, without its folder; null when there is none. */
  readonly program: string | null;
}
