import {
  projectDocument,
  type ProjectDocument,
} from '../../../../src/shared/domain/project/project.ts';
import type { DecisionAnalysis } from '../../../../src/shared/domain/result/analysis.ts';
import type { Plan } from '../../../../src/shared/domain/result/plan.ts';
import type { Host } from '../../../../src/shared/domain/host/host.ts';
import type { Pack } from '../../../../src/shared/packs/pack.ts';
import { seedPack } from '../../../../src/shared/packs/seed/seed.ts';
import {
  analyzeDecision,
  type AnalysisQuestion,
} from '../../../../src/shared/plan/analysis/analyze-decision.ts';
import { evaluatePlan } from '../../../../src/shared/plan/evaluation/evaluate-plan.ts';
import type { PlanRequest } from '../../../../src/shared/plan/evaluation/plan-context.ts';
import { referenceHost } from '../model/reference-host.ts';

/** The reference workload where it is known that it can be built for WebAssembly, so that all compete. */
export const portable: ProjectDocument['workloads'] = [
  { cpu: '2', memory: '4Gi', wasmPortable: 'yes' },
];

/** A project of one reference workload, with some fields changed. */
export function documentOf(change: Partial<ProjectDocument> = {}): ProjectDocument {
  return {
    ...projectDocument.parse({
      schema: 'isoplan/project@1',
      name: 'reference',
      workloads: [{ cpu: '2', memory: '4Gi' }],
      sampling: { samples: 2000, seed: 1 },
    }),
    ...change,
  };
}

/** A request for a plan of a project on the reference host. */
export function requestOf(
  change: Partial<ProjectDocument> = {},
  host: Host = referenceHost,
  pack: Pack = seedPack,
): PlanRequest {
  return { document: documentOf(change), host, pack, version: '0.0.0' };
}

/** The plan of a project; a failure is a failure of the test. */
export function planOf(...parameters: Parameters<typeof requestOf>): Plan {
  const plan = evaluatePlan(requestOf(...parameters));
  if (!plan.ok) throw new Error(JSON.stringify(plan.error));
  return plan.value;
}

/** The decision analysis of a project's first workload; a failure is a failure of the test. */
export function analysisOf(
  change: Partial<ProjectDocument> = {},
  question: Partial<AnalysisQuestion> = {},
): DecisionAnalysis {
  const analysis = analyzeDecision(requestOf(change), { workload: 0, figure: null, ...question });
  if (!analysis.ok) throw new Error(JSON.stringify(analysis.error));
  return analysis.value;
}
