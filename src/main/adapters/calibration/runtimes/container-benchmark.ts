import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createTar } from 'nanotar';
import { leaveContainerNote, removeContainer } from './container-leftovers.ts';
import { hasMachineCode } from './native-workload.ts';
import { residentBytesOf, type ProcessRunner } from './limited-process.ts';
import { benchmarkPrograms } from './program-benchmark.ts';
import {
  nothingFound,
  problemOf,
  runtimeFigure,
  saidIn,
  type BenchmarkFindings,
} from './benchmark-findings.ts';
import type { BenchmarkTools } from './benchmark-tools.ts';
import { manyRounds, oneRound } from './workload.ts';
import { waitingProgram, workloadProgram } from './workload-machine-code.ts';

/** The container engines that understand the same calls. */
export type ContainerEngine = 'docker' | 'podman';

const waitSeconds = 10;

/**
 * Docker or Podman with an image of our own, made of three programs of a few hundred bytes. Nothing
 * is fetched, and the image goes when the benchmark ends.
 */
export async function benchmarkContainers(
  engine: ContainerEngine,
  tools: BenchmarkTools,
): Promise<BenchmarkFindings> {
  const { program, folder, runner, native } = tools;
  const asked = await runner.run(program, ['version', '--format', '{{json .}}']);
  const { version, hasEngine } = engineIn(asked.output, engine);
  if (asked.killed) return nothingFound('timed-out', '', version);
  if (asked.status !== 0 || !hasEngine) {
    const reason = version !== null && !hasEngine ? 'no-engine' : 'failed';
    return nothingFound(reason, saidIn(asked.errors), version);
  }
  if (!hasMachineCode()) return nothingFound('not-supported', '', version);
  const names = leaveContainerNote(folder, engine);
  try {
    const archive = join(folder, `${engine}.tar`);
    writeFileSync(archive, workloadArchive());
    const imported = await runner.run(program, ['import', archive, names.image]);
    if (imported.status !== 0) {
      const { reason, said } = problemOf(imported, runner);
      return nothingFound(reason, said, version);
    }
    const start = [
      'run',
      '--rm',
      '--pull',
      'never',
      '--network',
      'none',
      '--name',
      names.container,
    ];
    const subject = {
      run: (rounds: 'one' | 'many') => runner.run(program, [...start, names.image, `/${rounds}`]),
      isRight: ({ status }: { readonly status: number | null }) => status === 0,
    };
    const findings = await benchmarkPrograms(subject, native, runner, {
      start: `${engine} run, a program of one round, until its removal`,
      memory: '',
      slowdown: 'integer loop over 64 KiB, against machine code',
    });
    const memory =
      findings.problem === null
        ? await memoryOfWaiting(
            program,
            [...start, '--detach', names.image, '/wait'],
            names,
            runner,
          )
        : [];
    // What was seen of the client's memory is not the container's.
    const others = findings.figures.filter(({ id }) => id !== 'memory-per-instance');
    const held = runtimeFigure(
      {
        id: 'memory-per-instance',
        unit: 'bytes',
        method: 'resident memory of a waiting container and its parent process',
      },
      memory,
    );
    return {
      version,
      accelerator: null,
      problem: findings.problem,
      figures: held === null ? others : [...others, held],
    };
  } finally {
    await removeContainer(program, folder, names);
  }
}

/** Programs that anybody may run, of nobody and of no time: the same image on every machine. */
const programAttributes = { mode: '755', uid: 0, gid: 0, mtime: 0 } as const;

function workloadArchive(): Uint8Array {
  return createTar(
    [
      { name: 'one', data: workloadProgram(oneRound) },
      { name: 'many', data: workloadProgram(manyRounds) },
      { name: 'wait', data: waitingProgram(waitSeconds) },
    ],
    { attrs: programAttributes },
  );
}

const memorySamples = 3;

/** Memory of a container that waits, and of the process that keeps watch over it. */
async function memoryOfWaiting(
  program: string,
  start: readonly string[],
  names: { readonly container: string },
  runner: ProcessRunner,
): Promise<readonly number[]> {
  const samples: number[] = [];
  while (samples.length < memorySamples && !runner.isOver()) {
    const started = await runner.run(program, start);
    if (started.status !== 0) break;
    const asked = await runner.run(program, [
      'inspect',
      '--format',
      '{{.State.Pid}}',
      names.container,
    ]);
    const bytes = memoryWithParent(processIn(asked.output));
    await runner.run(program, ['rm', '--force', names.container]);
    if (bytes === null) break;
    samples.push(bytes);
  }
  return samples;
}

function memoryWithParent(pid: number | null): number | null {
  const resident = residentBytesOf(pid ?? undefined);
  if (pid === null || resident === null) return null;
  try {
    const parent = parentIn(readFileSync(`/proc/${pid}/status`, 'utf8'));
    const ofParent = parent === null || parent <= 1 ? null : residentBytesOf(parent);
    return ofParent === null ? null : resident + ofParent;
  } catch {
    return null;
  }
}

/** The number of the parent process in `/proc/PID/status`; null when it is not there. */
export function parentIn(status: string): number | null {
  const parent = /^PPid:\s*(\d{1,10})$/m.exec(status)?.[1];
  return parent === undefined ? null : Number(parent);
}

/** The process number that `inspect` prints; null when there is none. */
export function processIn(output: string): number | null {
  const number = /^\s*(\d{1,10})\s*$/.exec(output)?.[1];
  return number === undefined || Number(number) <= 1 ? null : Number(number);
}

/**
 * What `version --format '{{json .}}'` says: the client's version, and whether there is an engine
 * behind it. Podman needs none.
 */
export function engineIn(
  output: string,
  engine: ContainerEngine,
): { readonly version: string | null; readonly hasEngine: boolean } {
  try {
    const parsed: unknown = JSON.parse(output.slice(output.indexOf('{')));
    const version = at(at(parsed, 'Client'), 'Version');
    const server = at(at(parsed, 'Server'), 'Version');
    return {
      version: typeof version === 'string' && version !== '' ? version.slice(0, 100) : null,
      hasEngine: engine === 'podman' || typeof server === 'string',
    };
  } catch {
    return { version: null, hasEngine: false };
  }
}

function at(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null && Object.hasOwn(value, name)
    ? (value as Readonly<Record<string, unknown>>)[name]
    : undefined;
}
