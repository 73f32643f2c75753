import type { UnknownReason } from '../../../../../shared/domain/host/fact.ts';
import type { Result } from '../../../../../shared/base/result.ts';
import { attempt, attemptOn, failedAttempt, line, type Attempt } from '../../evidence.ts';
import { field, positiveCount, zeroOrOne } from '../../fields.ts';
import type { FileRoot, ReadProblem } from '../../file-root.ts';
import type { ProbeStep } from '../../probe-step.ts';
import { countCores, countPackages, countProcessors, parseCpuInfo } from './cpu-info.ts';
import { countCpus, parseCpuList } from './cpu-list.ts';
import {
  coresAmong,
  coresByCapacity,
  coresOf,
  packagesOf,
  readTopology,
  threadsPerCore,
  type CpuPlace,
} from './cpu-topology.ts';

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
  run: async ({ files, information, node }) => {
    const [places, info, online, present, smt, kinds, library] = await Promise.all([
      readTopology(files),
      files.read('/proc/cpuinfo'),
      files.read(`${cpuFolder}/online`),
      files.read(`${cpuFolder}/present`),
      files.read(`${cpuFolder}/smt/active`),
      coreKinds(files),
      information.ask('cpu'),
    ]);
    const blocks = info.ok ? parseCpuInfo(info.value) : [];
    return [
      line('cpu.packages', [
        attempt(`${cpuFolder}/cpu*/topology/physical_package_id`, packagesOf(places)),
        onInfo('physical id', info, () => countPackages(blocks)),
      ]),
      line('cpu.physical-cores', [
        attempt(siblingsSource, coresOf(places)),
        onInfo('core id', info, () => countCores(blocks)),
        libraryCores(library),
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

function onInfo(
  name: string,
  info: Result<string, ReadProblem>,
  count: () => number | null,
): Attempt {
  return attemptOn(`/proc/cpuinfo ${name}`, info, count);
}

function libraryCores(library: Result<unknown, UnknownReason>): Attempt {
  return attemptOn(
    'systeminformation cpu().physicalCores',
    library,
    (answer) => positiveCount(field(answer, 'physicalCores')),
    'medium',
  );
}

function offlineCpus(present: string, online: string): number | null {
  const [all, running] = [countCpus(present), countCpus(online)];
  return all === null || running === null || running > all ? null : all - running;
}

function moreThanOne(count: number | null): boolean | null {
  return count === null ? null : count > 1;
}

/** Which CPUs the performance monitors of a hybrid processor list as which kind. */
interface CoreKinds {
  readonly performance: Result<string, ReadProblem>;
  readonly efficiency: Result<string, ReadProblem>;
  /** The one monitor of a processor whose cores are all alike. */
  readonly uniform: Result<readonly string[], ReadProblem>;
}

async function coreKinds(files: FileRoot): Promise<CoreKinds> {
  const [performance, efficiency, uniform] = await Promise.all([
    files.read('/sys/devices/cpu_core/cpus'),
    files.read('/sys/devices/cpu_atom/cpus'),
    files.list('/sys/devices/cpu'),
  ]);
  return { performance, efficiency, uniform };
}

function kindLines(places: readonly CpuPlace[], kinds: CoreKinds) {
  const byCapacity = coresByCapacity(places);
  const capacitySource = `${cpuFolder}/cpu*/cpu_capacity`;
  const listed = (source: string, read: Result<string, ReadProblem>): Attempt =>
    attemptOn(source, read, (text) => coresAmong(places, parseCpuList(text)));
  const alike = kinds.uniform.ok
    ? (count: number | null): Attempt => attempt('/sys/devices/cpu', count)
    : (): Attempt => failedAttempt('/sys/devices/cpu', 'not-reported');
  return [
    line('cpu.performance-cores', [
      listed('/sys/devices/cpu_core/cpus', kinds.performance),
      attempt(capacitySource, byCapacity?.performance ?? null),
      alike(coresOf(places)),
    ]),
    line('cpu.efficiency-cores', [
      listed('/sys/devices/cpu_atom/cpus', kinds.efficiency),
      attempt(capacitySource, byCapacity?.efficiency ?? null),
      alike(0),
    ]),
  ];
}
