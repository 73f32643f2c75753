import { wholeNumber } from '../../fields.ts';

/** More logical CPUs than any kernel is built for. */
const maxCpus = 65_536;

/**
 * Reads a list as the kernel prints it: `0-3,8,10-11`. An empty list has no CPUs.
 *
 * @returns the CPU numbers, ascending and each once; null for anything else.
 * Source: Linux kernel, Documentation/admin-guide/cputopology.rst.
 */
export function parseCpuList(text: string): readonly number[] | null {
  const trimmed = text.trim();
  if (trimmed === '') return [];
  const cpus = new Set<number>();
  for (const part of trimmed.split(',')) {
    const ends = part.split('-');
    const first = wholeNumber(ends[0]);
    const last = ends.length === 1 ? first : wholeNumber(ends[1]);
    if (ends.length > 2 || first === null || last === null || last < first) return null;
    if (last >= maxCpus) return null;
    for (let cpu = first; cpu <= last; cpu += 1) cpus.add(cpu);
  }
  return [...cpus].sort((left, right) => left - right);
}

/** How many CPUs a list holds; null when it is not a list. */
export function countCpus(text: string): number | null {
  return parseCpuList(text)?.length ?? null;
}
