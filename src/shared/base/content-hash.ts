import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import { canonicalJson } from './canonical-json.ts';

/** SHA-256 of a value's canonical JSON, in hexadecimal: equal data always have the same hash. */
export function contentHash(value: unknown): string {
  return bytesToHex(sha256(utf8ToBytes(canonicalJson(value))));
}

/** SHA-256 of the bytes of a file, in hexadecimal: what `sha256sum` prints. */
export function fileHash(content: Uint8Array): string {
  return bytesToHex(sha256(content));
}
