import { spawn, type ChildProcess } from 'node:child_process';
import { readFileSync } from 'node:fs';
import process from 'node:process';

/** What became of a program. */
export interface ProcessEnd {
  /** Its exit status; null when it was killed, or never started. */
  readonly status: number | null;
  /** It was killed because the time was up, or because everything was cancelled. */
  readonly killed: boolean;
  /** From before it was started until it had ended. */
  readonly seconds: number;
  readonly output: string;
  readonly errors: string;
  /** Most memory of its own that was seen in use; null where the system does not tell. */
  readonly residentBytes: number | null;
}

/** Programs of one benchmark: none of them outlives its budget, nor what it started. */
export interface ProcessRunner {
  run(path: string, programArguments: readonly string[]): Promise<ProcessEnd>;
  /** The time is up, or all was cancelled: nothing will run any more. */
  isOver(): boolean;
  /** Milliseconds left. */
  left(): number;
}

const maxOutput = 64 * 1024;

/** Milliseconds between two looks at a program's memory, and for the rest of its output. */
const lookEvery = 10;
const pipeGraceMilliseconds = 300;

/** Groups of processes under way, which must not outlive the planner when it is ended politely. */
const underWay = new Set<ChildProcess>();
const killAll = (): void => {
  for (const child of underWay) killGroup(child);
};

/**
 * Runs programs directly and never through a shell, each in a process group of its own, which is
 * killed as a whole when the budget ends.
 *
 * @param folder in which they run.
 */
export function createProcessRunner(
  folder: string,
  seconds: number,
  cancelled: AbortSignal,
): ProcessRunner {
  const end = performance.now() + 1000 * seconds;
  const left = (): number => (cancelled.aborted ? 0 : Math.max(0, end - performance.now()));
  return {
    left,
    isOver: () => left() <= 0,
    run: (path, programArguments) =>
      left() <= 0
        ? Promise.resolve(notStarted(true))
        : runOne(path, programArguments, folder, left(), cancelled),
  };
}

function notStarted(killed: boolean): ProcessEnd {
  return { status: null, killed, seconds: 0, output: '', errors: '', residentBytes: null };
}

function runOne(
  path: string,
  programArguments: readonly string[],
  folder: string,
  milliseconds: number,
  cancelled: AbortSignal,
): Promise<ProcessEnd> {
  return new Promise((resolve) => {
    const startedAt = performance.now();
    const child = spawn(path, [...programArguments], {
      cwd: folder,
      // A group of its own, so that what it starts can be killed with it.
      detached: process.platform !== 'win32',
      shell: false,
      stdio: ['ignore', 'pipe', 'pipe'],
      windowsHide: true,
    });
    let [killed, residentBytes]: [boolean, number | null] = [false, null];
    const texts = { output: '', errors: '' };
    const gather = (name: keyof typeof texts) => (chunk: Buffer) => {
      if (texts[name].length < maxOutput) texts[name] += chunk.toString('utf8');
    };
    child.stdout.on('data', gather('output'));
    child.stderr.on('data', gather('errors'));
    const kill = (): void => {
      killed = true;
      killGroup(child);
    };
    const timer = setTimeout(kill, milliseconds);
    const look = setInterval(() => {
      residentBytes = residentBytesOf(child.pid) ?? residentBytes;
    }, lookEvery);
    cancelled.addEventListener('abort', kill, { once: true });
    if (underWay.size === 0) process.once('exit', killAll);
    underWay.add(child);
    const ended = (status: number | null): void => {
      const seconds = (performance.now() - startedAt) / 1000;
      clearTimeout(timer);
      clearInterval(look);
      cancelled.removeEventListener('abort', kill);
      underWay.delete(child);
      if (underWay.size === 0) process.removeListener('exit', killAll);
      // What it left running goes with it; what left the group may still hold the pipes.
      killGroup(child);
      const answer = (): void => {
        clearTimeout(pipeTimer);
        child.stdout.destroy();
        child.stderr.destroy();
        resolve({ status, killed, seconds, residentBytes, ...texts });
      };
      const pipeTimer = setTimeout(answer, pipeGraceMilliseconds);
      child.once('close', answer);
    };
    child.once('error', () => ended(null));
    child.once('exit', (status) => ended(status));
  });
}

function killGroup({ pid, exitCode }: ChildProcess): void {
  if (pid === undefined) return;
  try {
    if (process.platform !== 'win32') process.kill(-pid, 'SIGKILL');
    else if (exitCode === null) process.kill(pid);
  } catch {
    // The group is gone already.
  }
}

/** Resident memory of a process in bytes; null where there is no such process, or no `/proc`. */
export function residentBytesOf(pid: number | undefined): number | null {
  if (pid === undefined) return null;
  try {
    return residentBytesIn(readFileSync(`/proc/${pid}/status`, 'utf8'));
  } catch {
    return null;
  }
}

/** The most memory that `/proc/PID/status` says was resident, in bytes. Source: proc(5). */
export function residentBytesIn(status: string): number | null {
  const kibibytes = /^VmHWM:\s*(\d{1,12}) kB$/m.exec(status)?.[1];
  return kibibytes === undefined || Number(kibibytes) === 0 ? null : 1024 * Number(kibibytes);
}
