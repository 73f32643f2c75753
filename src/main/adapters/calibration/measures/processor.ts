import process from 'node:process';
import { spawnSync } from 'node:child_process';
import type { Measure } from '../measure.ts';
import { wallSeconds } from '../stopwatch.ts';
import { chainLength, compileKernels, mixLength } from '../wasm-kernels.ts';

/**
 * Under a thousandth of a second: far above the timer's grain, and well below a time slice, so that
 * on a busy machine most samples are taken without being interrupted.
 */
const chainRounds = 2000;

/** Cycles per second that this process really gets, by operations that take one cycle each. */
export const clockMeasure: Measure = {
  id: 'clock',
  unit: 'hertz',
  quickSeconds: 0.4,
  fullSeconds: 4,
  run: async (context) => {
    const { chain } = compileKernels();
    const samples = await context.take(() => {
      const seconds = wallSeconds(() => chain(chainRounds, 1n, 0x9e3779b97f4a7c15n));
      return (chainRounds * chainLength) / seconds;
    });
    return { samples, method: 'chain of dependent operations, WebAssembly' };
  },
};

/** A quick look at the clock, to compare its end with its beginning. */
export function glanceAtClock(): number {
  const { chain } = compileKernels();
  const glances = Array.from({ length: 50 }, () =>
    wallSeconds(() => chain(chainRounds, 1n, 0x9e3779b97f4a7c15n)),
  );
  return (chainRounds * chainLength) / Math.min(...glances);
}

const mixRounds = 5000;

/** Shifts, exclusive ors and multiplications per second of one thread. */
export const integerMeasure: Measure = {
  id: 'integer',
  unit: 'operations/second',
  quickSeconds: 0.4,
  fullSeconds: 4,
  run: async (context) => {
    const { mix } = compileKernels();
    const samples = await context.take(() => {
      const seconds = wallSeconds(() => mix(mixRounds, 7n, 11n));
      return (mixRounds * mixLength) / seconds;
    });
    return { samples, method: 'four independent chains, WebAssembly' };
  },
};

/** The smallest step of the clock that is above zero. */
export const timerMeasure: Measure = {
  id: 'timer-resolution',
  unit: 'seconds',
  quickSeconds: 0.2,
  fullSeconds: 1,
  run: async (context) => {
    const samples = await context.take(() => {
      let min = Infinity;
      for (let attempt = 0; attempt < 500; attempt += 1) {
        const first = process.hrtime.bigint();
        let second = process.hrtime.bigint();
        while (second === first) second = process.hrtime.bigint();
        min = Math.min(min, Number(second - first));
      }
      return min / 1e9;
    });
    return { samples, method: 'process.hrtime', notes: ['runtime-overhead'] };
  },
};

const systemCalls = 2000;

/** The cheapest call into the kernel that Node offers: the number of the parent process. */
export const systemCallMeasure: Measure = {
  id: 'system-call',
  unit: 'seconds',
  quickSeconds: 0.3,
  fullSeconds: 3,
  run: async (context) => {
    if (process.platform === 'win32') return 'not-supported';
    let sum = 0;
    const samples = await context.take(
      () =>
        wallSeconds(() => {
          for (let call = 0; call < systemCalls; call += 1) sum += process.ppid;
        }) / systemCalls,
    );
    return sum > 0 ? { samples, method: 'getppid', notes: ['runtime-overhead'] } : 'not-plausible';
  },
};

/** Starting the smallest program there is and waiting for its end. */
export const spawnMeasure: Measure = {
  id: 'process-spawn',
  unit: 'seconds',
  quickSeconds: 0.4,
  fullSeconds: 6,
  run: async (context) => {
    const [program, programArguments] =
      process.platform === 'win32'
        ? ([process.env['ComSpec'] ?? 'cmd.exe', ['/d', '/c', 'exit']] as const)
        : (['/bin/true', []] as const);
    let failed = false;
    const samples = await context.take(() =>
      wallSeconds(() => {
        const child = spawnSync(program, [...programArguments], { stdio: 'ignore', timeout: 5000 });
        failed ||= child.error !== undefined;
      }),
    );
    return failed ? 'not-supported' : { samples, method: 'spawn and wait' };
  },
};
