import { text } from '../../../base/text.ts';
import { assumed, stated } from '../../define.ts';
import type { PackParameter } from '../../pack.ts';
import { cpuTerms, type CpuTerm } from '../formulas/cpu-terms.ts';

const utilization = (alternative: string, low: number, high: number): PackParameter =>
  stated(alternative, {
    symbol: 'cpu.utilization.stated',
    title: text('CPU utilization as stated', 'CPU 利用率（原文）'),
    unit: '%',
    low,
    high,
    printed: `${low}-${high}%`,
    section: '2.1',
  });

const contextSwitch = (
  alternative: string,
  low: number,
  high: number,
  printed: string,
  note: PackParameter['note'],
): PackParameter =>
  stated(alternative, {
    symbol: 'cpu.contextSwitch',
    title: text('Context switch', '上下文切换'),
    unit: 'cycles',
    low,
    high,
    printed,
    section: '2.1',
    ...(note ? { note } : {}),
  });

const cost = (term: CpuTerm): PackParameter =>
  stated(term.alternative, {
    symbol: `cpu.${term.name}`,
    title: term.title,
    unit: 'cycles',
    low: term.low,
    high: term.high,
    printed: `${term.low}-${term.high} CPU cycles`,
    section: '2.2',
  });

const weightTitles = {
  base: text('share that does not depend on the workload', '与负载无关的份额'),
  io: text('share that grows with IO', '随 IO 增长的份额'),
  network: text('share that grows with network use', '随网络增长的份额'),
} as const;

const weight = (term: CpuTerm, part: keyof typeof weightTitles): PackParameter =>
  assumed(term.alternative, {
    symbol: `cpu.${term.name}.${part}`,
    title: text(
      `${term.title.en}: ${weightTitles[part].en}`,
      `${term.title.zh}：${weightTitles[part].zh}`,
    ),
    unit: 'ratio',
    low: term.weights[part],
    high: term.weights[part],
    section: '2.2',
    note: text(
      'The document gives no dependence on the workload; the three shares of a term add up to 1, so that medium IO and medium network reproduce the stated utilization.',
      '原文未给出与负载的关系；每一项的三个份额之和为 1，因此中等 IO 与中等网络时正好得到原文的利用率。',
    ),
  });

/** CPU figures of §2.1 and §2.2, and the assumed weights of the calibrated basis. */
export const cpuParameters: readonly PackParameter[] = [
  assumed(null, {
    symbol: 'cpu.usefulWork',
    title: text('Useful work per event', '每次事件对应的有效工作'),
    unit: 'cycles',
    low: 1000,
    high: 1000,
    section: '2.2',
    note: text(
      'The document has one exit per about 1000 instructions; one cycle per instruction is assumed.',
      '原文为约每 1000 条指令触发一次；此处假设每条指令一个周期。',
    ),
  }),
  utilization('vm', 70, 80),
  utilization('pv', 75, 85),
  utilization('container', 85, 95),
  utilization('sandbox', 90, 98),
  contextSwitch(
    'vm',
    1000,
    5000,
    '> 1000 cycles',
    text(
      'One-sided figure; the upper end is the exit cost of §2.2.',
      '单边数值；上限取 §2.2 的 VM Exit 开销。',
    ),
  ),
  contextSwitch('pv', 800, 1200, '800-1200 cycles', undefined),
  contextSwitch(
    'container',
    400,
    600,
    '~500 cycles',
    text('"About 500" is read as 400 to 600.', '“约 500”取 400 至 600。'),
  ),
  contextSwitch(
    'sandbox',
    10,
    100,
    '< 100 cycles',
    text('One-sided figure; the lower end is a tenth of it.', '单边数值；下限取其十分之一。'),
  ),
  ...cpuTerms.map(cost),
  ...cpuTerms.flatMap((term) => [
    weight(term, 'base'),
    weight(term, 'io'),
    weight(term, 'network'),
  ]),
];
