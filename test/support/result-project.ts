import { projectDocument, type ProjectDocument } from '../../src/shared/domain/project/project.ts';
import { startPlanner, type InProcessPlanner } from './in-process-planner.ts';

const GiB = 2 ** 30;

/** A project of one workload on a known host, with few samples. */
export function resultDocument(changes: Partial<ProjectDocument> = {}): ProjectDocument {
  const document = projectDocument.parse({
    schema: 'isoplan/project@1',
    name: 'Shop',
    sampling: { samples: 400, seed: 1 },
    host: {
      name: 'rack',
      cores: 16,
      clockHz: 3e9,
      memoryBytes: 64 * GiB,
      disks: [
        {
          name: 'nvme0',
          kind: 'nvme',
          freeBytes: 1e12,
          operationsPerSecond: 300_000,
          throughputBytesPerSecond: 2e9,
          latencySeconds: 1e-4,
        },
      ],
      nics: [{ name: 'eth0', bitsPerSecond: 1e10, latencySeconds: 2e-5 }],
      virtualization: { hardware: true, usable: true },
    },
    workloads: [
      {
        name: 'Front',
        count: 2,
        type: 'container',
        cpu: '2',
        memory: '4Gi',
        ioRequirement: 'high',
        networkRequirement: 'medium',
        guestModifiable: false,
        wasmPortable: 'yes',
      },
    ],
  });
  return { ...document, ...changes };
}

/** A planner with a project in its store, which a page opens by itself. */
export function startWithProject(document: ProjectDocument = resultDocument()): InProcessPlanner {
  sessionStorage.setItem('isoplan.project', 'p');
  return startPlanner((planner) => planner.store('p', document));
}
