import { homedir } from 'node:os';
import { summarizeBlocks } from '../../../../shared/domain/calibration/sample-summary.ts';
import type {
  RuntimeFigure,
  RuntimeProblem,
  RuntimeBenchmark,
} from '../../../../shared/domain/calibration/runtime-benchmark.ts';
import { thinned } from '../samples.ts';
import type { ProcessEnd, ProcessRunner } from './limited-process.ts';

/** What a benchmark found, besides which runtime it was of and how long it took. */
export type BenchmarkFindings = Omit<RuntimeBenchmark, 'runtime' | 'seconds'>;

/** A figure from its samples, in the order they were taken; null when they are none. */
export function runtimeFigure(
  { id, unit, method }: Pick<RuntimeFigure, 'id' | 'unit' | 'method'>,
  samples: readonly number[],
): RuntimeFigure | null {
  const summary = summarizeBlocks([samples]);
  if (summary === null || summary.low <= 0 || summary.p5 < 0) return null;
  const { median, low, high, p5, p95, count, outliers, settled } = summary;
  const spread = { median, low, high, p5, p95, repeats: count, outliers, settled };
  return { id, unit, method, ...spread, samples: thinned(samples) };
}

const maxMessageLength = 200;

function homeOrNothing(): string {
  try {
    return homedir();
  } catch {
    return '';
  }
}

/** What a program said of its trouble: its last line, without anybody's home folder. */
export function saidIn(text: string): string {
  const lines = text
    .slice(-20_000)
    .split(/[\r\n]+/)
    .map((line) => line.replace(/[\p{Cc}\p{Cf}\p{Cs}\p{Co}\uFFFD\s]+/gu, ' ').trim());
  const last = lines.findLast((line) => line !== '') ?? '';
  const home = homeOrNothing();
  const anonymous = home.length > 1 ? last.replaceAll(home, '~') : last;
  return anonymous.slice(0, maxMessageLength);
}

/** Why a program did not do what it should. */
export function problemOf(
  end: ProcessEnd,
  runner: ProcessRunner,
): { readonly reason: RuntimeProblem; readonly said: string } {
  if (end.killed || runner.isOver()) return { reason: 'timed-out', said: '' };
  return { reason: 'failed', said: saidIn(end.errors) || saidIn(end.output) };
}

/** Findings of a runtime that cannot be measured. */
export function nothingFound(
  reason: RuntimeProblem,
  said = '',
  version: string | null = null,
): BenchmarkFindings {
  return { version, accelerator: null, figures: [], problem: { reason, said } };
}
