import { describe, expect, test } from 'vitest';
import {
  comparedRates,
  siblingThreads,
  unlikeCores,
  type CpuTopology,
} from '../../../../../src/main/adapters/calibration/measures/core-yield.ts';
import {
  allowedCpus,
  cpuNumbers,
} from '../../../../../src/main/adapters/calibration/measures/cpu-affinity.ts';

const files = (allowed: readonly number[], content: Record<string, string>): CpuTopology => ({
  allowed,
  read: (path) => content[path] ?? null,
});
const median = (samples: readonly number[]): number =>
  samples.toSorted((left, right) => left - right)[Math.floor(samples.length / 2)] ?? Number.NaN;
const siblings = (cpu: number): string =>
  `/sys/devices/system/cpu/cpu${cpu}/topology/thread_siblings_list`;

describe('the CPUs of a machine', () => {
  test('are listed as the kernel prints them', () => {
    expect(cpuNumbers('0-2,8\n')).toEqual([0, 1, 2, 8]);
    expect(cpuNumbers('')).toEqual([]);
    expect(cpuNumbers('x')).toEqual([]);
  });

  test('that share a core are a pair only where both may be used', () => {
    const content = { [siblings(0)]: '0,4', [siblings(1)]: '1,5' };
    expect(siblingThreads(files([0, 1, 4], content))).toEqual([0, 4]);
    expect(siblingThreads(files([0, 1, 5], content))).toEqual([1, 5]);
    expect(siblingThreads(files([0, 1], content))).toBeNull();
    expect(siblingThreads(files([0, 1], {}))).toBeNull();
  });

  test('of unlike kind are one of each', () => {
    const content = {
      '/sys/devices/cpu_core/cpus': '0-3',
      '/sys/devices/cpu_atom/cpus': '4-7',
    };
    expect(unlikeCores(files([1, 5], content))).toEqual([1, 5]);
    expect(unlikeCores(files([0, 1], content))).toBeNull();
  });
});

describe('two threads at work', () => {
  test('on one CPU do the work of one', async (context) => {
    const [cpu] = cpuNumbers(allowedCpus());
    if (cpu === undefined) return context.skip('only Linux keeps threads on CPUs');
    const take = async (sample: () => number | Promise<number>): Promise<readonly number[]> => {
      const samples: number[] = [];
      for (let index = 0; index < 15; index += 1) samples.push(await sample());
      return samples;
    };
    const setting = { kind: 'quick', folder: '', seconds: 2, take } as const;
    const result = await comparedRates(
      setting,
      [cpu, cpu],
      (alone, { both }) => both / alone.first,
    );
    if (typeof result === 'string') return context.skip('threads cannot be kept on CPUs here');
    // Between half a CPU and one and a half: two would give 2.
    expect(median(result.samples)).toBeGreaterThan(0.5);
    expect(median(result.samples)).toBeLessThan(1.5);
  });
});
