import type { LedgerEntry } from '../../../../../shared/domain/host/fact.ts';
import type { Result } from '../../../../../shared/base/result.ts';
import { attempt, attemptOn, line, type Attempt } from '../../evidence.ts';
import { positiveCount, zeroOrOne } from '../../fields.ts';
import type { ReadProblem } from '../../file-root.ts';
import type { ProbeStep } from '../../probe-step.ts';
import { countCores, countPackages, countProcessors, parseCpuInfo } from './cpu-info.ts';
import { countCpus } from './cpu-list.ts';
import { coresOf, packagesOf, readTopology, threadsPerCore } from './cpu-topology.ts';
import { kindLines, readCoreKinds } from './core-kinds.ts';
import { readXenMachine, type XenMachine } from '../xen.ts';

const cpuFolder = '/sys/devices/system/cpu';
const siblingsSource = `${cpuFolder}/cpu*/topology/thread_siblings_list`;

/** How many packages, cores and threads there are, and of which kind. */
export const cpuCountsStep: ProbeStep = {
  name: 'processor topology',
  facts: [
    'cpu.packages',
    'cpu.physical-cores',
    'cpu.threads',
    'cpu.threads-offline',
    'cpu.threads-per-core',
    'cpu.smt',
    'cpu.performance-cores',
    'cpu.efficiency-cores',
  ],
  run: async ({ files, commands, node }) => {
    const [places, info, online, present, smt, xen] = await Promise.all([
      readTopology(files),
      files.read('/proc/cpuinfo'),
      files.read(`${cpuFolder}/online`),
      files.read(`${cpuFolder}/present`),
      files.read(`${cpuFolder}/smt/active`),
      readXenMachine({ files, commands }),
    ]);
    if (xen !== null) return xenLines(xen);
    const kinds = await readCoreKinds(files, places);
    const blocks = info.ok ? parseCpuInfo(info.value) : [];
    return [
      line('cpu.packages', [
        attempt(`${cpuFolder}/cpu*/topology/physical_package_id`, packagesOf(places)),
        onInfo('physical id', info, () => countPackages(blocks)),
      ]),
      line('cpu.physical-cores', [
        attempt(siblingsSource, coresOf(places)),
        onInfo('core id', info, () => countCores(blocks)),
      ]),
      line('cpu.threads', [
        attemptOn(`${cpuFolder}/online`, online, (text) => positiveCount(countCpus(text))),
        onInfo('processor', info, () => countProcessors(blocks)),
        attempt('node:os cpus()', positiveCount(node.threads)),
      ]),
      line('cpu.threads-offline', [
        attemptOn(`${cpuFolder}/present`, present, (text) =>
          online.ok ? offlineCpus(text, online.value) : null,
        ),
      ]),
      line('cpu.threads-per-core', [attempt(siblingsSource, threadsPerCore(places))]),
      line('cpu.smt', [
        attemptOn(`${cpuFolder}/smt/active`, smt, zeroOrOne),
        attempt(siblingsSource, moreThanOne(threadsPerCore(places))),
      ]),
      ...kindLines(places, kinds),
    ];
  },
};

/** Under Xen this system sees processors of its own share only, and not how they are built. */
function xenLines({ threads, threadsPerCore: perCore }: XenMachine): readonly LedgerEntry[] {
  const source = 'xl info';
  const cores = threads === null || perCore === null ? null : Math.floor(threads / perCore);
  return [
    line('cpu.threads', [attempt(`${source} nr_cpus`, threads)]),
    line('cpu.physical-cores', [attempt(`${source} nr_cpus, threads_per_core`, cores)]),
    line('cpu.threads-per-core', [attempt(`${source} threads_per_core`, perCore)]),
    line('cpu.smt', [attempt(`${source} threads_per_core`, moreThanOne(perCore))]),
  ];
}

function onInfo(
  name: string,
  info: Result<string, ReadProblem>,
  count: () => number | null,
): Attempt {
  return attemptOn(`/proc/cpuinfo ${name}`, info, count);
}

function offlineCpus(present: string, online: string): number | null {
  const [all, running] = [countCpus(present), countCpus(online)];
  return all === null || running === null || running > all ? null : all - running;
}

function moreThanOne(count: number | null): boolean | null {
  return count === null ? null : count > 1;
}
