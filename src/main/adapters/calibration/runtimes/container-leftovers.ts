import { existsSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { findProgram } from './find-program.ts';
import { createProcessRunner } from './limited-process.ts';

/** What a benchmark makes in a container engine. */
export interface ContainerNames {
  readonly image: string;
  readonly container: string;
}

const engines = ['docker', 'podman'] as const;

/** These names are older than the word benchmark, and stay: what earlier versions left is found by them. */
const noteOf = (folder: string, engine: string): string => join(folder, `${engine}.trial`);

/** Names that no other calibration has: those of the folder that was made for this one. */
function containerNames(folder: string): ContainerNames {
  const name = basename(folder).toLowerCase();
  return { image: `${name}:trial`, container: name };
}

/** Writes down that an engine is about to be used, for the next start to find if this one is killed. */
export function leaveContainerNote(folder: string, engine: string): ContainerNames {
  writeFileSync(noteOf(folder, engine), '');
  return containerNames(folder);
}

const removalSeconds = 10;

/** Removes what a benchmark made, also when its own time is up or it was cancelled. */
export async function removeContainer(
  program: string,
  folder: string,
  names: ContainerNames,
): Promise<void> {
  const runner = createProcessRunner(folder, removalSeconds, new AbortController().signal);
  await runner.run(program, ['rm', '--force', names.container]);
  await runner.run(program, ['rmi', '--force', names.image]);
}

/** Removes what the benchmarks of a calibration made that was killed, going by its folder. */
export async function removeContainersOf(folder: string, searchPath: string): Promise<void> {
  for (const engine of engines) {
    if (!existsSync(noteOf(folder, engine))) continue;
    const program = await findProgram(engine, searchPath);
    if (program !== null) await removeContainer(program, tmpdir(), containerNames(folder));
  }
}
