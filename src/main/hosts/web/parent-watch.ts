import { readFileSync } from 'node:fs';

const checkMilliseconds = 1000;

/** The process that started a process, and its name; null where the system does not tell. */
function parentOf(pid: number): { readonly pid: number; readonly name: string } | null {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    const parent = Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1]);
    const name = readFileSync(`/proc/${parent}/comm`, 'utf8').trim();
    return { pid: parent, name };
  } catch {
    return null;
  }
}

/**
 * The processes whose end should end this one: the one that started it and, when a package manager
 * did so through a shell, everything up to that package manager.
 */
function watched(environment: Readonly<Record<string, string | undefined>>): readonly number[] {
  const pids = [process.ppid];
  if (environment['npm_lifecycle_event'] === undefined) return pids;
  const ancestors: number[] = [];
  for (let step = parentOf(process.pid); step !== null && step.pid > 1; step = parentOf(step.pid)) {
    ancestors.push(step.pid);
    if (/^(npm|node|pnpm|yarn)/.test(step.name)) return ancestors;
    if (ancestors.length > 4) break;
  }
  return pids;
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (problem) {
    return (problem as NodeJS.ErrnoException).code === 'EPERM';
  }
}

/** Calls back once when the parent is gone: nobody would be left to stop this process. */
export function onParentGone(
  callback: () => void,
  environment: Readonly<Record<string, string | undefined>> = process.env,
): void {
  const parent = process.ppid;
  // Started by init itself: there is no parent to outlive.
  if (parent <= 1) return;
  const pids = watched(environment);
  const timer = setInterval(() => {
    if (process.ppid === parent && pids.every(isAlive)) return;
    clearInterval(timer);
    callback();
  }, checkMilliseconds);
  timer.unref();
}
