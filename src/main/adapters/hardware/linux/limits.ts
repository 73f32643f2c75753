import { unlimited, type LedgerEntry } from '../../../../shared/domain/host/fact.ts';
import {
  attempt,
  attemptOn,
  failedAttempt,
  line,
  noBetterThan,
  type Attempt,
} from '../evidence.ts';
import { positive } from '../fields.ts';
import type { NodeSystem } from '../node-system.ts';
import type { ProbeStep } from '../probe-step.ts';
import {
  groupPlace,
  groupVersion,
  parseMemberships,
  type Controller,
  type GroupPlace,
} from './control-groups.ts';
import { countCpus } from './cpu/cpu-list.ts';
import { cpuQuota, cpuSet, memoryLimit, processLimit, swapLimit } from './group-limits.ts';
import { parseMemoryInfo } from './memory-info.ts';
import { parseMounts } from './mounts.ts';
import { parsePartitionShare } from './cpu/partition-share.ts';
import { readXenMachine } from './xen.ts';

const partitionFile = '/proc/ppc64/lparcfg';

/** What of the machine this process may use: affinity, and the limits of its control groups. */
export const limitsStep: ProbeStep = {
  name: 'limits',
  facts: [
    'limits.cgroup-version',
    'limits.affinity',
    'limits.cpu-set',
    'limits.cpu-quota',
    'limits.partition',
    'limits.cores',
    'limits.memory',
    'limits.swap',
    'limits.processes',
  ],
  run: async ({ files, node, commands }) => {
    const [mountInfo, groups, status, memory, partition, xen] = await Promise.all([
      files.read('/proc/self/mountinfo'),
      files.read('/proc/self/cgroup'),
      files.read('/proc/self/status'),
      files.read('/proc/meminfo'),
      files.read(partitionFile),
      readXenMachine({ files, commands }),
    ]);
    const mounts = mountInfo.ok ? parseMounts(mountInfo.value) : [];
    const memberships = groups.ok ? parseMemberships(groups.value) : [];
    const inGroup = async (
      controller: Controller,
      read: (place: GroupPlace) => Promise<readonly Attempt[]>,
    ): Promise<readonly Attempt[]> => {
      const place = await groupPlace(files, mounts, memberships, controller);
      return place === null
        ? [failedAttempt(`control group: ${controller}`, 'not-reported')]
        : read(place);
    };
    const [set, quota, ofMemory, swap, processes] = await Promise.all([
      inGroup('cpuset', async (place) => [await cpuSet(files, place)]),
      inGroup('cpu', async (place) => [await cpuQuota(files, place)]),
      inGroup('memory', (place) => memoryLimit(files, place)),
      inGroup('memory', async (place) => [await swapLimit(files, place)]),
      inGroup('pids', async (place) => [await processLimit(files, place)]),
    ]);
    const total = memory.ok ? (parseMemoryInfo(memory.value).get('MemTotal') ?? null) : null;
    const affinity = attemptOn('/proc/self/status Cpus_allowed_list', status, (text) =>
      positive(countCpus(/^Cpus_allowed_list:\s*(\S+)$/m.exec(text)?.[1] ?? '')),
    );
    const share = partition.ok ? parsePartitionShare(partition.value) : null;
    const entitled = attempt(`${partitionFile} entitled capacity`, share?.entitledCores ?? null);
    return [
      line('limits.cgroup-version', [
        attemptOn('/proc/self/mountinfo', mountInfo, (text) => groupVersion(parseMounts(text))),
      ]),
      line('limits.affinity', [affinity]),
      line('limits.cpu-set', set),
      line('limits.cpu-quota', quota),
      ...(share === null ? [] : [line('limits.partition', [entitled])]),
      tightestLine('limits.cores', [
        affinity,
        ...set,
        ...quota,
        ...(share?.capped ? [entitled] : []),
      ]),
      tightestLine('limits.memory', [
        ...ofMemory,
        constrained(node, total),
        ...(xen === null ? [] : [attempt('/proc/meminfo MemTotal of dom0', total)]),
      ]),
      line('limits.swap', swap),
      line('limits.processes', processes),
    ];
  },
};

/**
 * The tightest of several limits that hold together. They are not readings of one thing, so a wider
 * one contradicts nothing, and only those that say the same are kept beside it. Where one of them
 * could not be read, it may be the tighter one: a figure is then no more than likely, and that there
 * is no limit is not known.
 */
export function tightestLine(
  key: 'limits.cores' | 'limits.memory',
  attempts: readonly Attempt[],
): LedgerEntry {
  const amount = (one: Attempt): number =>
    one.outcome.ok && typeof one.outcome.value === 'number' ? one.outcome.value : Infinity;
  const least = Math.min(...attempts.map(amount));
  const unread = attempts.filter((one) => !one.outcome.ok);
  if (least === Infinity) {
    const none = attempts.filter((one) => one.outcome.ok && one.outcome.value === unlimited);
    return line(key, none.length > 0 && !unread.some(hidesLimit) ? none : unread);
  }
  const deciding = attempts.filter((one) => amount(one) === least);
  const found = line(key, deciding);
  return unread.some(hidesLimit) ? noBetterThan(found, 'medium') : found;
}

/** A limit that is simply not offered here hides nothing. */
function hidesLimit({ outcome, source }: Attempt): boolean {
  return !outcome.ok && outcome.error !== 'not-supported' && source !== constrainedSource;
}

const constrainedSource = 'node process.constrainedMemory()';

/** Node looks at its own control group too; a figure beyond the machine's memory means no limit. */
function constrained(node: NodeSystem, total: number | null): Attempt {
  const limit = positive(node.constrainedMemory);
  return limit === null || total === null || limit >= total
    ? failedAttempt(constrainedSource, 'not-reported')
    : attempt(constrainedSource, limit, 'medium');
}
