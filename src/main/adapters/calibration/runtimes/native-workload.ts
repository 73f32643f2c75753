import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import type { ProcessRunner } from './limited-process.ts';
import type { RunnableWorkload } from './program-benchmark.ts';
import { manyRounds, oneRound } from './workload.ts';
import { workloadProgram } from './workload-machine-code.ts';

/** The workload as programs of this machine, in files. */
export interface NativePrograms {
  readonly one: string;
  readonly many: string;
}

/** Whether the workload's machine code is this machine's. */
export function hasMachineCode(): boolean {
  return process.platform === 'linux' && process.arch === 'x64';
}

/** Writes the programs to a folder; null where there is no machine code for this machine. */
export function writeNativePrograms(folder: string): NativePrograms | null {
  if (!hasMachineCode()) return null;
  const programs = { one: join(folder, 'one'), many: join(folder, 'many') };
  writeFileSync(programs.one, workloadProgram(oneRound), { mode: 0o700 });
  writeFileSync(programs.many, workloadProgram(manyRounds), { mode: 0o700 });
  return programs;
}

/** The workload without any runtime, for comparison. */
export function nativeWorkload(
  programs: NativePrograms | null,
  runner: ProcessRunner,
): RunnableWorkload | null {
  if (programs === null) return null;
  return {
    run: (rounds) => runner.run(programs[rounds], []),
    isRight: ({ status }) => status === 0,
  };
}
