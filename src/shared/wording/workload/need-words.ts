import { text, type Text } from '../../base/text.ts';
import type { WorkloadNeed } from '../../domain/workload/workload.ts';

/** What a workload needs, as it stands after "needs". */
export const needWords: Readonly<Record<WorkloadNeed, Text>> = {
  ownKernel: text('a kernel of its own', '独立内核'),
  kernelModules: text('kernel modules of its own', '自带内核模块'),
  threads: text('threads', '线程'),
  fork: text('processes of its own (fork)', '创建子进程（fork）'),
  needsDevices: text('devices handed through to it', '设备直通'),
  rawDevices: text('raw block devices', '裸块设备'),
  gpu: text('a GPU', 'GPU'),
};
