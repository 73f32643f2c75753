import type { Finding } from '../domain/finding.ts';
import type { Pack } from '../packs/pack.ts';

/** Checks a pack against itself. */
export function auditPack(pack: Pack): readonly Finding[] {
  return pack.checks.flatMap(() => []);
}
