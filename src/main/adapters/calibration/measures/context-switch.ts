import process from 'node:process';
import type { Measure } from '../measure.ts';
import { startThread } from '../worker-thread.ts';
import { allowedCpus, ownThread, setAffinity } from './cpu-affinity.ts';

/** Places in the memory that the two threads share. */
const turn = 0;
const peerThread = 1;
const mine = 0;
const theirs = 1;
const stop = 2;

const roundTrips = 100;

/** How long the other thread may take to start or to answer before the measure is given up. */
const timeoutMilliseconds = 5000;

/** Two threads that wake each other in turn: every round trip is two switches. */
export const contextSwitchMeasure: Measure = {
  id: 'context-switch',
  unit: 'seconds',
  quickSeconds: 0.4,
  fullSeconds: 5,
  run: async (context) => {
    const turns = new SharedArrayBuffer(2 * Int32Array.BYTES_PER_ELEMENT);
    const shared = new Int32Array(turns);
    const peer = startThread({ task: 'answer', turns });
    let unpin = (): void => {};
    try {
      const started = await waitForPeer(shared);
      if (!started) return 'not-readable';
      const pinned = pinTogether(shared[peerThread] ?? 0);
      unpin = pinned?.release ?? unpin;
      const samples = await context.take(() => {
        const startedAt = process.hrtime.bigint();
        for (let trip = 0; trip < roundTrips; trip += 1) {
          Atomics.store(shared, turn, theirs);
          Atomics.notify(shared, turn);
          if (Atomics.wait(shared, turn, theirs, timeoutMilliseconds) === 'timed-out') return NaN;
        }
        return Number(process.hrtime.bigint() - startedAt) / 1e9 / (2 * roundTrips);
      });
      return pinned === null
        ? { samples, method: 'two threads in turn', notes: ['not-pinned'] }
        : { samples, method: 'two threads in turn on one CPU' };
    } finally {
      unpin();
      Atomics.store(shared, turn, stop);
      Atomics.notify(shared, turn);
      await peer.terminate();
    }
  },
};

async function waitForPeer(shared: Int32Array): Promise<boolean> {
  const waited = Atomics.waitAsync(shared, peerThread, 0, timeoutMilliseconds);
  return (await waited.value) !== 'timed-out';
}

/** What the other thread does: it gives its number, then hands every turn back. */
export function answerTurns(turns: SharedArrayBuffer): void {
  const shared = new Int32Array(turns);
  Atomics.store(shared, peerThread, ownThread() ?? -1);
  Atomics.notify(shared, peerThread);
  for (;;) {
    Atomics.wait(shared, turn, mine);
    if (Atomics.load(shared, turn) === stop) return;
    Atomics.store(shared, turn, mine);
    Atomics.notify(shared, turn);
  }
}

/**
 * Keeps this thread and another on one CPU, so that one can only run when the other has been
 * switched out. Null where that cannot be done.
 */
function pinTogether(other: number): { readonly release: () => void } | null {
  const thread = ownThread();
  if (thread === null || other <= 0) return null;
  const allowed = allowedCpus();
  const cpu = /\d+$/.exec(allowed)?.[0];
  if (cpu === undefined) return null;
  if (!setAffinity(thread, cpu) || !setAffinity(other, cpu)) {
    setAffinity(thread, allowed);
    return null;
  }
  return { release: () => setAffinity(thread, allowed) };
}
