import { text, type Text } from '../base/text.ts';
import { workloadNeeds, type Workload, type WorkloadNeed } from '../domain/workload/workload.ts';
import type { Capabilities } from '../packs/capabilities.ts';
import { objection, type Objection } from './objection.ts';

interface NeedWords {
  /** Id of the objection. */
  readonly id: string;
  /** What the workload needs, as it stands after "needs". */
  readonly noun: Text;
}

const words: Readonly<Record<WorkloadNeed, NeedWords>> = {
  ownKernel: { id: 'own-kernel', noun: text('a kernel of its own', '独立内核') },
  kernelModules: { id: 'kernel-modules', noun: text('kernel modules of its own', '自带内核模块') },
  threads: { id: 'threads', noun: text('threads', '线程') },
  fork: { id: 'fork', noun: text('processes of its own (fork)', '创建子进程（fork）') },
  needsDevices: { id: 'devices', noun: text('devices handed through to it', '设备直通') },
  rawDevices: { id: 'raw-devices', noun: text('raw block devices', '裸块设备') },
  gpu: { id: 'gpu', noun: text('a GPU', 'GPU') },
};

/** What a workload needs that an alternative does not offer, or that nobody knows whether it does. */
export function needObjections(
  workload: Workload,
  name: Text,
  capabilities: Capabilities,
): readonly Objection[] {
  return workloadNeeds.flatMap((need): readonly Objection[] => {
    if (!workload[need] || capabilities[need] === true) return [];
    const { id, noun } = words[need];
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
