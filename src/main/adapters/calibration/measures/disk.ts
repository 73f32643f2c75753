import {
  closeSync,
  constants,
  fdatasyncSync,
  openSync,
  readSync,
  rmSync,
  writeSync,
} from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import type { Worker } from 'node:worker_threads';
import type { CalibrationNote } from '../../../../shared/domain/calibration/calibration.ts';
import type { Measure, MeasureContext, MeasureResult } from '../measure.ts';
import { alignedBuffer, openPastCache, type ScratchFile } from '../scratch-file.ts';
import { startThread, type ThreadTask } from '../worker-thread.ts';
import type { Fio, FioJob } from './fio.ts';

const pageBytes = 4096;
const blockBytes = 2 ** 20;

/** Reads under way at the same time; fewer than any disk made for servers can take. */
export const randomDepth = 8;
export const sequentialDepth = 4;

/** A write of one page that has reached the disk before it counts. */
export const syncMeasure: Measure = {
  id: 'sync',
  unit: 'seconds',
  quickSeconds: 0.4,
  fullSeconds: 6,
  run: async (context) => {
    const path = join(context.folder, 'sync');
    const file = openSync(path, 'wx', 0o600);
    const page = Buffer.alloc(pageBytes, 7);
    try {
      let count = 0;
      const samples = await context.take(() => {
        count += 1;
        const startedAt = process.hrtime.bigint();
        writeSync(file, page, 0, pageBytes, (count % 64) * pageBytes);
        fdatasyncSync(file);
        return Number(process.hrtime.bigint() - startedAt) / 1e9;
      });
      return { samples, method: 'write and fdatasync' };
    } finally {
      closeSync(file);
      rmSync(path, { force: true });
    }
  },
};

/** The three readings of one file, by `fio` where it is installed and by our own threads elsewhere. */
export function diskReadMeasures(
  file: () => ScratchFile | null,
  fio: Fio | null,
): readonly Measure[] {
  const reading = (
    measure: Pick<Measure, 'id' | 'unit' | 'quickSeconds' | 'fullSeconds'>,
    job: FioJob,
    builtIn: (context: MeasureContext, scratch: ScratchFile) => Promise<MeasureResult>,
  ): Measure => ({
    ...measure,
    run: async (context) => {
      const scratch = file();
      if (scratch === null) return 'not-readable';
      return fio === null ? builtIn(context, scratch) : fio.run(context, scratch, job);
    },
  });
  return [
    reading(
      { id: 'random-latency', unit: 'seconds', quickSeconds: 0.6, fullSeconds: 8 },
      { reads: 'randread', blockBytes: pageBytes, depth: 1, figure: 'latency' },
      ownLatency,
    ),
    reading(
      { id: 'random-operations', unit: 'operations/second', quickSeconds: 0.6, fullSeconds: 8 },
      { reads: 'randread', blockBytes: pageBytes, depth: randomDepth, figure: 'operations' },
      (context, scratch) => ownRate(context, scratch, { random: true, depth: randomDepth }),
    ),
    reading(
      { id: 'sequential-read', unit: 'bytes/second', quickSeconds: 0.6, fullSeconds: 8 },
      { reads: 'read', blockBytes, depth: sequentialDepth, figure: 'bytes' },
      (context, scratch) => ownRate(context, scratch, { random: false, depth: sequentialDepth }),
    ),
  ];
}

/** Whether the figures are the disk's own, and of a file as large as it should be. */
export function scratchNotes(direct: boolean): readonly CalibrationNote[] {
  return direct ? [] : ['page-cache'];
}

const methodText = (direct: boolean, depth: number): string =>
  `own loop, ${direct ? 'direct' : 'through the cache'}, depth ${depth}`;

const readsPerSample = 15;

async function ownLatency(context: MeasureContext, scratch: ScratchFile): Promise<MeasureResult> {
  const { file, direct } = openPastCache(scratch.path, constants.O_RDONLY);
  const page = alignedBuffer(pageBytes);
  const next = randomOffsets(scratch.bytes, pageBytes, 1);
  try {
    const samples = await context.take(() => {
      const times = Array.from({ length: readsPerSample }, () => {
        const startedAt = process.hrtime.bigint();
        readSync(file, page, 0, pageBytes, next());
        return Number(process.hrtime.bigint() - startedAt) / 1e9;
      });
      // The median, as fio is asked for: a single slow read is not what reads typically take.
      return times.toSorted((left, right) => left - right)[(readsPerSample - 1) / 2] ?? 0;
    });
    return { samples, method: methodText(direct, 1), notes: scratchNotes(direct) };
  } finally {
    closeSync(file);
  }
}

