import { execFile } from 'node:child_process';
import { constants } from 'node:fs';
import { access } from 'node:fs/promises';
import { delimiter, isAbsolute, join } from 'node:path';
import { err, ok, type Result } from '../../../shared/base/result.ts';

/** Why a program gave no output. */
export type RunProblem = 'failed' | 'timed-out';

/** Finds and runs installed programs, each directly and never through a shell. */
export interface CommandRunner {
  /** Full path of a program on the search path; null when there is none. */
  find(name: string): Promise<string | null>;
  /** Standard output and error of a program that succeeded, together. */
  run(path: string, commandArguments: readonly string[]): Promise<Result<string, RunProblem>>;
}

const maxOutput = 256 * 1024;

async function firstExecutable(candidates: readonly string[]): Promise<string | null> {
  for (const candidate of candidates) {
    const executable = await access(candidate, constants.X_OK).then(
      () => true,
      () => false,
    );
    if (executable) return candidate;
  }
  return null;
}

/** The same programs, each found and run only once with the same arguments. */
export function rememberRuns(commands: CommandRunner): CommandRunner {
  const found = new Map<string, Promise<string | null>>();
  const outputs = new Map<string, Promise<Result<string, RunProblem>>>();
  return {
    find: (name) => {
      const remembered = found.get(name) ?? commands.find(name);
      found.set(name, remembered);
      return remembered;
    },
    run: (path, commandArguments) => {
      const call = JSON.stringify([path, ...commandArguments]);
      const remembered = outputs.get(call) ?? commands.run(path, commandArguments);
      outputs.set(call, remembered);
      return remembered;
    },
  };
}

/**
 * Runs programs of this machine.
 *
 * @param environment its `PATH` is searched; entries that are not absolute are skipped, because what
 *   they mean depends on the folder the planner was started in.
 * @param limit milliseconds after which a program is killed.
 */
export function createCommandRunner(
  environment: Readonly<Record<string, string | undefined>>,
  platform: NodeJS.Platform,
  limit: number,
): CommandRunner {
  const folders = (environment['PATH'] ?? environment['Path'] ?? '')
    .split(delimiter)
    .filter((folder) => isAbsolute(folder));
  const ending = platform === 'win32' ? '.exe' : '';
  return {
    find: (name) =>
      firstExecutable(
        isAbsolute(name) ? [name] : folders.map((folder) => join(folder, `${name}${ending}`)),
      ),
    run: (path, commandArguments) =>
      new Promise((resolve) => {
        const options = {
          timeout: limit,
          killSignal: 'SIGKILL',
          maxBuffer: maxOutput,
          windowsHide: true,
          shell: false,
          encoding: 'utf8',
        } as const;
        try {
          const child = execFile(path, [...commandArguments], options, (cause, stdout, stderr) => {
            if (cause === null) resolve(ok(`${stdout}\n${stderr}`));
            else resolve(err(cause.killed === true ? 'timed-out' : 'failed'));
          });
          child.stdin?.end();
        } catch {
          resolve(err('failed'));
        }
      }),
  };
}
