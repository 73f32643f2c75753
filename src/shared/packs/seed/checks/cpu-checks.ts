import { text } from '../../../base/text.ts';
import type { PackCheck } from '../../pack.ts';
import { nameOf, side, statedFigure } from './check-side.ts';

const utilization = (alternative: string, severity: PackCheck['severity']): PackCheck => ({
  id: `cpu-utilization-${alternative}`,
  severity,
  sections: ['2.1', '2.2'],
  alternative,
  test: 'not-within',
  left: side(text('derived from the terms', '由各项推导'), 'cpu.utilization.derived'),
  right: side(statedFigure, 'cpu.utilization.stated'),
  unit: '%',
  title: text(
    `CPU utilization of ${nameOf(alternative).en}: the terms of §2.2 do not give the figure of §2.1`,
    `${nameOf(alternative).zh}的 CPU 利用率：§2.2 各项推导的结果与 §2.1 不符`,
  ),
  instead: text(
    'By default the calibrated basis: the stated utilization fixes the total, the terms fix how it splits. All three bases can be chosen and are shown.',
    '默认采用校准口径：总量取原文利用率，各项决定其构成。三种口径均可选择并同时显示。',
  ),
});

const ends = (sum: (end: 'low' | 'high') => string, low: 'low' | 'high'): string =>
  `(${sum(low)}) * cpu.utilization.stated.${low === 'low' ? 'high' : 'low'} / (1 - cpu.utilization.stated.${low === 'low' ? 'high' : 'low'})`;

const vmCosts = (end: 'low' | 'high'): string =>
  `cpu.exit.${end} + cpu.emulation.${end} + cpu.hypervisor.${end}`;

/** CPU utilization by terms against the stated one (§2). */
export const cpuChecks: readonly PackCheck[] = [
  utilization('vm', 'error'),
  {
    id: 'cpu-exit-interval',
    severity: 'error',
    sections: ['2.1', '2.2'],
    alternative: 'vm',
    test: 'not-within',
    left: side(
      text('implied by the stated utilization', '由原文利用率反推'),
      ends(vmCosts, 'low'),
      ends(vmCosts, 'high'),
    ),
    right: side(statedFigure, 'cpu.usefulWork'),
    unit: 'cycles',
    title: text(
      'The interval between VM exits that would reconcile §2.2 with §2.1 is several times the stated one',
      '使 §2.2 与 §2.1 一致所需的 VM Exit 间隔是原文的数倍',
    ),
    instead: text(
      'The stated interval is kept for the derived basis only; the calibrated basis does not use it.',
      '原文间隔仅用于推导口径；校准口径不使用它。',
    ),
  },
  utilization('pv', 'warning'),
  utilization('container', 'note'),
  utilization('sandbox', 'warning'),
];
