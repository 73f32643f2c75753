import { wholeNumber } from '../fields.ts';

/**
 * Reads `/proc/meminfo`, or one node's `meminfo`, whose rows begin with `Node 0`: names in the
 * file's own spelling, sizes in bytes, counts as they are.
 *
 * Source: Linux kernel, Documentation/filesystems/proc.rst.
 */
export function parseMemoryInfo(text: string): ReadonlyMap<string, number> {
  const figures = new Map<string, number>();
  for (const row of text.split('\n')) {
    const match = /^(?:Node\s+\d+\s+)?([\w()]+):\s*(\d+)(\s*kB)?\s*$/.exec(row);
    const figure = wholeNumber(match?.[2]);
    if (match?.[1] === undefined || figure === null) continue;
    figures.set(match[1], match[3] === undefined ? figure : figure * 1024);
  }
  return figures;
}
