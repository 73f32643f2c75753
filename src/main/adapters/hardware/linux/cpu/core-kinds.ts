import type { LedgerEntry } from '../../../../../shared/domain/host/fact.ts';
import type { Result } from '../../../../../shared/base/result.ts';
import { attempt, attemptOn, failedAttempt, line, type Attempt } from '../../evidence.ts';
import { inBatches } from '../../batches.ts';
import { wholeNumber } from '../../fields.ts';
import type { FileRoot, ReadProblem } from '../../file-root.ts';
import { parseCpuList } from './cpu-list.ts';
import { coresAmong, coresOf, type CpuPlace } from './cpu-topology.ts';

const cpuFolder = '/sys/devices/system/cpu';

/** What tells which cores are of which kind. */
interface CoreKinds {
  /** The performance monitors of a hybrid processor of Intel's list their CPUs. */
  readonly performance: Result<string, ReadProblem>;
  readonly efficiency: Result<string, ReadProblem>;
  readonly lowPower: Result<string, ReadProblem>;
  /** The one monitor of a processor whose cores all count the same events. */
  readonly uniform: Result<readonly string[], ReadProblem>;
  /** Highest clock and highest performance of each CPU, where the firmware states them. */
  readonly clocks: Strengths;
  readonly performances: Strengths;
}

type Strengths = ReadonlyMap<number, number>;

export async function readCoreKinds(
  files: FileRoot,
  places: readonly CpuPlace[],
): Promise<CoreKinds> {
  const [performance, efficiency, lowPower, uniform, clocks, performances] = await Promise.all([
    files.read('/sys/devices/cpu_core/cpus'),
    files.read('/sys/devices/cpu_atom/cpus'),
    files.read('/sys/devices/cpu_lowpower/cpus'),
    files.list('/sys/devices/cpu'),
    readStrengths(files, places, (cpu) => `${cpuFolder}/cpufreq/policy${cpu}/cpuinfo_max_freq`),
    readStrengths(files, places, (cpu) => `${cpuFolder}/cpu${cpu}/acpi_cppc/highest_perf`),
  ]);
  return { performance, efficiency, lowPower, uniform, clocks, performances };
}

async function readStrengths(
  files: FileRoot,
  places: readonly CpuPlace[],
  path: (cpu: number) => string,
): Promise<Strengths> {
  const read = await inBatches(places, async ({ cpu }) => {
    const text = await files.read(path(cpu));
    return [cpu, text.ok ? (wholeNumber(text.value) ?? 0) : 0] as const;
  });
  return new Map(read.filter(([, strength]) => strength > 0));
}

/** Cores this much weaker than the strongest are counted as efficiency cores. */
const efficiencyShare = 0.75;

interface CountedKinds {
  readonly performance: number;
  readonly efficiency: number;
}

/** Cores by how strong their CPUs are; null unless every CPU states it. */
function coresByStrength(places: readonly CpuPlace[], strengths: Strengths): CountedKinds | null {
  if (places.length === 0 || places.some(({ cpu }) => !strengths.has(cpu))) return null;
  const threshold = Math.max(...strengths.values()) * efficiencyShare;
  const strong = places.filter(({ cpu }) => (strengths.get(cpu) ?? 0) >= threshold);
  const [performance, all] = [coresOf(strong), coresOf(places)];
  return performance === null || all === null
    ? null
    : { performance, efficiency: all - performance };
}

/**
 * How many cores there are of each kind. Lists by the kernel come first, then what the firmware
 * states of each CPU. Where the strengths differ, that one monitor serves all cores proves nothing:
 * AMD's weaker cores count the same events. Cores that no list names leave the kinds unsure.
 */
export function kindLines(places: readonly CpuPlace[], kinds: CoreKinds): readonly LedgerEntry[] {
  const listed = (source: string, read: Result<string, ReadProblem>): Attempt =>
    attemptOn(source, read, (text) => coresAmong(places, parseCpuList(text)));
  const capacities = new Map(
    places.flatMap(({ cpu, capacity }) => (capacity === null ? [] : [[cpu, capacity] as const])),
  );
  const stated = [
    { source: `${cpuFolder}/cpu*/cpu_capacity`, found: coresByStrength(places, capacities) },
    {
      source: `${cpuFolder}/cpu*/acpi_cppc/highest_perf`,
      found: strongly(places, kinds.performances),
    },
    {
      source: `${cpuFolder}/cpufreq/policy*/cpuinfo_max_freq`,
      found: strongly(places, kinds.clocks),
    },
  ];
  const isHybrid = stated.some(({ found }) => found !== null && found.efficiency > 0);
  const byStrength = (kind: keyof CountedKinds): readonly Attempt[] =>
    stated.map(({ source, found }) => attempt(source, found?.[kind] ?? null, 'medium'));
  const alike = (count: number | null): Attempt =>
    kinds.uniform.ok && !isHybrid
      ? attempt('/sys/devices/cpu', count, 'medium')
      : failedAttempt('/sys/devices/cpu', 'not-reported');
  const lists = {
    performance: listed('/sys/devices/cpu_core/cpus', kinds.performance),
    efficiency: listed('/sys/devices/cpu_atom/cpus', kinds.efficiency),
    lowPower: listed('/sys/devices/cpu_lowpower/cpus', kinds.lowPower),
  };
  const known = lists.performance.outcome.ok || lists.efficiency.outcome.ok;
  const covered = Object.values(lists).reduce(
    (sum, { outcome }) => sum + (outcome.ok ? Number(outcome.value) : 0),
    0,
  );
  const whole = covered === coresOf(places);
  const trusted = (one: Attempt): Attempt => (whole ? one : { ...one, trust: 'medium' });
  return [
    line('cpu.performance-cores', [
      trusted(lists.performance),
      ...(known ? [] : [...byStrength('performance'), alike(coresOf(places))]),
    ]),
    line('cpu.efficiency-cores', [
      trusted(lists.efficiency),
      ...(known ? [] : [...byStrength('efficiency'), alike(0)]),
    ]),
    ...(lists.lowPower.outcome.ok ? [line('cpu.low-power-cores', [lists.lowPower])] : []),
  ];
}

/** Firmware states small differences among like cores too; only clear ones make two kinds. */
function strongly(places: readonly CpuPlace[], strengths: Strengths): CountedKinds | null {
  const found = coresByStrength(places, strengths);
  return found === null || found.efficiency === 0 ? null : found;
}
