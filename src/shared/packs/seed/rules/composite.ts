import { text } from '../../../base/text.ts';
import type { CompositeBranch } from '../../pack.ts';

/** The composite rule of §7: first match wins, and there is no else. */
export const composite: readonly CompositeBranch[] = [
  {
    id: 'constrained-and-fast',
    title: text(
      'Resources constrained and performance high: sandboxing',
      '资源受限且性能要求高：沙盒化',
    ),
    conditions: ['resource-constrained', 'performance-high'],
    recommendation: 'sandbox',
  },
  {
    id: 'isolated-compatible-modifiable',
    title: text(
      'Isolation high, compatibility high and the guest OS can be modified: paravirtualization, faster than full virtualization',
      '隔离要求高、兼容性要求高且 Guest OS 可修改：半虚拟化，性能优于全虚拟化',
    ),
    conditions: ['isolation-high', 'compatibility-high', 'guest-modifiable'],
    recommendation: 'pv',
  },
  {
    id: 'isolated-compatible',
    title: text(
      'Isolation high and compatibility high: full virtualization, no change to the guest OS',
      '隔离要求高且兼容性要求高：虚拟化（全虚拟化），无需修改 Guest OS',
    ),
    conditions: ['isolation-high', 'compatibility-high'],
    recommendation: 'vm',
  },
  {
    id: 'shared-and-standard',
    title: text(
      'Resources to be shared and standardization asked for: containers',
      '有资源共享需求和标准化需求：容器化',
    ),
    conditions: ['resource-sharing', 'standardization'],
    recommendation: 'container',
  },
];
