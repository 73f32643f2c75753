import { projectDocument, type ProjectDocument } from '../../src/shared/domain/project/project.ts';
import { levels } from '../../src/shared/domain/level.ts';
import { workloadClasses } from '../../src/shared/domain/workload/workload.ts';
import type { Host } from '../../src/shared/domain/host/host.ts';
import { philox } from '../../src/shared/engine/sampling/philox.ts';
import { referenceHost } from '../unit/shared/model/reference-host.ts';

/** A project as somebody might bring it: one workload of a class, on a host that is not made for it. */
export interface RandomPlan {
  readonly document: ProjectDocument;
  readonly host: Host;
}

/** The project of an index; its workload has the weights of its class. */
export function randomPlan(index: number, samples: number): RandomPlan {
  const chance = (purpose: number): number => (philox(index, purpose, 0x7072)[0] + 0.5) / 2 ** 32;
  const pick = <Item>(items: readonly [Item, ...Item[]], purpose: number): Item =>
    items[Math.floor(chance(purpose) * items.length)] ?? items[0];
  const between = (low: number, high: number, purpose: number): number =>
    low * (high / low) ** chance(purpose);
  const document = projectDocument.parse({
    schema: 'isoplan/project@1',
    name: `random ${index}`,
    sampling: { samples, seed: index },
    workloads: [
      {
        class: pick(workloadClasses, 1),
        count: Math.round(between(1, 60, 2)),
        cpu: `${Math.round(between(100, 4000, 3))}m`,
        memory: `${Math.round(between(64, 8192, 4))}Mi`,
        ioRequirement: pick(levels, 5),
        networkRequirement: pick(levels, 6),
        wasmPortable: pick(['yes', 'no', 'unknown'], 7),
        guestModifiable: chance(8) < 0.5,
      },
    ],
  });
  const cores = pick([8, 16, 32, 64], 9);
  const count = Math.round(between(4, 40, 10));
  return { document, host: { ...referenceHost, count, cores, memoryBytes: cores * 4 * 2 ** 30 } };
}
