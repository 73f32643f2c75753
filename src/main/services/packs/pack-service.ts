import type { PackSummary } from '../../../shared/api/contract.ts';
import { auditPack } from '../../../shared/audit/audit-pack.ts';
import type { Failure } from '../../../shared/base/failure.ts';
import { ok, type Result } from '../../../shared/base/result.ts';
import type { Finding } from '../../../shared/domain/finding.ts';
import { findPack } from '../../../shared/packs/catalogue.ts';
import { packHash } from '../../../shared/packs/pack-hash.ts';
import type { Pack } from '../../../shared/packs/pack.ts';

/** The packs the planner knows. */
export interface PackService {
  list(): readonly PackSummary[];
  find(id: string): Result<Pack, Failure>;
  read(id: string): Result<{ readonly pack: Pack; readonly hash: string }, Failure>;
  audit(id: string): Result<readonly Finding[], Failure>;
}

function summary(pack: Pack): PackSummary {
  return {
    id: pack.id,
    version: pack.version,
    hash: packHash(pack),
    title: pack.title,
    description: pack.description,
    alternatives: pack.alternatives.map((alternative) => alternative.id),
    parameters: pack.parameters.length,
    formulas: pack.formulas.length,
  };
}

export function createPackService(packs: readonly Pack[]): PackService {
  const find = (id: string): Result<Pack, Failure> => findPack(packs, id);
  return {
    list: () => packs.map(summary),
    find,
    read: (id) => {
      const found = find(id);
      return found.ok ? ok({ pack: found.value, hash: packHash(found.value) }) : found;
    },
    audit: (id) => {
      const found = find(id);
      return found.ok ? ok(auditPack(found.value)) : found;
    },
  };
}
