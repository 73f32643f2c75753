import { freemem } from 'node:os';
import type { Measure } from '../measure.ts';
import { wallSeconds } from '../stopwatch.ts';

const mebibyte = 2 ** 20;

/** Larger than the caches of most machines; a tenth of what is free is never exceeded. */
function workingBytes(kind: 'quick' | 'full'): number {
  const wanted = (kind === 'quick' ? 64 : 256) * mebibyte;
  const allowed = Math.floor(freemem() / 10);
  const bytes = Math.max(8 * mebibyte, Math.min(wanted, allowed));
  return bytes - (bytes % (2 * pieceBytes));
}

const sizeText = (bytes: number): string => `${Math.round(bytes / mebibyte)} MiB`;

/** One sample copies a piece, which is short enough not to be interrupted; the pieces go round. */
const pieceBytes = 2 * mebibyte;

/** Bytes read and written per second by one thread that copies. */
export const bandwidthMeasure: Measure = {
  id: 'memory-bandwidth',
  unit: 'bytes/second',
  quickSeconds: 0.5,
  fullSeconds: 5,
  run: async (context) => {
    const half = workingBytes(context.kind) / 2;
    const source = new Uint8Array(half).fill(1);
    const target = new Uint8Array(half).fill(2);
    let offset = 0;
    const samples = await context.take(() => {
      offset = (offset + pieceBytes) % half;
      const piece = source.subarray(offset, offset + pieceBytes);
      return (2 * pieceBytes) / wallSeconds(() => target.set(piece, offset));
    });
    return { samples, method: `copy through ${sizeText(2 * half)}` };
  },
};

/** Bytes per cache line on nearly all processors; two links never share one. */
const lineBytes = 64;
const stepsPerSample = 1000;

/** Time until a value arrives from memory, when its address was only just learnt. */
export const memoryLatencyMeasure: Measure = {
  id: 'memory-latency',
  unit: 'seconds',
  quickSeconds: 0.6,
  fullSeconds: 7,
  run: async (context) => {
    const bytes = workingBytes(context.kind);
    const chain = randomCycle(bytes);
    let place = 0;
    const walk = (): void => {
      for (let step = 0; step < stepsPerSample; step += 1) place = chain[place] ?? 0;
    };
    const samples = await context.take(() => wallSeconds(walk) / stepsPerSample);
    return place >= 0
      ? { samples, method: `random chain through ${sizeText(bytes)}` }
      : 'not-plausible';
  },
};

/**
 * One cycle through all lines of a block of memory in random order, so that no processor can fetch
 * ahead. Source: Sattolo, An algorithm to generate a random cyclic permutation, 1986.
 */
export function randomCycle(bytes: number): Int32Array {
  const stride = lineBytes / Int32Array.BYTES_PER_ELEMENT;
  const lines = Math.floor(bytes / lineBytes);
  const order = Int32Array.from({ length: lines }, (_, line) => line);
  let state = 0x2545f491;
  for (let last = lines - 1; last > 0; last -= 1) {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    const other = (state >>> 0) % last;
    const swapped = order[last] ?? 0;
    order[last] = order[other] ?? 0;
    order[other] = swapped;
  }
  const chain = new Int32Array(lines * stride);
  for (let index = 0; index < lines; index += 1) {
    const from = (order[index] ?? 0) * stride;
    chain[from] = (order[(index + 1) % lines] ?? 0) * stride;
  }
  return chain;
}
