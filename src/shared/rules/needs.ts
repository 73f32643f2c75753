import type { Text } from '../base/text.ts';
import { workloadNeeds, type Workload, type WorkloadNeed } from '../domain/workload/workload.ts';
import type { Capabilities } from '../packs/capabilities.ts';
import { needWords } from '../wording/workload/need-words.ts';
import { objection, type Objection } from './objection.ts';

/** Ids of objections, by the need that is not met. */
const ids: Readonly<Record<WorkloadNeed, string>> = {
  ownKernel: 'own-kernel',
  kernelModules: 'kernel-modules',
  threads: 'threads',
  fork: 'fork',
  needsDevices: 'devices',
  rawDevices: 'raw-devices',
  gpu: 'gpu',
};

/** What a workload needs that an alternative does not offer, or that nobody knows whether it does. */
export function needObjections(
  workload: Workload,
  name: Text,
  capabilities: Capabilities,
): readonly Objection[] {
  return workloadNeeds.flatMap((need): readonly Objection[] => {
    if (!workload[need] || capabilities[need] === true) return [];
    const id = ids[need];
    const noun = needWords[need];
    return capabilities[need] === false
      ? [
          objection(
            'reason',
            id,
            `${name.en} cannot give the workload ${noun.en}, which it needs.`,
            `${name.zh}无法提供工作负载所需的${noun.zh}。`,
          ),
        ]
      : [
          objection(
            'condition',
            `${id}-unknown`,
            `${name.en} can run the workload only if it offers ${noun.en}, which is not known.`,
            `只有${name.zh}支持${noun.zh}，才能运行该工作负载；目前尚不清楚。`,
          ),
        ];
  });
}
