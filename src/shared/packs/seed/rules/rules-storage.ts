import { text } from '../../../base/text.ts';
import type { PackCondition, PackRule } from '../../pack.ts';
import { severalSystems } from './conditions.ts';
import { rulesOfSection } from './rule-of-section.ts';

const highOperations: PackCondition = {
  fact: 'storage.operationsPerSecond',
  atLeast: 'high-iops',
};

/** Images are shared when sharing is asked for, or several instances run from one standard image. */
const imageSharing: PackCondition = {
  any: [
    { fact: 'sharing', is: true },
    {
      all: [
        { fact: 'standardization', is: true },
        { fact: 'count', atLeast: 'image-sharing-count' },
      ],
    },
  ],
};

const generalRules = rulesOfSection('general', 'storage', '6.3', [
  {
    name: 'high-iops',
    title: text('High IOPS required', '高 IOPS 要求'),
    when: highOperations,
    recommendation: 'sandbox',
    figures: text('storage loss < 2 %', '存储性能损失 < 2%'),
    reason: text('a sandbox has the shortest storage path', '沙盒化的存储路径最短'),
  },
  {
    name: 'image-sharing',
    title: text('Images are shared', '镜像共享需求'),
    when: imageSharing,
    recommendation: 'container',
    figures: text('storage loss 5–10 %', '存储性能损失 5–10%'),
    reason: text('containers share image layers', '容器化可共享镜像层'),
  },
  {
    name: 'file-systems',
    title: text('Several file systems', '多文件系统'),
    when: severalSystems,
    recommendation: 'vm',
    reason: text(
      'full virtualization takes any guest file system, and its loss can be accepted',
      '虚拟化支持任意 Guest FS，性能损失可以接受',
    ),
  },
]);

const scenarioRows = rulesOfSection('scenario', 'storage', '6.3', [
  {
    name: 'high-iops',
    title: text('High IOPS required', '高 IOPS 要求'),
    when: highOperations,
    recommendation: 'sandbox',
    figures: text('storage loss < 2 %', '存储性能损失 < 2%'),
    reason: text('a sandbox has the best storage performance', '沙盒化的存储性能最优'),
  },
  {
    name: 'image-sharing',
    title: text('Images are shared', '镜像共享'),
    when: imageSharing,
    recommendation: 'container',
    figures: text('storage loss 5–10 %', '存储性能损失 5–10%'),
    reason: text('sharing image layers is an advantage of containers', '镜像层共享是容器化的优势'),
  },
  {
    name: 'file-systems',
    title: text('Several file systems', '多文件系统'),
    when: severalSystems,
    recommendation: 'vm',
    figures: text('storage loss 15–25 %', '存储性能损失 15–25%'),
    reason: text('full virtualization virtualizes devices', '虚拟化支持设备虚拟化'),
  },
]);

/** The general rules and the scenario table of §6.3. */
export const storageRules: readonly PackRule[] = [...generalRules, ...scenarioRows];
