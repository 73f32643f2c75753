import { projectDocument } from '../../src/shared/domain/project/project.ts';
import { guestImages, workloadClasses } from '../../src/shared/domain/workload/workload.ts';
import { levels } from '../../src/shared/domain/level.ts';
import { evidencePack } from '../../src/shared/packs/evidence/evidence.ts';
import type { PlanRequest } from '../../src/shared/plan/evaluation/plan-context.ts';
import { referenceHost } from '../unit/shared/model/reference-host.ts';

function pick<Choice>(choices: readonly Choice[], index: number): Choice {
  const choice = choices[index % choices.length];
  if (choice === undefined) throw new Error('nothing to choose from');
  return choice;
}

/**
 * A project of workloads that all differ, every alternative of the evidence pack each, on the
 * reference host: the same every time. Every second one states its requests, so that queues are computed as well.
 */
export function throughputRequest(workloads: number, samples: number): PlanRequest {
  const document = projectDocument.parse({
    schema: 'isoplan/project@1',
    name: 'throughput',
    pack: evidencePack.id,
    basis: 'calibrated',
    sampling: { samples, seed: 17 },
    workloads: Array.from({ length: workloads }, (_, index) => ({
      name: `workload ${index}`,
      class: pick(workloadClasses, index),
      cpu: `${250 + 125 * (index % 11)}m`,
      memory: `${256 + 192 * (index % 13)}Mi`,
      count: 1 + (index % 7),
      ioRequirement: pick(levels, index),
      networkRequirement: pick(levels, 3 * index + 1),
      guestImage: pick(guestImages, index),
      ...(index % 2 === 0 && {
        requestsPerSecond: 40 + 5 * index,
        cyclesPerRequest: 1e6,
        ioPerRequest: 1,
        messagesPerRequest: 2,
      }),
    })),
  });
  return { document, host: referenceHost, pack: evidencePack, version: '0.0.0' };
}
