import { describe, expect, it } from 'vitest';
import { kernelOfThread } from '../../../../../src/shared/engine/kernel/kernel.ts';
import { startDraws } from '../../../../../src/shared/engine/kernel/draws.ts';
import { evaluateSamples } from '../../../../../src/shared/engine/kernel/evaluate-samples.ts';
import { streamOf, uniformAt } from '../../../../../src/shared/engine/sampling/philox.ts';
import type { Tape } from '../../../../../src/shared/engine/tape/tape.ts';

const kernel = kernelOfThread();
if (!kernel) throw new Error('Node has WebAssembly');

const oneSlot: Tape = {
  slots: [{ kind: 'input', symbol: 'cores' }],
  steps: [],
  outputs: new Map([['cores', 0]]),
  missing: new Map(),
  dependencies: new Map(),
};
const everything = { keeps: () => true, summarizes: () => true, probabilities: [0.5] };

describe('the kernel', () => {
  it('draws the published generator, from any index on', () => {
    const mark = kernel.memory.mark();
    const at = kernel.memory.allocate(8 * 64);
    kernel.fixed.uniforms(at, 64, 4_000_000_000, streamOf('io.delta'), 4_294_967_295);
    const drawn = [...kernel.memory.doubles(at, 64)];
    kernel.memory.release(mark);
    expect(drawn).toEqual(
      drawn.map((_, index) =>
        uniformAt(4_294_967_295, streamOf('io.delta'), 4_000_000_000 + index),
      ),
    );
  });

  it('keeps draws of one name over different ranges apart', () => {
    const draws = startDraws(1, 1000);
    const medianOver = (low: number, high: number) =>
      evaluateSamples(
        oneSlot,
        [{ low, high, distribution: 'uniform' }],
        draws,
        everything,
      ).percentiles.get('cores')?.[0];
    const first = medianOver(0, 1) ?? 0;
    expect(medianOver(10, 12)).toBeCloseTo(10 + 2 * first, 12);
    expect(medianOver(0, 1)).toBe(first);
  });

  it('gives memory back: many evaluations take no more than one', () => {
    const draws = startDraws(3, 20_000);
    const range = { low: 1, high: 2, distribution: 'uniform' } as const;
    evaluateSamples(oneSlot, [range], draws, everything);
    const mark = kernel.memory.mark();
    for (let round = 0; round < 50; round += 1)
      evaluateSamples(oneSlot, [range], draws, everything);
    expect(kernel.memory.mark()).toBe(mark);
    evaluateSamples(oneSlot, [range], startDraws(4, 20_000), everything);
    expect(kernel.memory.mark()).toBe(mark);
  });
});
