import { describe, expect, test } from 'vitest';
import { createThreadPacker } from '../../../../../src/main/adapters/solver/thread-packer.ts';
import { problemOf } from '../../../shared/placement/problems.ts';

const problem = problemOf([
  { sizes: [0.6, 0.2], count: 2 },
  { sizes: [0.4, 0.8], count: 2 },
]);

describe('packing in a thread', () => {
  test('gives the packing and its proof', async () => {
    const packed = await createThreadPacker().pack({ problem, seconds: 5, iterations: 1000 });
    expect(packed).toMatchObject({
      ok: true,
      value: { checked: true, packing: { bound: 2, boundBy: 'volume' } },
    });
    expect(packed.ok && packed.value.packing.bins.length).toBe(2);
  });

  test('ends at once when whoever asked leaves', async () => {
    const controller = new AbortController();
    // Larger than anything that could be solved in the time the test waits.
    const rows = Array.from({ length: 400 }, (_, index) => ({
      sizes: [0.11 + (index % 97) / 500, 0.11 + ((index * 31) % 89) / 500, 0.13],
      count: 9,
    }));
    const task = { problem: problemOf(rows), seconds: 3600, iterations: 1e9 };
    const packing = createThreadPacker().pack(task, controller.signal);
    controller.abort();
    expect(await packing).toEqual({ ok: false, error: { code: 'cancelled' } });
  });

  test('does not begin for somebody who has left', async () => {
    const left = AbortSignal.abort();
    const packed = await createThreadPacker().pack({ problem, seconds: 5, iterations: 1 }, left);
    expect(packed).toEqual({ ok: false, error: { code: 'cancelled' } });
  });
});