/** Longer than a time slice of the scheduler, short enough for many of them. */
const sampleMilliseconds = 40;

/** Threads read for as long as the measure lasts; their counters are looked at now and then. */
async function ownRate(
  context: MeasureContext,
  scratch: ScratchFile,
  how: { readonly random: boolean; readonly depth: number },
): Promise<MeasureResult> {
  const size = how.random ? pageBytes : blockBytes;
  const counters = new SharedArrayBuffer((how.depth + 1) * Int32Array.BYTES_PER_ELEMENT);
  const shared = new Int32Array(counters);
  const readers = Array.from({ length: how.depth }, (_, index) =>
    startThread({
      task: 'read',
      file: scratch.path,
      bytes: scratch.bytes,
      blockBytes: size,
      random: how.random,
      direct: scratch.direct,
      seed: index + 1,
      counters,
    }),
  );
  try {
    if (!(await allStarted(shared, readers))) return 'not-readable';
    const samples = await context.take(async () => {
      const [before, startedAt] = [operationsDone(shared), process.hrtime.bigint()];
      await pause(sampleMilliseconds);
      const seconds = Number(process.hrtime.bigint() - startedAt) / 1e9;
      const operations = (operationsDone(shared) - before) / seconds;
      return how.random ? operations : operations * blockBytes;
    });
    return {
      samples,
      method: methodText(scratch.direct, how.depth),
      notes: scratchNotes(scratch.direct),
    };
  } finally {
    Atomics.store(shared, 0, 1);
    await Promise.all(readers.map((reader) => reader.terminate()));
  }
}

const pause = (milliseconds: number): Promise<void> =>
  new Promise((resolve) => {
    setTimeout(resolve, milliseconds);
  });

/** Milliseconds; a machine under load starts eight threads slowly. */
const startPatience = 8000;

async function allStarted(shared: Int32Array, readers: readonly Worker[]): Promise<boolean> {
  const failure = new AbortController();
  for (const reader of readers) reader.once('error', () => failure.abort());
  const end = performance.now() + startPatience;
  while (!failure.signal.aborted && performance.now() < end) {
    if (shared.subarray(1).every((done) => done > 0)) return true;
    await pause(5);
  }
  return false;
}

function operationsDone(shared: Int32Array): number {
  return shared.subarray(1).reduce((sum, _, index) => sum + Atomics.load(shared, index + 1), 0);
}

/** What a reading thread does until it is told to stop. */
export function readUntilStopped(task: Extract<ThreadTask, { readonly task: 'read' }>): void {
  const shared = new Int32Array(task.counters);
  const { file } = openPastCache(task.file, constants.O_RDONLY);
  const block = alignedBuffer(task.blockBytes);
  const next = task.random
    ? randomOffsets(task.bytes, task.blockBytes, task.seed)
    : sequentialOffsets(task.bytes, task.blockBytes, task.seed);
  try {
    while (Atomics.load(shared, 0) === 0) {
      readSync(file, block, 0, task.blockBytes, next());
      Atomics.add(shared, task.seed, 1);
    }
  } finally {
    closeSync(file);
  }
}

/** Offsets of whole blocks, spread over the file. Source of the generator: Marsaglia, Xorshift RNGs, 2003. */
export function randomOffsets(bytes: number, size: number, seed: number): () => number {
  const blocks = Math.max(1, Math.floor(bytes / size));
  let state = (seed * 0x9e3779b9) | 1;
  return () => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return ((state >>> 0) % blocks) * size;
  };
}

/** Each thread reads a part of the file of its own from beginning to end, over and over. */
export function sequentialOffsets(bytes: number, size: number, seed: number): () => number {
  const blocks = Math.max(1, Math.floor(bytes / size));
  const part = Math.max(1, Math.floor(blocks / sequentialDepth));
  const first = Math.min(blocks - 1, (seed - 1) * part);
  let index = 0;
  return () => {
    const offset = (first + (index % part)) * size;
    index += 1;
    return Math.min(offset, (blocks - 1) * size);
  };
}
