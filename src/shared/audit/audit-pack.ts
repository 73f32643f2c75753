import type { Finding } from '../domain/result/finding.ts';
import { prepareModel } from '../model/prepare-model.ts';
import type { Pack } from '../packs/pack.ts';
import { compareFigures } from './compare-figures.ts';
import { checkStructure } from './check-structure.ts';
import { createCheckScope } from './check-scope.ts';

const audits = new WeakMap<Pack, readonly Finding[]>();

/**
 * Checks a pack against itself (model section 9): every check of the pack is computed from its figures
 * as they are, and reported only when it fails. A pack that does not load has no findings.
 */
export function auditPack(pack: Pack): readonly Finding[] {
  const known = audits.get(pack);
  if (known) return known;
  const prepared = prepareModel(pack);
  if (!prepared.ok) return [];
  const scope = createCheckScope(prepared.value);
  const findings = pack.checks.flatMap((check): readonly Finding[] => {
    const finding = compareFigures(scope, check) ?? checkStructure(pack, check);
    return finding ? [finding] : [];
  });
  audits.set(pack, findings);
  return findings;
}
