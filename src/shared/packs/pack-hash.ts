import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import { canonicalJson } from '../base/canonical-json.ts';
import type { Pack } from './pack.ts';

const hashes = new WeakMap<Pack, string>();

/** SHA-256 of a pack's canonical JSON, in hexadecimal: the same content always has the same hash. */
export function packHash(pack: Pack): string {
  const known = hashes.get(pack);
  if (known !== undefined) return known;
  const hash = bytesToHex(sha256(utf8ToBytes(canonicalJson(pack))));
  hashes.set(pack, hash);
  return hash;
}
