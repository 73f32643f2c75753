import { execFileSync } from 'node:child_process';
import { readFileSync, readlinkSync } from 'node:fs';

/** The kernel's number of the calling thread; only Linux tells. */
export function ownThread(): number | null {
  try {
    const number = Number(/\/task\/(\d+)$/.exec(readlinkSync('/proc/thread-self'))?.[1]);
    return Number.isSafeInteger(number) && number > 0 ? number : null;
  } catch {
    return null;
  }
}

/** The CPUs that the calling thread may run on, as the kernel lists them: `0-3,8`; empty where unknown. */
export function allowedCpus(): string {
  try {
    const status = readFileSync('/proc/thread-self/status', 'utf8');
    return /^Cpus_allowed_list:\s*([\d,-]+)$/m.exec(status)?.[1] ?? '';
  } catch {
    return '';
  }
}

/** Keeps a thread of this process on some CPUs; false where that cannot be done. */
export function setAffinity(thread: number, cpus: string): boolean {
  try {
    execFileSync('taskset', ['--cpu-list', '--pid', cpus, String(thread)], {
      stdio: 'ignore',
      timeout: 2000,
    });
    return true;
  } catch {
    return false;
  }
}

/** The numbers of a list of CPUs as the kernel prints it: `0-3,8`. */
export function cpuNumbers(list: string): readonly number[] {
  return list
    .trim()
    .split(',')
    .flatMap((part): readonly number[] => {
      const [, from, to = from] = /^(\d+)(?:-(\d+))?$/.exec(part) ?? [];
      if (from === undefined) return [];
      const first = Number(from);
      return Array.from({ length: Number(to) - first + 1 }, (_, step) => first + step);
    });
}
