import { text, type Text } from '../../base/text.ts';
import type { CompatibilityLevel, IsolationLevel } from '../../domain/level.ts';
import type { PackParameter } from '../pack.ts';
import { assumed } from './assumed-parameter.ts';

interface Levels {
  readonly alternative: string;
  readonly isolation: IsolationLevel;
  readonly compatibility: CompatibilityLevel;
  readonly why: Text;
}

const hardware = text(
  'A hardware boundary, and any guest system runs.',
  '硬件边界，可运行任意 Guest OS。',
);
const microVm = text(
  'A hardware boundary, but only Linux guests and containers are supported.',
  '硬件边界，但只支持 Linux 客户机与容器。',
);
const inProcess = text(
  'A boundary inside one process; programs must be built for it.',
  '进程内边界，应用需专门构建。',
);

const levels: readonly Levels[] = [
  { alternative: 'kvm-virtio', isolation: 4, compatibility: 4, why: hardware },
  { alternative: 'kvm-passthrough', isolation: 4, compatibility: 4, why: hardware },
  { alternative: 'firecracker', isolation: 4, compatibility: 2, why: microVm },
  { alternative: 'kata', isolation: 4, compatibility: 2, why: microVm },
  {
    alternative: 'xen-pv',
    isolation: 3,
    compatibility: 3,
    why: text(
      'The guest has a kernel of its own, modified for the hypervisor.',
      '客户机拥有独立内核，且需为 Hypervisor 修改。',
    ),
  },
  {
    alternative: 'edera',
    isolation: 3,
    compatibility: 2,
    why: text(
      'Each zone has a paravirtual kernel of its own and runs Linux containers.',
      '每个分区拥有独立的半虚拟化内核，运行 Linux 容器。',
    ),
  },
  {
    alternative: 'runc',
    isolation: 2,
    compatibility: 2,
    why: text('Processes on one shared Linux kernel.', '共享同一 Linux 内核的进程。'),
  },
  {
    alternative: 'runc-overlay',
    isolation: 2,
    compatibility: 2,
    why: text('Processes on one shared Linux kernel.', '共享同一 Linux 内核的进程。'),
  },
  {
    alternative: 'gvisor',
    isolation: 3,
    compatibility: 2,
    why: text(
      'Each sandbox has a kernel of its own in user space and runs most Linux programs.',
      '每个沙盒拥有独立的用户态内核，可运行大多数 Linux 程序。',
    ),
  },
  { alternative: 'wasmtime', isolation: 1, compatibility: 1, why: inProcess },
  { alternative: 'v8-isolate', isolation: 1, compatibility: 1, why: inProcess },
  { alternative: 'faaslet', isolation: 1, compatibility: 1, why: inProcess },
  { alternative: 'lfi', isolation: 1, compatibility: 1, why: inProcess },
];

/** Levels of isolation and compatibility, our reading of each design. */
export const levelParameters: readonly PackParameter[] = levels.flatMap(
  ({ alternative, isolation, compatibility, why }) => {
    const note = text(
      `${why.en} The level is our reading of the design, not a published figure.`,
      `${why.zh}该级别是对其设计的判断，并非发表的数据。`,
    );
    return [
      assumed(
        alternative,
        'isolation.level',
        text('Isolation level', '隔离级别'),
        'level',
        isolation,
        note,
      ),
      assumed(
        alternative,
        'compatibility.level',
        text('Compatibility level', '兼容性级别'),
        'level',
        compatibility,
        note,
      ),
    ];
  },
);
