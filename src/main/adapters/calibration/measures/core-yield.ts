import { readFileSync } from 'node:fs';
import type { Worker } from 'node:worker_threads';
import type { Measure, MeasureContext, MeasureResult } from '../measure.ts';
import { startThread } from '../worker-thread.ts';
import { allowedCpus, cpuNumbers, ownThread, setAffinity } from './cpu-affinity.ts';

/** Places in the memory that is shared with a working thread. */
const command = 0;
const thread = 1;
const rounds = 2;

const commands = { wait: 0, work: 1, stop: 2 } as const;

/** Long enough for some hundred rounds, short enough that many windows fit into a measure. */
const windowMilliseconds = 25;
const startMilliseconds = 5000;

/** How CPUs of this machine stand to each other, by the files of the kernel (sysfs-devices-system-cpu). */
export interface CpuTopology {
  readonly allowed: readonly number[];
  readonly read: (path: string) => string | null;
}

/** Two hardware threads of one core that may both be used; null where no core has two. */
export function siblingThreads({ allowed, read }: CpuTopology): readonly [number, number] | null {
  for (const cpu of allowed) {
    const list = read(`/sys/devices/system/cpu/cpu${cpu}/topology/thread_siblings_list`) ?? '';
    const other = cpuNumbers(list).find((one) => one !== cpu && allowed.includes(one));
    if (other !== undefined) return [cpu, other];
  }
  return null;
}

/** A performance core and an efficiency core; null where the machine has not both. */
export function unlikeCores({ allowed, read }: CpuTopology): readonly [number, number] | null {
  const first = (kind: 'core' | 'atom'): number | undefined =>
    cpuNumbers(read(`/sys/devices/cpu_${kind}/cpus`) ?? '').find((cpu) => allowed.includes(cpu));
  const [performance, efficiency] = [first('core'), first('atom')];
  return performance === undefined || efficiency === undefined ? null : [performance, efficiency];
}

function readText(path: string): string | null {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return null;
  }
}

const topology = (): CpuTopology => ({ allowed: cpuNumbers(allowedCpus()), read: readText });

/** What both threads of a core do together, as a multiple of what one of them does alone. */
export const threadYieldMeasure: Measure = {
  id: 'thread-yield',
  unit: 'ratio',
  quickSeconds: 0.5,
  fullSeconds: 5,
  run: (context) => {
    const pair = siblingThreads(topology());
    if (pair === null) return Promise.resolve('not-supported');
    return comparedRates(context, pair, (alone, together) => together.both / alone.first);
  },
};

/** What an efficiency core does, as a share of what a performance core does. */
export const efficiencyYieldMeasure: Measure = {
  id: 'efficiency-yield',
  unit: 'ratio',
  quickSeconds: 0.5,
  fullSeconds: 5,
  run: (context) => {
    const pair = unlikeCores(topology());
    if (pair === null) return Promise.resolve('not-supported');
    return comparedRates(context, pair, (alone) => alone.second / alone.first);
  },
};

interface AloneRates {
  readonly first: number;
  readonly second: number;
}

interface TogetherRates {
  readonly both: number;
}

/**
 * Compares what two CPUs do alone and together, on work like that of a server: documents are read,
 * changed, sorted and written.
 */
export async function comparedRates(
  context: MeasureContext,
  cpus: readonly [number, number],
  ratio: (alone: AloneRates, together: TogetherRates) => number,
): Promise<MeasureResult> {
  const [one, other] = cpus.map(startWorking) as [Working, Working];
  try {
    if (!(await one.ready()) || !(await other.ready())) return 'not-supported';
    const samples = await context.take(async () => {
      const [first] = await rates([one]);
      const [second] = await rates([other]);
      const [left, right] = await rates([one, other]);
      return ratio({ first, second } as AloneRates, { both: (left ?? 0) + (right ?? 0) });
    });
    return { samples, method: 'JSON read and written, threads kept on their CPUs' };
  } finally {
    await Promise.all([one.end(), other.end()]);
  }
}

interface Working {
  readonly shared: Int32Array;
  /** Waits for the thread to run and keeps it on its CPU; false where that fails. */
  readonly ready: () => Promise<boolean>;
  readonly end: () => Promise<unknown>;
}

function startWorking(cpu: number): Working {
  const memory = new SharedArrayBuffer(3 * Int32Array.BYTES_PER_ELEMENT);
  const shared = new Int32Array(memory);
  const worker: Worker = startThread({ task: 'work', memory });
  return {
    shared,
    ready: async () => {
      const waited = Atomics.waitAsync(shared, thread, 0, startMilliseconds);
      if ((await waited.value) === 'timed-out') return false;
      const number = Atomics.load(shared, thread);
      return number > 0 && setAffinity(number, String(cpu));
    },
    end: () => {
      Atomics.store(shared, command, commands.stop);
      Atomics.notify(shared, command);
      return worker.terminate();
    },
  };
}

/** Rounds a millisecond of each thread, all at work at the same time. */
async function rates(working: readonly Working[]): Promise<readonly number[]> {
  for (const { shared } of working) Atomics.store(shared, rounds, 0);
  const startedAt = performance.now();
  for (const { shared } of working) {
    Atomics.store(shared, command, commands.work);
    Atomics.notify(shared, command);
  }
  await new Promise((resolve) => {
    setTimeout(resolve, windowMilliseconds);
  });
  const done = working.map(({ shared }) => Atomics.load(shared, rounds));
  const passed = performance.now() - startedAt;
  for (const { shared } of working) Atomics.store(shared, command, commands.wait);
  return done.map((count) => count / passed);
}

/** What a working thread does until it is stopped: rounds of work while it is told to, else it sleeps. */
export function workUntilStopped(memory: SharedArrayBuffer): void {
  const shared = new Int32Array(memory);
  const work = documentWork();
  // What comes first warms up the compiler and is not counted.
  for (let round = 0; round < 500; round += 1) work();
  Atomics.store(shared, thread, ownThread() ?? -1);
  Atomics.notify(shared, thread);
  for (;;) {
    Atomics.wait(shared, command, commands.wait);
    const told = Atomics.load(shared, command);
    if (told === commands.stop) return;
    if (told === commands.work) {
      work();
      Atomics.add(shared, rounds, 1);
    }
  }
}

/** One round: a document of some forty orders is read, sorted, summed up and written. */
function documentWork(): () => number {
  const orders = Array.from({ length: 40 }, (_, index) => ({
    id: (index * 7919) % 1009,
    customer: `customer-${(index * 31) % 17}`,
    amount: ((index * 104_729) % 10_007) / 100,
  }));
  const written = JSON.stringify(orders);
  return () => {
    const read = JSON.parse(written) as typeof orders;
    const sums = new Map<string, number>();
    for (const { customer, amount } of read) {
      sums.set(customer, (sums.get(customer) ?? 0) + amount);
    }
    read.sort((left, right) => left.id - right.id);
    return JSON.stringify([read, ...sums]).length;
  };
}
