import { crc32 } from 'node:zlib';
import { DamageFound } from '../failure/store-problem.ts';

export type Cell = string | number | null;

/** Checksum of a row's values, in the order of its columns. */
export function rowChecksum(cells: readonly Cell[]): number {
  return crc32(JSON.stringify(cells));
}

/** Refuses a row whose values are not the ones its checksum was taken of. */
export function verifyRow(name: string, cells: readonly Cell[], checksum: number): void {
  if (rowChecksum(cells) !== checksum) throw new DamageFound(`row of ${name} does not verify`);
}
