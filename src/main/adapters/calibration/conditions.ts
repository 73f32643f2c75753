import { readdirSync, readFileSync } from 'node:fs';
import { cpus } from 'node:os';

/** CPU time in any unit, since the machine started. */
export interface CpuTimes {
  readonly total: number;
  readonly idle: number;
  /** Given to other machines by the hypervisor; null where that cannot be known. */
  readonly stolen: number | null;
}

/** Reads the first row of `/proc/stat`; null for anything else. Source: proc(5). */
export function parseCpuTimes(text: string): CpuTimes | null {
  const row = /^cpu\s+([\d ]+)$/m.exec(text)?.[1];
  const times = (row ?? '').trim().split(/\s+/).map(Number);
  const [user, nice, system, idle, waiting = 0, interrupts = 0, soft = 0, stolen = 0] = times;
  if (user === undefined || nice === undefined || system === undefined || idle === undefined) {
    return null;
  }
  const total = user + nice + system + idle + waiting + interrupts + soft + stolen;
  return Number.isFinite(total) ? { total, idle: idle + waiting, stolen } : null;
}

/** CPU times of this machine: the kernel's on Linux, Node's elsewhere. */
export function readCpuTimes(): CpuTimes {
  try {
    const times = parseCpuTimes(readFileSync('/proc/stat', 'utf8'));
    if (times !== null) return times;
  } catch {
    // Not Linux: Node's figures below are all there is.
  }
  const all = cpus().map(({ times }) => times);
  const sum = (pick: (one: (typeof all)[number]) => number): number =>
    all.reduce((before, one) => before + pick(one), 0);
  return {
    total: sum((one) => one.user + one.nice + one.sys + one.idle + one.irq),
    idle: sum((one) => one.idle),
    stolen: null,
  };
}

/** Share of the CPU time between two readings that was used; null when no time has passed. */
export function busyShare(before: CpuTimes, after: CpuTimes): number | null {
  const total = after.total - before.total;
  return total <= 0 ? null : clamp((total - (after.idle - before.idle)) / total);
}

/** Share of the CPU time between two readings that the hypervisor gave to others. */
export function stealShare(before: CpuTimes, after: CpuTimes): number | null {
  const total = after.total - before.total;
  if (total <= 0 || before.stolen === null || after.stolen === null) return null;
  return clamp((after.stolen - before.stolen) / total);
}

function clamp(share: number): number {
  return Math.min(1, Math.max(0, share));
}

/** How often the cores were throttled for heat since the machine started; null where it is not told. */
export function readThrottleCount(): number | null {
  const folder = '/sys/devices/system/cpu';
  try {
    const counts = readdirSync(folder)
      .filter((name) => /^cpu\d+$/.test(name))
      .map((name) =>
        readFileSync(`${folder}/${name}/thermal_throttle/core_throttle_count`, 'utf8'),
      );
    const sum = counts.reduce((before, text) => before + Number(text), 0);
    return counts.length > 0 && Number.isFinite(sum) ? sum : null;
  } catch {
    return null;
  }
}
