import { inBatches } from '../../batches.ts';
import type { FileRoot } from '../../file-root.ts';
import { parseCpuList } from './cpu-list.ts';

/** Where one logical CPU sits, as far as the kernel tells. */
export interface CpuPlace {
  readonly cpu: number;
  /** Null where the kernel does not know packages (it then prints -1 or nothing). */
  readonly package: string | null;
  /**
   * The CPUs that share this one's core, itself included, as the kernel lists them. A kernel that
   * does not know packages either lists all CPUs as siblings, which says nothing: null.
   */
  readonly siblings: string | null;
  /** Relative computing capacity, 1024 for the strongest; null where all are alike or unknown. */
  readonly capacity: number | null;
}

/** The topology of the CPUs that are switched on; empty when there is none to be read. */
export async function readTopology(files: FileRoot): Promise<readonly CpuPlace[]> {
  const online = await files.read('/sys/devices/system/cpu/online');
  const cpus = online.ok ? (parseCpuList(online.value) ?? []) : [];
  return inBatches(cpus, (cpu) => readPlace(files, cpu));
}

async function readPlace(files: FileRoot, cpu: number): Promise<CpuPlace> {
  const folder = `/sys/devices/system/cpu/cpu${cpu}`;
  const [cpuPackage, siblings, capacity] = await Promise.all([
    files.read(`${folder}/topology/physical_package_id`),
    files.read(`${folder}/topology/thread_siblings_list`),
    files.read(`${folder}/cpu_capacity`),
  ]);
  const packageText = cpuPackage.ok ? cpuPackage.value.trim() : '';
  const siblingText = siblings.ok ? siblings.value.trim() : '';
  const siblingCount = parseCpuList(siblingText)?.length ?? 0;
  const isTold = siblingCount === 1 || (siblingCount > 1 && /^\d+$/.test(packageText));
  const capacityNumber = capacity.ok ? Number(capacity.value.trim()) : 0;
  return {
    cpu,
    package: /^\d+$/.test(packageText) ? packageText : null,
    siblings: isTold ? siblingText : null,
    capacity: capacityNumber > 0 && capacityNumber <= 1024 ? capacityNumber : null,
  };
}

/** Distinct packages; null unless every CPU has one. */
export function packagesOf(places: readonly CpuPlace[]): number | null {
  if (places.length === 0 || places.some((place) => place.package === null)) return null;
  return new Set(places.map((place) => place.package)).size;
}

/** Distinct cores among the CPUs that are switched on; null unless every CPU has its siblings. */
export function coresOf(places: readonly CpuPlace[]): number | null {
  if (places.length === 0 || places.some((place) => place.siblings === null)) return null;
  return new Set(places.map((place) => place.siblings)).size;
}

/** Most threads that any core has; null when the siblings are not known. */
export function threadsPerCore(places: readonly CpuPlace[]): number | null {
  if (coresOf(places) === null) return null;
  return Math.max(...places.map((place) => parseCpuList(place.siblings ?? '')?.length ?? 1));
}

/** Cores that have one of the given CPUs. */
export function coresAmong(
  places: readonly CpuPlace[],
  cpus: readonly number[] | null,
): number | null {
  if (cpus === null) return null;
  const wanted = new Set(cpus);
  return coresOf(places.filter((place) => wanted.has(place.cpu)));
}
