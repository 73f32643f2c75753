import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { describe, expect, it } from 'vitest';
import { createProcessRunner } from '../../../../../../src/main/adapters/calibration/runtimes/limited-process.ts';
import { hasMachineCode } from '../../../../../../src/main/adapters/calibration/runtimes/native-workload.ts';
import { benchmarkQemu } from '../../../../../../src/main/adapters/calibration/runtimes/qemu-benchmark.ts';
import {
  findRuntimes,
  benchmarkRuntimes,
  type BenchmarkSetting,
} from '../../../../../../src/main/adapters/calibration/runtimes/runtime-benchmarks.ts';
import type {
  RuntimeBenchmark,
  BenchmarkedRuntime,
} from '../../../../../../src/shared/domain/calibration/runtime-benchmark.ts';
import { temporaryFolder } from '../../files/temporary-folder.ts';

/** Programs of the given names on a search path of their own. */
function programs(scripts: Readonly<Record<string, string>>): BenchmarkSetting {
  const root = temporaryFolder();
  const [folder, bin] = [path.join(root, 'isoplan-calibration-x'), path.join(root, 'bin')];
  mkdirSync(folder);
  mkdirSync(bin);
  for (const [name, script] of Object.entries(scripts)) {
    writeFileSync(path.join(bin, name), `#!/bin/sh\n${script}\n`, { mode: 0o755 });
  }
  return {
    folder,
    searchPath: bin,
    cancelled: new AbortController().signal,
    budgets: { v8: 0.5, wasmtime: 2, docker: 2, podman: 2, qemu: 2 },
  };
}

async function benchmarkOf(
  runtime: BenchmarkedRuntime,
  setting: BenchmarkSetting,
): Promise<RuntimeBenchmark> {
  const benchmarks = await benchmarkRuntimes(setting, () => undefined);
  const found = benchmarks.find((benchmark) => benchmark.runtime === runtime);
  if (!found) throw new Error(`no benchmark of ${runtime}`);
  return found;
}

const isRunning = (pid: number): boolean => {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
};

/** Resolves once a process is gone; it may take the system a moment to bury it. */
async function gone(pid: number): Promise<boolean> {
  for (let attempt = 0; attempt < 100 && isRunning(pid); attempt += 1) {
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  return !isRunning(pid);
}

describe.skipIf(process.platform === 'win32')('the benchmarks of runtimes', () => {
  it('find what is on the search path, and V8 always', async () => {
    const { searchPath } = programs({ podman: 'exit 0' });
    expect(await findRuntimes(searchPath)).toEqual([
      { runtime: 'v8', program: 'V8' },
      { runtime: 'wasmtime', program: null },
      { runtime: 'docker', program: null },
      { runtime: 'podman', program: 'podman' },
      { runtime: 'qemu', program: null },
    ]);
  });

  it('go through all in order, and say of each that is missing that it is', async () => {
    const begun: string[] = [];
    const benchmarks = await benchmarkRuntimes(programs({}), (runtime) => begun.push(runtime));
    expect(begun).toEqual(['v8', 'wasmtime', 'docker', 'podman', 'qemu']);
    expect(benchmarks.slice(1).map(({ problem }) => problem?.reason)).toEqual(
      Array.from({ length: 4 }, () => 'not-installed'),
    );
    expect(benchmarks[0]).toMatchObject({ version: process.versions.v8, problem: null });
  });

  it('measure a runtime that runs a module, and keep its version', async () => {
    const setting = programs({
      wasmtime: 'case "$1" in --version) echo "wasmtime 99.0.1 (abc 2026-01-01)" ;; esac',
    });
    const benchmark = await benchmarkOf('wasmtime', setting);
    expect(benchmark.version).toBe('99.0.1');
    expect(benchmark.figures.map(({ id }) => id)).toContain('start-time');
  });

  it('tell a docker client without an engine from one that fails', async () => {
    const client = `echo '{"Client":{"Version":"28.1.0"},"Server":null}'
      echo 'Cannot connect to the Docker daemon at unix:///var/run/docker.sock' >&2
      exit 1`;
    expect(await benchmarkOf('docker', programs({ docker: client }))).toMatchObject({
      version: '28.1.0',
      figures: [],
      problem: { reason: 'no-engine', said: expect.stringContaining('Cannot connect') },
    });
    expect(
      await benchmarkOf('docker', programs({ docker: 'echo broken >&2; exit 3' })),
    ).toMatchObject({
      version: null,
      problem: { reason: 'failed', said: 'broken' },
    });
  });

  it.runIf(hasMachineCode())(
    'import an image, start containers of it without a network, and remove both',
    async () => {
      const setting = programs({});
      const log = path.join(setting.folder, 'log');
      writeFileSync(
        path.join(setting.searchPath, 'podman'),
        `#!/bin/sh
echo "$@" >> '${log}'
case "$1" in version) echo '{"Client":{"Version":"5.0.0"}}' ;; inspect) echo nonsense ;; esac
`,
        { mode: 0o755 },
      );
      const benchmark = await benchmarkOf('podman', setting);
      expect(benchmark).toMatchObject({ version: '5.0.0' });
      const calls = readFileSync(log, 'utf8').trim().split('\n');
      expect(calls[1]).toMatch(/^import .*podman\.tar isoplan-calibration-x:trial$/);
      const runs = calls.filter((call) => call.startsWith('run '));
      expect(runs.length).toBeGreaterThan(2);
      expect(runs.every((call) => call.includes('--pull never --network none'))).toBe(true);
      expect(calls.slice(-2)).toEqual([
        'rm --force isoplan-calibration-x',
        'rmi --force isoplan-calibration-x:trial',
      ]);
      expect(benchmark.figures.map(({ id }) => id)).not.toContain('memory-per-instance');
    },
  );

  it('kill a runtime that hangs, with everything it started, when its budget ends', async () => {
    const setting = programs({});
    const file = path.join(setting.folder, 'pid');
    writeFileSync(
      path.join(setting.searchPath, 'wasmtime'),
      `#!/bin/sh\nsleep 600 & echo $! > '${file}'; wait\n`,
      { mode: 0o755 },
    );
    const benchmark = await benchmarkOf('wasmtime', {
      ...setting,
      budgets: { v8: 0.5, wasmtime: 1 },
    });
    expect(benchmark).toMatchObject({ figures: [], problem: { reason: 'timed-out' } });
    expect(existsSync(file)).toBe(true);
    expect(await gone(Number(readFileSync(file, 'utf8')))).toBe(true);
  });

  it('end when they are cancelled, and try no further runtime', async () => {
    const cancelling = new AbortController();
    const setting = programs({ wasmtime: 'sleep 600' });
    const benchmarks = await benchmarkRuntimes(
      { ...setting, cancelled: cancelling.signal },
      (runtime) => runtime === 'wasmtime' && setTimeout(() => cancelling.abort(), 100),
    );
    expect(benchmarks.map(({ runtime }) => runtime)).toEqual(['v8', 'wasmtime']);
  });

  it('never take a translated guest for one on KVM', async () => {
    const { folder, searchPath, cancelled } = programs({
      qemu: 'case "$1" in --version) echo "QEMU emulator version 9.1.0" ;; *) exit 33 ;; esac',
    });
    const runner = createProcessRunner(folder, 2, cancelled);
    const tools = { program: path.join(searchPath, 'qemu'), folder, runner, native: null };
    const benchmark = await benchmarkQemu(tools, path.join(folder, 'no-kvm'));
    const expected = process.arch === 'x64' ? 'tcg' : null;
    expect(benchmark).toMatchObject({ version: '9.1.0', accelerator: expected });
  });
});
