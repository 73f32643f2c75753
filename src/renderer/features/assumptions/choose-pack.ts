import type { PackSummary } from '../../../shared/api/contract.ts';
import type { ProjectDocument } from '../../../shared/domain/project/project.ts';
import type { Pack } from '../../../shared/packs/pack.ts';

/** The packs that can be planned with: one whose file is broken is left out. */
export function usablePacks(packs: readonly PackSummary[]): readonly PackSummary[] {
  return packs.filter((pack) => pack.failure === null);
}

/**
 * The document planned with another pack. Replacements of parameters and thresholds that the pack
 * does not have are left out, because a plan with them could not be computed.
 */
export function withPack(document: ProjectDocument, pack: Pack): ProjectDocument {
  const parameters = new Set(
    pack.parameters.map(({ alternative, symbol }) =>
      alternative === null ? symbol : `${alternative}.${symbol}`,
    ),
  );
  const thresholds = new Set(pack.thresholds.map((threshold) => threshold.id));
  return {
    ...document,
    pack: pack.id,
    overrides: document.overrides.filter((one) => parameters.has(one.parameter)),
    thresholds: Object.fromEntries(
      Object.entries(document.thresholds).filter(([id]) => thresholds.has(id)),
    ),
  };
}

/** How many replacements of the document a pack does not know. */
export function lostWith(document: ProjectDocument, pack: Pack): number {
  const kept = withPack(document, pack);
  const count = ({ overrides, thresholds }: ProjectDocument): number =>
    overrides.length + Object.keys(thresholds).length;
  return count(document) - count(kept);
}
