import { contentHash } from '../base/content-hash.ts';
import type { Pack } from './pack.ts';

const hashes = new WeakMap<Pack, string>();

/** SHA-256 of a pack's canonical JSON, in hexadecimal: the same content always has the same hash. */
export function packHash(pack: Pack): string {
  const known = hashes.get(pack);
  if (known !== undefined) return known;
  const hash = contentHash(pack);
  hashes.set(pack, hash);
  return hash;
}
