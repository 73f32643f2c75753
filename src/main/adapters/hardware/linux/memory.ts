import type { LedgerEntry } from '../../../../shared/domain/host/fact.ts';
import { attempt, attemptOn, line } from '../evidence.ts';
import { field, positive, wholeNumber } from '../fields.ts';
import type { FileRoot } from '../file-root.ts';
import type { ProbeStep } from '../probe-step.ts';
import { parseMemoryInfo } from './memory-info.ts';

const hugePageFolder = '/sys/kernel/mm/hugepages';
const transparentFile = '/sys/kernel/mm/transparent_hugepage/enabled';

/** Memory and swap of the machine, and its huge pages. */
export const memoryStep: ProbeStep = {
  name: 'memory',
  facts: ['memory.total', 'memory.available', 'memory.swap', 'memory.transparent-huge-pages'],
  run: async ({ files, information, node }) => {
    const [info, transparent, library, hugePages] = await Promise.all([
      files.read('/proc/meminfo'),
      files.read(transparentFile),
      information.ask('mem'),
      hugePageLines(files),
    ]);
    const figures = info.ok ? parseMemoryInfo(info.value) : new Map<string, number>();
    return [
      line('memory.total', [
        attemptOn('/proc/meminfo MemTotal', info, () => positive(figures.get('MemTotal'))),
        attempt('node:os totalmem()', positive(node.totalMemory)),
        attemptOn('systeminformation mem().total', library, (answer) =>
          positive(field(answer, 'total')),
        ),
      ]),
      line('memory.available', [
        attemptOn('/proc/meminfo MemAvailable', info, () => figures.get('MemAvailable') ?? null),
      ]),
      line('memory.swap', [
        attemptOn('/proc/meminfo SwapTotal', info, () => figures.get('SwapTotal') ?? null),
      ]),
      line('memory.transparent-huge-pages', [
        attemptOn(transparentFile, transparent, (text) => bracketed(text)),
      ]),
      ...hugePages,
    ];
  },
};

/** The chosen one of several words, as the kernel marks it: `always [madvise] never`. */
export function bracketed(text: string): string | null {
  return /\[([\w-]{1,40})\]/.exec(text)?.[1] ?? null;
}

async function hugePageLines(files: FileRoot): Promise<readonly LedgerEntry[]> {
  const names = await files.list(hugePageFolder);
  const sizes = (names.ok ? names.value : [])
    .map((name) => ({ name, kibibytes: wholeNumber(/^hugepages-(\d+)kB$/.exec(name)?.[1]) }))
    .filter((size) => size.kibibytes !== null && size.kibibytes > 0)
    .sort((left, right) => (left.kibibytes ?? 0) - (right.kibibytes ?? 0));
  const lines = await Promise.all(
    sizes.map(async ({ name, kibibytes }) => {
      const subject = pageSize(kibibytes ?? 0);
      const [reserved, free] = await Promise.all(
        ['nr_hugepages', 'free_hugepages'].map((file) =>
          files.read(`${hugePageFolder}/${name}/${file}`),
        ),
      );
      const of = (file: string, read: typeof reserved) =>
        read === undefined
          ? attempt(file, null)
          : attemptOn(`${hugePageFolder}/${name}/${file}`, read, wholeNumber);
      return [
        line('memory.huge-pages', [of('nr_hugepages', reserved)], subject),
        line('memory.huge-pages-free', [of('free_hugepages', free)], subject),
      ];
    }),
  );
  return lines.flat();
}

function pageSize(kibibytes: number): string {
  if (kibibytes % 2 ** 20 === 0) return `${kibibytes / 2 ** 20}GiB`;
  return kibibytes % 1024 === 0 ? `${kibibytes / 1024}MiB` : `${kibibytes}KiB`;
}
