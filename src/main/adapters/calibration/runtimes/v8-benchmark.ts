import { spawnSync } from 'node:child_process';
import process from 'node:process';
import type { RuntimeFigure } from '../../../../shared/domain/calibration/runtime-benchmark.ts';
import { takeSamples } from '../samples.ts';
import { wallSeconds } from '../stopwatch.ts';
import { customSection } from '../../../../shared/engine/wasm/wasm-module.ts';
import { webAssembly } from '../web-assembly.ts';
import type { NativePrograms } from './native-workload.ts';
import { runtimeFigure } from './benchmark-findings.ts';
import { manyRounds, oneRound, runInJavaScript, tableBytes } from './workload.ts';
import { workloadModule, type WorkloadExports } from './workload-module.ts';

/** What the thread that measures V8 is told. */
export interface V8Task {
  readonly task: 'benchmark-v8';
  readonly native: NativePrograms | null;
  readonly seconds: number;
}

/** The figures, or null when V8 computed something else than it should. */
export interface V8Answer {
  readonly figures: readonly RuntimeFigure[] | null;
}

const shares = { start: 0.1, memory: 0.1, computing: 0.7 } as const;

/** Measures the V8 that this program runs in; in a thread of its own, because it computes for seconds. */
export async function benchmarkV8({ native, seconds }: Omit<V8Task, 'task'>): Promise<V8Answer> {
  const start = await takeSamples(startSeconds(), {
    seconds: shares.start * seconds,
    minSamples: 8,
  });
  const memory = memoryPerInstance(shares.memory * seconds);
  const computing = await computingTimes(native, shares.computing * seconds);
  if (computing === null) return { figures: null };
  const figures = [
    runtimeFigure(
      { id: 'start-time', unit: 'seconds', method: 'compile, instantiate, one round' },
      start,
    ),
    runtimeFigure(
      {
        id: 'memory-per-instance',
        unit: 'bytes',
        method: `${instancesPerSample} instances in one process, less 64 KiB each`,
      },
      memory,
    ),
    runtimeFigure(
      {
        id: 'cpu-slowdown',
        unit: 'ratio',
        method: 'integer loop over 64 KiB, WebAssembly against machine code',
      },
      computing.againstNative,
    ),
    runtimeFigure(
      {
        id: 'cpu-against-javascript',
        unit: 'ratio',
        method: 'integer loop over 64 KiB, WebAssembly against JavaScript',
      },
      computing.againstJavaScript,
    ),
  ];
  return { figures: figures.filter((figure) => figure !== null) };
}

function startSeconds(): () => number {
  let count = 0;
  return () => {
    count += 1;
    // V8 remembers modules it has compiled; this one it has not seen.
    const bytes = new Uint8Array([
      ...workloadModule(oneRound),
      ...customSection('count', new TextEncoder().encode(`${count}`)),
    ]);
    return wallSeconds(() => {
      const { exports } = new webAssembly.Instance(new webAssembly.Module(bytes));
      (exports as WorkloadExports).run(oneRound.count);
    });
  };
}

const instancesPerSample = 32;
const memorySamples = 8;

/** By how much the process grows with each instance that has its memory in use. */
function memoryPerInstance(seconds: number): readonly number[] {
  const module = new webAssembly.Module(workloadModule(oneRound));
  const kept: unknown[] = [];
  const samples: number[] = [];
  const end = performance.now() + 1000 * seconds;
  try {
    while (samples.length < memorySamples && performance.now() < end) {
      const before = process.memoryUsage.rss();
      for (let count = 0; count < instancesPerSample; count += 1) {
        const instance = new webAssembly.Instance(module);
        const { memory, run } = instance.exports as WorkloadExports;
        new Uint8Array(memory.buffer).fill(1);
        run(oneRound.count);
        kept.push(instance);
      }
      const grown = (process.memoryUsage.rss() - before) / instancesPerSample - tableBytes;
      if (grown > 0) samples.push(grown);
    }
  } catch {
    // Some systems have no room for that many address ranges; what was seen until then counts.
  }
  return kept.length > 0 ? samples : [];
}

interface ComputingTimes {
  readonly againstNative: readonly number[];
  readonly againstJavaScript: readonly number[];
}

const warmUps = 3;
const maxRepeats = 25;

async function computingTimes(
  native: NativePrograms | null,
  seconds: number,
): Promise<ComputingTimes | null> {
  const module = new webAssembly.Module(workloadModule(oneRound));
  const { count, result } = manyRounds;
  const end = performance.now() + 1000 * seconds;
  const [againstNative, againstJavaScript]: [number[], number[]] = [[], []];
  for (let repeat = -warmUps; repeat < maxRepeats; repeat += 1) {
    let [fromModule, fromScript] = [0, 0];
    // The workload leaves its table filled: every repeat has an instance of its own.
    const { run } = new webAssembly.Instance(module).exports as WorkloadExports;
    const inModule = wallSeconds(() => (fromModule = run(count)));
    const script = wallSeconds(() => (fromScript = runInJavaScript(count)));
    if (fromModule !== result || fromScript !== result) return null;
    if (repeat < 0) continue;
    againstJavaScript.push(inModule / script);
    const nativeTime = native === null ? null : nativeSeconds(native);
    if (nativeTime !== null) againstNative.push(inModule / nativeTime);
    if (performance.now() > end) break;
  }
  return { againstNative, againstJavaScript };
}

const timeoutMilliseconds = 5000;

function nativeSeconds({ one, many }: NativePrograms): number | null {
  const [short, long] = [one, many].map((program) => {
    let status: number | null = null;
    const seconds = wallSeconds(() => {
      ({ status } = spawnSync(program, { stdio: 'ignore', timeout: timeoutMilliseconds }));
    });
    return status === 0 ? seconds : NaN;
  });
  const seconds = (long ?? NaN) - (short ?? NaN);
  return seconds > 0 ? seconds : null;
}
