import { comparePacks } from '../../../../src/shared/audit/compare-packs.ts';
import type { PackComparison } from '../../../../src/shared/audit/pack-comparison.ts';
import { resolveWorkload } from '../../../../src/shared/domain/workload/workload-resolve.ts';
import { evidencePack } from '../../../../src/shared/packs/evidence/evidence.ts';
import { seedPack } from '../../../../src/shared/packs/seed/seed.ts';
import { referenceHost } from '../model/reference-host.ts';

/** The design document against published measurements, for two cores and half a gibibyte. */
export function sampleComparisons(): readonly PackComparison[] {
  const workload = resolveWorkload({ cpu: '2', memory: '512Mi' });
  if (!workload.ok) throw new Error(JSON.stringify(workload.error));
  const compared = comparePacks({
    stated: seedPack,
    evidence: evidencePack,
    workload: workload.value,
    host: referenceHost,
    basis: 'stated',
  });
  if (!compared.ok) throw new Error(JSON.stringify(compared.error));
  return compared.value;
}
