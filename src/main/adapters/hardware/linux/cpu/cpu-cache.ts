import type { LedgerEntry } from '../../../../../shared/domain/host/fact.ts';
import { attempt, line } from '../../evidence.ts';
import { wholeNumber } from '../../fields.ts';
import type { FileRoot } from '../../file-root.ts';
import type { ProbeStep } from '../../probe-step.ts';
import { parseCpuList } from './cpu-list.ts';

/** One cache of the machine, however many CPUs share it. */
interface Cache {
  readonly level: number;
  readonly type: string;
  readonly bytes: number;
  readonly sharedBy: ReadonlySet<number>;
}

const cacheFacts = ['cpu.l1d-cache', 'cpu.l1i-cache', 'cpu.l2-cache', 'cpu.l3-cache'] as const;

const levelAndType: Readonly<Record<(typeof cacheFacts)[number], readonly [number, RegExp]>> = {
  'cpu.l1d-cache': [1, /^data$/i],
  'cpu.l1i-cache': [1, /^instruction$/i],
  'cpu.l2-cache': [2, /^(?:unified|data)$/i],
  'cpu.l3-cache': [3, /^(?:unified|data)$/i],
};

/** Caches by size: every cache is counted once, as `lscpu` sums them. */
export const cacheStep: ProbeStep = {
  name: '/sys/devices/system/cpu/cpu*/cache',
  facts: cacheFacts,
  run: async ({ files }) => cacheLines(await readCaches(files)),
};

function cacheLines(caches: readonly Cache[]): readonly LedgerEntry[] {
  return cacheFacts.map((key) => {
    const [level, type] = levelAndType[key];
    const some = caches.filter((cache) => cache.level === level && type.test(cache.type));
    const total = some.reduce((sum, cache) => sum + cache.bytes, 0);
    const source = `/sys/devices/system/cpu/cpu*/cache (${some.length})`;
    return line(key, [attempt(source, total > 0 ? total : null)]);
  });
}

/** The caches of the CPUs that are switched on, each once. */
export async function readCaches(files: FileRoot): Promise<readonly Cache[]> {
  const online = await files.read('/sys/devices/system/cpu/online');
  const cpus = online.ok ? (parseCpuList(online.value) ?? []) : [];
  const caches = new Map<string, Cache[]>();
  for (const cpu of cpus) {
    const folder = `/sys/devices/system/cpu/cpu${cpu}/cache`;
    const names = await files.list(folder);
    if (!names.ok) continue;
    const indexes = names.value.filter((name) => /^index\d{1,2}$/.test(name));
    const unseen = indexes.filter(
      (index) => !(caches.get(index) ?? []).some((cache) => cache.sharedBy.has(cpu)),
    );
    const answers = await Promise.all(unseen.map((index) => readCache(files, folder, index, cpu)));
    for (const [position, cache] of answers.entries()) {
      const index = unseen[position] ?? '';
      if (cache !== null) caches.set(index, [...(caches.get(index) ?? []), cache]);
    }
  }
  return [...caches.values()].flat();
}

async function readCache(
  files: FileRoot,
  folder: string,
  index: string,
  cpu: number,
): Promise<Cache | null> {
  const [level, type, size, shared] = await Promise.all(
    ['level', 'type', 'size', 'shared_cpu_list'].map((name) =>
      files.read(`${folder}/${index}/${name}`),
    ),
  );
  const bytes = size?.ok ? parseCacheSize(size.value) : null;
  const number = level?.ok ? wholeNumber(level.value) : null;
  if (bytes === null || number === null || !type?.ok) return null;
  const sharedBy = shared?.ok ? parseCpuList(shared.value) : null;
  return {
    level: number,
    type: type.value.trim(),
    bytes,
    sharedBy: new Set([cpu, ...(sharedBy ?? [])]),
  };
}

/** A cache size as the kernel prints it: `32K`, `8M`; null for anything else and for 0. */
export function parseCacheSize(text: string): number | null {
  const match = /^(\d{1,9})([KMG]?)$/.exec(text.trim());
  const factor = { '': 1, K: 2 ** 10, M: 2 ** 20, G: 2 ** 30 }[match?.[2] ?? ''] ?? 1;
  const bytes = Number(match?.[1] ?? 0) * factor;
  return bytes > 0 ? bytes : null;
}
