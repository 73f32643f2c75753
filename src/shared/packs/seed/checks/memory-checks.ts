import { text, type Text } from '../../../base/text.ts';
import type { PackCheck } from '../../pack.ts';
import { bySum, side, tabled } from './check-side.ts';

const guests: PackCheck = {
  id: 'memory-guest-windows',
  severity: 'warning',
  sections: ['3.1', '3.2'],
  alternative: null,
  test: 'not-within',
  left: side(text('Windows as guest', 'Windows 作为 Guest OS'), 'memory.guest.windows'),
  right: side(text('range of any guest OS', 'Guest OS 的通用范围'), 'memory.guest.other'),
  unit: 'bytes',
  title: text(
    'The general range of guest memory leaves out the Windows that stands under it',
    'Guest OS 内存的通用范围不包含其下所列的 Windows',
  ),
  instead: text(
    'The range of the system at hand is used; the general one only for a system the document does not name.',
    '采用所用系统自身的范围；仅对原文未提及的系统采用通用范围。',
  ),
};

const atBound = (
  id: string,
  alternative: string,
  example: string,
  symbol: string,
  what: Text,
): PackCheck => ({
  id: `example-at-bound-${id}`,
  severity: 'note',
  sections: ['3.2'],
  alternative,
  test: 'example-at-bound',
  left: side(text('in the standard size', '标准示例'), example),
  right: side(text('printed range', '原文范围'), symbol),
  unit: '',
  title: text(
    `${what.en}: the standard size takes just the figure that the range leaves out`,
    `${what.zh}：标准示例恰好取了范围所排除的数值`,
  ),
  instead: text('The bound is taken into the range.', '范围包含该上限。'),
});

const bounds: readonly PackCheck[] = [
  atBound(
    'hypervisor',
    'vm',
    'memory-standard-vm',
    'memory.hypervisor',
    text('Hypervisor memory', 'Hypervisor 内存'),
  ),
  atBound('grant', 'pv', 'memory-standard-pv', 'memory.grant', text('Grant table', 'Grant Table')),
  atBound(
    'container-runtime',
    'container',
    'memory-standard-container',
    'memory.runtime',
    text('Container runtime', '容器运行时'),
  ),
  atBound(
    'wasm-runtime',
    'sandbox',
    'memory-standard-sandbox',
    'memory.runtime',
    text('Wasm runtime', 'Wasm 运行时'),
  ),
];

/** The sizes of §3.2 against their parts and ranges. */
export const memoryChecks: readonly PackCheck[] = [
  guests,
  ...bounds,
  {
    id: 'memory-wasm-workload',
    severity: 'error',
    sections: ['3.2'],
    alternative: 'sandbox',
    test: 'not-within',
    left: side(
      text('with the 128 MB workload of the other examples', '计入其他示例的 128MB 工作负载'),
      'container.memory.minimal.workload + memory.module.low + memory.runtime.low',
    ),
    right: side(tabled, 'memory.minimal.stated'),
    unit: 'bytes',
    title: text(
      'The Wasm memory examples leave the workload out, all others take it in',
      'Wasm 内存示例未计入工作负载，其余示例均已计入',
    ),
    instead: text(
      'The workload’s memory is always part of the sum.',
      '始终将工作负载内存计入总和。',
    ),
  },
  {
    id: 'memory-unit-base',
    severity: 'note',
    sections: ['3.2'],
    alternative: 'pv',
    test: 'differs',
    left: side(bySum, 'memory.standard.parts'),
    right: side(tabled, 'memory.standard.stated'),
    unit: 'bytes',
    title: text(
      '1.62GB of the paravirtual standard size is decimal, the other sizes are binary',
      '半虚拟化标准示例的 1.62GB 为十进制，其余为二进制',
    ),
    instead: text('MB and GB of memory are binary throughout.', '内存的 MB 与 GB 一律按二进制。'),
  },
];
