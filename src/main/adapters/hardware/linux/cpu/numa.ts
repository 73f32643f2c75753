import type { LedgerEntry } from '../../../../../shared/domain/host/fact.ts';
import { attemptOn, line } from '../../evidence.ts';
import { positive } from '../../fields.ts';
import type { FileRoot } from '../../file-root.ts';
import type { ProbeStep } from '../../probe-step.ts';
import { countCpus, parseCpuList } from './cpu-list.ts';
import { parseMemoryInfo } from '../memory-info.ts';

const nodeFolder = '/sys/devices/system/node';

/**
 * NUMA nodes with their CPUs, memory and distances. The sizes of the nodes are not summed to
 * the machine's: with memory added while running they do not tell the whole.
 */
export const numaStep: ProbeStep = {
  name: nodeFolder,
  facts: ['memory.numa-nodes'],
  run: async ({ files }) => {
    const online = await files.read(`${nodeFolder}/online`);
    const nodes = online.ok ? (parseCpuList(online.value) ?? []) : [];
    const lines = await Promise.all(nodes.slice(0, maxNodes).map((node) => nodeLines(files, node)));
    return [
      line('memory.numa-nodes', [
        attemptOn(`${nodeFolder}/online`, online, (text) => positive(countCpus(text))),
      ]),
      ...lines.flat(),
    ];
  },
};

const maxNodes = 1024;

/** Memory of one NUMA node. */
export interface NodeMemory {
  readonly bytes: number | null;
  /** No processor is near: memory added as a device, or that of an accelerator. */
  readonly withoutProcessors: boolean;
}

/** The memory of every NUMA node. */
export async function readNodeMemory(files: FileRoot): Promise<readonly NodeMemory[]> {
  const online = await files.read(`${nodeFolder}/online`);
  const nodes = online.ok ? (parseCpuList(online.value) ?? []) : [];
  return Promise.all(
    nodes.slice(0, maxNodes).map(async (node) => {
      const [cpus, memory] = await Promise.all(
        ['cpulist', 'meminfo'].map((name) => files.read(`${nodeFolder}/node${node}/${name}`)),
      );
      return {
        bytes: memory?.ok ? (parseMemoryInfo(memory.value).get('MemTotal') ?? null) : null,
        withoutProcessors: cpus?.ok === true && parseCpuList(cpus.value)?.length === 0,
      };
    }),
  );
}

async function nodeLines(files: FileRoot, node: number): Promise<readonly LedgerEntry[]> {
  const subject = `node${node}`;
  const folder = `${nodeFolder}/${subject}`;
  const [cpus, memory, distances] = await Promise.all([
    files.read(`${folder}/cpulist`),
    files.read(`${folder}/meminfo`),
    files.read(`${folder}/distance`),
  ]);
  return [
    line(
      'memory.node-size',
      [
        attemptOn(
          `${folder}/meminfo MemTotal`,
          memory,
          (text) => parseMemoryInfo(text).get('MemTotal') ?? null,
        ),
      ],
      subject,
    ),
    line('memory.node-threads', [attemptOn(`${folder}/cpulist`, cpus, cpuListText)], subject),
    line(
      'memory.node-distances',
      [attemptOn(`${folder}/distance`, distances, distanceText)],
      subject,
    ),
  ];
}

/** A node without CPUs holds memory only. */
function cpuListText(text: string): string | null {
  const cpus = parseCpuList(text);
  if (cpus === null) return null;
  return cpus.length === 0 ? '-' : text.trim().slice(0, 200);
}

function distanceText(text: string): string | null {
  const trimmed = text.trim();
  return /^\d{1,3}(?:\s+\d{1,3}){0,1023}$/.test(trimmed) ? trimmed.replace(/\s+/g, ' ') : null;
}
