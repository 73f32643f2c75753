import type { LedgerEntry } from '../../../../shared/domain/host/fact.ts';
import { attempt, attemptOn, line, type Attempt } from '../evidence.ts';
import { positive, wholeNumber } from '../fields.ts';
import type { FileRoot } from '../file-root.ts';
import type { ProbeStep } from '../probe-step.ts';
import { parseMemoryInfo } from './memory-info.ts';
import { readNodeMemory, type NodeMemory } from './cpu/numa.ts';
import { readXenMachine } from './xen.ts';

const hugePageFolder = '/sys/kernel/mm/hugepages';
const transparentFile = '/sys/kernel/mm/transparent_hugepage/enabled';

/** Memory and swap of the machine, and its huge pages. */
export const memoryStep: ProbeStep = {
  name: 'memory',
  facts: ['memory.total', 'memory.available', 'memory.swap', 'memory.transparent-huge-pages'],
  run: async ({ files, commands, node }) => {
    const [info, transparent, hugePages, xen, nodes] = await Promise.all([
      files.read('/proc/meminfo'),
      files.read(transparentFile),
      readHugePages(files),
      readXenMachine({ files, commands }),
      readNodeMemory(files),
    ]);
    const figures = info.ok ? parseMemoryInfo(info.value) : new Map<string, number>();
    const total = positive(figures.get('MemTotal'));
    return [
      line(
        'memory.total',
        xen !== null
          ? [attempt('xl info total_memory', xen.memoryBytes)]
          : [
              attemptOn('/proc/meminfo MemTotal', info, () => total),
              attempt('node:os totalmem()', positive(node.totalMemory)),
              ...largerThan(total, nodes),
            ],
      ),
      ...apartLines(total, figures.get('Hugetlb') ?? null, hugePages, nodes),
      line('memory.available', [
        attemptOn('/proc/meminfo MemAvailable', info, () => figures.get('MemAvailable') ?? null),
      ]),
      line('memory.swap', [
        attemptOn('/proc/meminfo SwapTotal', info, () => figures.get('SwapTotal') ?? null),
      ]),
      line('memory.transparent-huge-pages', [
        attemptOn(transparentFile, transparent, (text) => bracketed(text)),
      ]),
      ...hugePages.flatMap(({ lines }) => lines),
    ];
  },
};

/** The chosen one of several words, as the kernel marks it: `always [madvise] never`. */
export function bracketed(text: string): string | null {
  return /\[([\w-]{1,40})\]/.exec(text)?.[1] ?? null;
}

/** The nodes of a machine cannot have more than the machine: then one of the two is not the whole. */
function largerThan(total: number | null, nodes: readonly NodeMemory[]): readonly Attempt[] {
  const sum = nodes.reduce((bytes, node) => bytes + (node.bytes ?? 0), 0);
  return total === null || sum <= total * largestSlack
    ? []
    : [attempt('/sys/devices/system/node/node*/meminfo MemTotal', sum)];
}

/** The kernel keeps some memory of a node to itself before it counts the machine's. */
const largestSlack = 1.02;

/**
 * Memory that ordinary programs do not get: what is reserved as huge pages, from the kernel's own sum
 * and from the pages counted; and memory on nodes without processors, which is farther away.
 */
function apartLines(
  total: number | null,
  sum: number | null,
  sizes: readonly HugePages[],
  nodes: readonly NodeMemory[],
): readonly LedgerEntry[] {
  const counted = sizes.reduce((bytes, one) => bytes + one.bytes, 0);
  const reserved = sum ?? counted;
  const far = nodes.filter((node) => node.withoutProcessors);
  const farBytes = far.reduce((bytes, node) => bytes + (node.bytes ?? 0), 0);
  const ordinary = total === null || reserved > total ? null : total - reserved;
  return [
    ...(reserved === 0
      ? []
      : [
          line('memory.huge-page-bytes', [
            attempt('/proc/meminfo Hugetlb', sum),
            attempt(`${hugePageFolder}/*/nr_hugepages`, counted === 0 ? null : counted),
          ]),
          line('memory.ordinary', [
            attempt('/proc/meminfo MemTotal - Hugetlb', ordinary, 'high', 'not-plausible'),
          ]),
        ]),
    ...(farBytes === 0
      ? []
      : [
          line('memory.without-processors', [
            attempt(`/sys/devices/system/node (${far.length})`, farBytes),
          ]),
        ]),
  ];
}

/** Huge pages of one size. */
interface HugePages {
  readonly bytes: number;
  readonly lines: readonly LedgerEntry[];
}

async function readHugePages(files: FileRoot): Promise<readonly HugePages[]> {
  const names = await files.list(hugePageFolder);
  const sizes = (names.ok ? names.value : [])
    .map((name) => ({ name, kibibytes: wholeNumber(/^hugepages-(\d+)kB$/.exec(name)?.[1]) }))
    .filter((size) => size.kibibytes !== null && size.kibibytes > 0)
    .sort((left, right) => (left.kibibytes ?? 0) - (right.kibibytes ?? 0));
  return Promise.all(
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
      const count = reserved?.ok ? (wholeNumber(reserved.value) ?? 0) : 0;
      return {
        bytes: count * (kibibytes ?? 0) * 1024,
        lines: [
          line('memory.huge-pages', [of('nr_hugepages', reserved)], subject),
          line('memory.huge-pages-free', [of('free_hugepages', free)], subject),
        ],
      };
    }),
  );
}

function pageSize(kibibytes: number): string {
  if (kibibytes % 2 ** 20 === 0) return `${kibibytes / 2 ** 20}GiB`;
  return kibibytes % 1024 === 0 ? `${kibibytes / 1024}MiB` : `${kibibytes}KiB`;
}
