import { comparePacks } from '../../audit/compare-packs.ts';
import type { PackComparison } from '../../audit/pack-comparison.ts';
import type { Failure } from '../../base/failure.ts';
import { err, type Result } from '../../base/result.ts';
import type { Host } from '../../domain/host/host.ts';
import type { ProjectDocument } from '../../domain/project/project.ts';
import { resolveWorkloads } from '../../domain/workload/workload-resolve.ts';
import type { Pack } from '../../packs/pack.ts';
import { atWorkload } from '../evaluation/plan-context.ts';

/** Two packs, and the workload of a project that their figures are computed for. */
export interface EvidenceRequest {
  readonly document: ProjectDocument;
  /** Index into the project's workloads. */
  readonly workload: number;
  readonly host: Host;
  readonly stated: Pack;
  readonly evidence: Pack;
}

/**
 * Holds one pack against another for a workload of a project. The packs are compared as they stand:
 * what the project replaced is left out, since it is the packs that are questioned.
 *
 * @returns the comparisons; `field-invalid` when the project has no such workload.
 */
export function compareWithEvidence(
  request: EvidenceRequest,
): Result<readonly PackComparison[], Failure> {
  const { document, host, stated, evidence } = request;
  const workloads = resolveWorkloads(document.workloads);
  if (!workloads.ok) return workloads;
  if (workloads.value.length === 0) return err({ code: 'project-empty', id: document.name });
  const workload = atWorkload(workloads.value, request.workload);
  if (!workload.ok) return workload;
  return comparePacks({
    stated,
    evidence,
    workload: workload.value,
    host,
    basis: document.basis,
  });
}
