import { execFile } from 'node:child_process';
import type { MeasureContext, MeasureResult } from '../measure.ts';
import type { ScratchFile } from '../scratch-file.ts';

/** What `fio` is asked to do with the file. */
export interface FioJob {
  readonly reads: 'randread' | 'read';
  readonly blockBytes: number;
  /** Threads that each have one read under way. */
  readonly depth: number;
  readonly figure: 'latency' | 'operations' | 'bytes';
}

/** The flexible IO tester, where it is installed. */
export interface Fio {
  readonly version: string;
  run(context: MeasureContext, file: ScratchFile, job: FioJob): Promise<MeasureResult>;
}

/** One run is one sample; long enough to fill the queue, short enough for several. */
const runMilliseconds = 400;
/** What is read before all threads have started does not count. */
const rampMilliseconds = 100;
const minRuns = 2;
const timeoutMilliseconds = 15_000;

/** Finds `fio`; null where it is not installed. */
export async function findFio(): Promise<Fio | null> {
  const version = (await output(['--version']))?.trim() ?? '';
  if (!/^fio-\d[\w.-]{0,30}$/.test(version)) return null;
  return {
    version,
    run: async (context, file, job) => {
      const samples: number[] = [];
      const end = performance.now() + context.seconds * 1000;
      while (samples.length < minRuns || performance.now() < end) {
        const report = await output(jobArguments(file, job));
        const sample = report === null ? null : figureIn(report, job);
        if (sample === null) return 'not-readable';
        samples.push(sample);
      }
      const access = file.direct ? 'direct' : 'through the cache';
      return {
        samples,
        method: `${version}, ${access}, depth ${job.depth}`,
        notes: file.direct ? [] : ['page-cache'],
      };
    },
  };
}

/**
 * The file is there and only read; `fio` may not make another one. Threads that read in order each
 * have a part of the file of their own.
 */
function jobArguments(file: ScratchFile, job: FioJob): readonly string[] {
  const parts = job.reads === 'read' ? job.depth : 1;
  const part = Math.floor(file.bytes / parts / job.blockBytes) * job.blockBytes;
  return [
    '--name=isoplan',
    `--filename=${file.path.replaceAll(':', '\\:')}`,
    `--size=${part}`,
    `--offset_increment=${parts === 1 ? 0 : part}`,
    `--rw=${job.reads}`,
    `--bs=${job.blockBytes}`,
    `--direct=${file.direct ? 1 : 0}`,
    '--ioengine=psync',
    `--numjobs=${job.depth}`,
    '--thread',
    '--group_reporting',
    '--readonly',
    '--allow_file_create=0',
    '--invalidate=0',
    '--time_based',
    `--ramp_time=${rampMilliseconds}ms`,
    `--runtime=${runMilliseconds}ms`,
    '--randrepeat=0',
    '--output-format=json',
  ];
}

function output(programArguments: readonly string[]): Promise<string | null> {
  return new Promise((resolve) => {
    const options = {
      timeout: timeoutMilliseconds,
      killSignal: 'SIGKILL',
      maxBuffer: 4 * 2 ** 20,
    } as const;
    execFile('fio', [...programArguments], options, (cause, stdout) => {
      resolve(cause === null ? stdout : null);
    });
  });
}

/** The figure in fio's report; null when it is not the report it should be. */
export function figureIn(report: string, job: Pick<FioJob, 'figure'>): number | null {
  try {
    // Notes of fio may stand before the report.
    const parsed: unknown = JSON.parse(report.slice(report.indexOf('{')));
    const read = at(at(at(parsed, 'jobs'), '0'), 'read');
    const value =
      job.figure === 'latency'
        ? Number(at(at(at(read, 'clat_ns'), 'percentile'), '50.000000')) / 1e9
        : Number(at(read, job.figure === 'bytes' ? 'bw_bytes' : 'iops'));
    return Number.isFinite(value) && value > 0 ? value : null;
  } catch {
    return null;
  }
}

function at(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null
    ? (value as Readonly<Record<string, unknown>>)[name]
    : undefined;
}
