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

/** Refuses a row that is not the one that was asked for: a damaged index leads to others. */
export function verifyKey(name: string, found: readonly Cell[], asked: readonly Cell[]): void {
  if (found.some((cell, index) => cell !== asked[index])) {
    throw new DamageFound(`${name} leads to another row`);
  }
}
