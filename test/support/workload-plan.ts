import type { Host } from '../../src/shared/domain/host/host.ts';
import { projectDocument, type ProjectDocument } from '../../src/shared/domain/project/project.ts';
import type { WorkloadPlan } from '../../src/shared/domain/result/plan.ts';
import type { WorkloadInput } from '../../src/shared/domain/workload/workload-input.ts';
import { evidencePack } from '../../src/shared/packs/evidence/evidence.ts';
import { seedPack } from '../../src/shared/packs/seed/seed.ts';
import { evaluatePlan } from '../../src/shared/plan/evaluation/evaluate-plan.ts';

const packs = { seed: seedPack, evidence: evidencePack } as const;

/** The plan of one workload on one host, with 2,000 samples unless the change says otherwise. */
export function workloadPlan(
  workload: WorkloadInput,
  host: Host,
  pack: keyof typeof packs = 'seed',
  change: Partial<Pick<ProjectDocument, 'weights' | 'weighting' | 'sampling'>> = {},
): WorkloadPlan {
  const document = projectDocument.parse({
    schema: 'isoplan/project@1',
    name: 'test',
    pack,
    workloads: [workload],
    sampling: { samples: 2000, seed: 1 },
    ...change,
  });
  const plan = evaluatePlan({ document, host, pack: packs[pack], version: 'test' });
  if (!plan.ok) throw new Error(JSON.stringify(plan.error));
  const [first] = plan.value.workloads;
  if (!first) throw new Error('the plan has no workload');
  return first;
}
