import type { Failure } from '../base/failure.ts';
import { err, ok, type Result } from '../base/result.ts';
import type { Pack } from './pack.ts';
import { evidencePack } from './evidence/evidence.ts';
import { seedPack } from './seed/seed.ts';

/** The packs that come with the planner, in the order they are offered. */
export const builtInPacks: readonly Pack[] = [seedPack, evidencePack];

/** The pack of the design document, and the pack of published measurements it is held against. */
export const documentPackId = seedPack.id;
export const evidencePackId = evidencePack.id;

/** Finds a pack by id. */
export function findPack(packs: readonly Pack[], id: string): Result<Pack, Failure> {
  const pack = packs.find((one) => one.id === id);
  return pack ? ok(pack) : err({ code: 'pack-unknown', id, known: packs.map((one) => one.id) });
}
