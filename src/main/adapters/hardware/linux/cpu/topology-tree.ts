import {
  nestParts,
  type LoosePart,
  type TopologyPart,
} from '../../../../../shared/domain/host/topology.ts';
import type { FileRoot } from '../../file-root.ts';
import { readCaches } from './cpu-cache.ts';
import { parseCpuList } from './cpu-list.ts';
import { readTopology, type CpuPlace } from './cpu-topology.ts';
import { parseMemoryInfo } from '../memory-info.ts';

const nodeFolder = '/sys/devices/system/node';
const maxNodes = 1024;

/** Packages, NUMA nodes, shared caches and cores as a tree; null where the kernel does not tell. */
export async function readTopologyTree(files: FileRoot): Promise<TopologyPart | null> {
  const [places, caches, nodes, efficient] = await Promise.all([
    readTopology(files),
    readCaches(files),
    readNodes(files),
    files.read('/sys/devices/cpu_atom/cpus'),
  ]);
  if (places.length === 0) return null;
  const weak = new Set(efficient.ok ? (parseCpuList(efficient.value) ?? []) : weakCpus(places));
  const shared = caches
    .filter(({ level, type }) => (level === 2 || level === 3) && !/instruction/i.test(type))
    .map(({ level, bytes, sharedBy }): LoosePart => {
      const kind = level === 3 ? 'l3' : 'l2';
      return { kind, number: null, bytes, efficient: false, cpus: sharedBy };
    });
  const parts = [...packageParts(places), ...nodes, ...shared, ...coreParts(places, weak)];
  return nestParts(parts, new Set(places.map(({ cpu }) => cpu)));
}

function grouped(
  places: readonly CpuPlace[],
  key: (place: CpuPlace) => string | null,
): ReadonlyMap<string, ReadonlySet<number>> {
  const groups = new Map<string, Set<number>>();
  for (const place of places) {
    const name = key(place);
    if (name !== null) groups.set(name, (groups.get(name) ?? new Set()).add(place.cpu));
  }
  return groups;
}

function packageParts(places: readonly CpuPlace[]): readonly LoosePart[] {
  return [...grouped(places, (place) => place.package)].map(([number, cpus]) => ({
    kind: 'package',
    number: Number(number),
    bytes: null,
    efficient: false,
    cpus,
  }));
}

function coreParts(places: readonly CpuPlace[], weak: ReadonlySet<number>): readonly LoosePart[] {
  return [...grouped(places, (place) => place.siblings)].map(([, cpus]) => ({
    kind: 'core',
    number: null,
    bytes: null,
    efficient: [...cpus].every((cpu) => weak.has(cpu)),
    cpus,
  }));
}

/** Cores of clearly less capacity than the strongest, where the kernel states capacities. */
function weakCpus(places: readonly CpuPlace[]): readonly number[] {
  const max = Math.max(0, ...places.map(({ capacity }) => capacity ?? 0));
  return places
    .filter(({ capacity }) => capacity !== null && capacity < 0.75 * max)
    .map(({ cpu }) => cpu);
}

async function readNodes(files: FileRoot): Promise<readonly LoosePart[]> {
  const online = await files.read(`${nodeFolder}/online`);
  const numbers = online.ok ? (parseCpuList(online.value) ?? []) : [];
  return Promise.all(
    numbers.slice(0, maxNodes).map(async (number): Promise<LoosePart> => {
      const folder = `${nodeFolder}/node${number}`;
      const [cpus, memory] = await Promise.all([
        files.read(`${folder}/cpulist`),
        files.read(`${folder}/meminfo`),
      ]);
      return {
        kind: 'node',
        number,
        bytes: memory.ok ? (parseMemoryInfo(memory.value).get('MemTotal') ?? null) : null,
        efficient: false,
        cpus: new Set(cpus.ok ? (parseCpuList(cpus.value) ?? []) : []),
      };
    }),
  );
}
