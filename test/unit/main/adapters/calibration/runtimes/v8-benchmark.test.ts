import { describe, expect, it } from 'vitest';
import {
  hasMachineCode,
  writeNativePrograms,
} from '../../../../../../src/main/adapters/calibration/runtimes/native-workload.ts';
import { benchmarkV8 } from '../../../../../../src/main/adapters/calibration/runtimes/v8-benchmark.ts';
import { workloadModule } from '../../../../../../src/main/adapters/calibration/runtimes/workload-module.ts';
import {
  manyRounds,
  oneRound,
  runInJavaScript,
} from '../../../../../../src/main/adapters/calibration/runtimes/workload.ts';
import { temporaryFolder } from '../../files/temporary-folder.ts';

describe('the workload of the benchmarks', () => {
  it('comes out the same in JavaScript and in WebAssembly, in a new instance each time', async () => {
    for (const { count, result } of [oneRound, manyRounds]) {
      expect(runInJavaScript(count)).toBe(result);
      const { instance } = await WebAssembly.instantiate(workloadModule(oneRound));
      const run = instance.exports['run'] as (rounds: number) => number;
      expect(run(count)).toBe(result);
    }
  });

  it('traps where another result is expected', async () => {
    const wrong = { ...oneRound, result: oneRound.result + 1 };
    const { instance } = await WebAssembly.instantiate(workloadModule(wrong));
    expect(instance.exports['_start'] as () => void).toThrow(WebAssembly.RuntimeError);
  });
});

describe('the benchmark of the bundled V8', () => {
  it('gives every figure it can, in its unit, with its spread', async () => {
    const native = writeNativePrograms(temporaryFolder());
    const { figures } = await benchmarkV8({ native, seconds: 2 });
    const units = Object.fromEntries((figures ?? []).map(({ id, unit }) => [id, unit]));
    expect(units).toMatchObject({
      'start-time': 'seconds',
      'cpu-against-javascript': 'ratio',
      ...(hasMachineCode() ? { 'cpu-slowdown': 'ratio' } : {}),
    });
    for (const { low, median, high, samples } of figures ?? []) {
      expect(low).toBeGreaterThan(0);
      expect(low).toBeLessThanOrEqual(median);
      expect(median).toBeLessThanOrEqual(high);
      expect(samples.length).toBeGreaterThan(0);
    }
  });
});
