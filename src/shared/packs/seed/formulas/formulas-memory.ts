import { text, type Text } from '../../../base/text.ts';
import { formula } from '../../define.ts';
import type { PackFormula } from '../../pack.ts';

const guest = (kind: 'minimal' | 'standard' | 'windows' | 'other'): PackFormula =>
  formula(null, 'memory.guest', 'bytes', `memory.guest.${kind}`, {
    title: text('Guest OS memory', 'Guest OS 内存'),
    section: '3.2',
    when: { guest: kind },
  });

const perInstance = (alternative: string, formulaText: string): PackFormula =>
  formula(alternative, 'memory.perInstance', 'bytes', formulaText, {
    title: text('Memory per instance', '每实例内存'),
    section: '3.2',
  });

const overhead = (alternative: string, formulaText: string): PackFormula =>
  formula(alternative, 'memory.overhead', 'bytes', formulaText, {
    title: text('Memory overhead per instance', '每实例内存开销'),
    section: '3.2',
  });

const general = (symbol: string, unit: string, formulaText: string, title: Text): PackFormula =>
  formula(null, symbol, unit, formulaText, { title, section: '3.2' });

/** Memory formulas of model section 5; the workload's own memory is always part of the sum. */
export const memoryFormulas: readonly PackFormula[] = [
  guest('minimal'),
  guest('standard'),
  guest('windows'),
  guest('other'),
  perInstance('vm', 'memory.guest + workload.memory + memory.hypervisor'),
  perInstance('pv', 'memory.guest + workload.memory + memory.hypervisor + memory.grant'),
  perInstance('container', 'workload.memory + memory.namespace + memory.runtime'),
  perInstance('sandbox', 'memory.module + memory.runtime + memory.linear'),
  formula('sandbox', 'memory.linear', 'bytes', 'max(workload.memory, memory.linear.least)', {
    title: text('Linear memory', '线性内存'),
    section: '3.2',
    note: text(
      'Holds the workload; the document’s examples leave the workload out.',
      '承载工作负载；原文示例未计入工作负载。',
    ),
  }),
  overhead('vm', 'memory.guest + memory.hypervisor'),
  overhead('pv', 'memory.guest + memory.hypervisor + memory.grant'),
  overhead('container', 'memory.namespace + memory.runtime'),
  overhead('sandbox', 'memory.module + memory.runtime'),
  general(
    'memory.shared',
    'bytes',
    'memory.sharedRatio * memory.overhead',
    text('Shared memory, once per host', '共享内存（每台主机一次）'),
  ),
  general(
    'memory.total',
    'bytes',
    'memory.shared + workload.count * (memory.perInstance - memory.shared)',
    text('Memory of all instances on one host', '单台主机上全部实例的内存'),
  ),
  general(
    'memory.efficiency',
    'ratio',
    'workload.memory / memory.perInstance',
    text('Share of memory that is the workload’s own', '工作负载自身占用的内存比例'),
  ),
];
