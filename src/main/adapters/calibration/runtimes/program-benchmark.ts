import { summarizeSamples } from '../../../../shared/domain/calibration/sample-summary.ts';
import type { RuntimeFigure } from '../../../../shared/domain/calibration/runtime-benchmark.ts';
import type { ProcessEnd, ProcessRunner } from './limited-process.ts';
import { problemOf, runtimeFigure, type BenchmarkFindings } from './benchmark-findings.ts';
import { tableBytes } from './workload.ts';

/** The workload as a program that some runtime runs. */
export interface RunnableWorkload {
  /** With one round, or with many. */
  readonly run: (rounds: 'one' | 'many') => Promise<ProcessEnd>;
  /** Whether it ended the way it does when it computed rightly. */
  readonly isRight: (end: ProcessEnd) => boolean;
}

/** How the figures were come by, in words. */
export interface BenchmarkMethods {
  readonly start: string;
  readonly memory: string;
  readonly slowdown: string;
}

interface Samples {
  readonly start: number[];
  readonly memory: number[];
  readonly slowdown: number[];
}

/** Starts before the long runs, so that a slow runtime has at least its start measured. */
const minStarts = 3;
const maxRepeats = 25;

/** Share of the budget after which no more starts are taken by themselves. */
const startShare = 0.3;

/**
 * Measures a runtime by programs it starts: one round tells how long a start takes, many rounds
 * less one tell how fast it computes, beside the same without the runtime in the same minute.
 */
export async function benchmarkPrograms(
  subject: RunnableWorkload,
  native: RunnableWorkload | null,
  runner: ProcessRunner,
  methods: BenchmarkMethods,
): Promise<Pick<BenchmarkFindings, 'figures' | 'problem'>> {
  const samples: Samples = { start: [], memory: [], slowdown: [] };
  const problem = await takeAll(subject, native, runner, samples);
  const figures: readonly (RuntimeFigure | null)[] = [
    runtimeFigure({ id: 'start-time', unit: 'seconds', method: methods.start }, samples.start),
    runtimeFigure(
      { id: 'memory-per-instance', unit: 'bytes', method: methods.memory },
      samples.memory,
    ),
    runtimeFigure(
      { id: 'cpu-slowdown', unit: 'ratio', method: methods.slowdown },
      samples.slowdown,
    ),
  ];
  return { figures: figures.filter((figure) => figure !== null), problem };
}

async function takeAll(
  subject: RunnableWorkload,
  native: RunnableWorkload | null,
  runner: ProcessRunner,
  { start, memory, slowdown }: Samples,
): Promise<BenchmarkFindings['problem']> {
  const startsEnd = runner.left() * (1 - startShare);
  const first = await subject.run('one');
  if (!subject.isRight(first)) return problemOf(first, runner);
  do {
    const one = await subject.run('one');
    if (!subject.isRight(one)) return problemOf(one, runner);
    start.push(one.seconds);
  } while (start.length < minStarts && runner.left() > startsEnd);

  while (start.length < maxRepeats) {
    const begunAt = runner.left();
    const [one, many] = [await subject.run('one'), await subject.run('many')];
    if (many.residentBytes !== null) memory.push(many.residentBytes - tableBytes);
    if (subject.isRight(one)) start.push(one.seconds);
    for (const end of [one, many]) {
      if (!subject.isRight(end)) return slowdown.length > 0 ? null : problemOf(end, runner);
    }
    const nativeSeconds = await secondsOf(native);
    if (nativeSeconds !== null && many.seconds > one.seconds) {
      slowdown.push((many.seconds - one.seconds) / nativeSeconds);
    }
    const isEnough = [start, slowdown].every(isSettled);
    // The next round would take as long as this one.
    if (isEnough || runner.left() < 1.2 * (begunAt - runner.left())) return null;
  }
  return null;
}

/** Computing only, without the start. */
async function secondsOf(native: RunnableWorkload | null): Promise<number | null> {
  if (native === null) return null;
  const [one, many] = [await native.run('one'), await native.run('many')];
  const isRight = native.isRight(one) && native.isRight(many);
  return isRight && many.seconds > one.seconds ? many.seconds - one.seconds : null;
}

const minToSettle = 8;

function isSettled(samples: readonly number[]): boolean {
  return samples.length >= minToSettle && (summarizeSamples(samples)?.settled ?? false);
}
