import { text } from '../../../base/text.ts';
import { formula } from '../../define.ts';
import type { PackFormula } from '../../pack.ts';
import { cpuTerms, type CpuTerm } from './cpu-terms.ts';

const alternatives = [...new Set(cpuTerms.map((term) => term.alternative))];
const termsOf = (alternative: string): readonly CpuTerm[] =>
  cpuTerms.filter((term) => term.alternative === alternative);
const sum = (alternative: string, part: (term: CpuTerm) => string): string =>
  termsOf(alternative).map(part).join(' + ');

const statedShare = (name: string): string =>
  `cpu.overhead.stated * mid(cpu.${name}) / cpu.midpoints`;

const termFormulas = (term: CpuTerm): readonly PackFormula[] => {
  const symbol = `cpu.term.${term.name}`;
  const title = text(
    `${term.title.en}, overhead per useful cycle`,
    `${term.title.zh}，每有效周期的开销`,
  );
  const section = '2.2';
  const { alternative, name } = term;
  const multiplier = `(cpu.${name}.base + cpu.${name}.io * level.io + cpu.${name}.network * level.network)`;
  return [
    formula(alternative, symbol, 'ratio', statedShare(name), {
      title,
      section,
      when: { basis: 'stated' },
    }),
    formula(alternative, symbol, 'ratio', `cpu.${name} / cpu.usefulWork`, {
      title,
      section,
      when: { basis: 'derived' },
    }),
    formula(alternative, symbol, 'ratio', `${statedShare(name)} * ${multiplier}`, {
      title,
      section,
      when: { basis: 'calibrated' },
    }),
    formula(
      alternative,
      `cpu.lost.${name}`,
      'cores*cycles/s',
      `workload.cpu * host.clock * ${symbol}`,
      {
        title: text(`${term.title.en}, cycles lost per second`, `${term.title.zh}，每秒损失的周期`),
        section,
      },
    ),
  ];
};

const utilizationFormulas = (alternative: string): readonly PackFormula[] => {
  const title = text('CPU utilization', 'CPU 利用率');
  const modelled = `1 / (1 + ${sum(alternative, (term) => `cpu.term.${term.name}`)})`;
  const derived = `cpu.usefulWork / (cpu.usefulWork + ${sum(alternative, (term) => `cpu.${term.name}`)})`;
  return [
    formula(
      alternative,
      'cpu.midpoints',
      'cycles',
      sum(alternative, (term) => `mid(cpu.${term.name})`),
      {
        title: text('Sum of the terms’ midpoints', '各项中点之和'),
        section: '2.2',
      },
    ),
    formula(alternative, 'cpu.utilization', 'ratio', 'cpu.utilization.stated', {
      title,
      section: '2.1',
      when: { basis: 'stated' },
    }),
    formula(alternative, 'cpu.utilization', 'ratio', derived, {
      title,
      section: '2.2',
      when: { basis: 'derived' },
    }),
    formula(alternative, 'cpu.utilization', 'ratio', modelled, {
      title,
      section: '2.2',
      when: { basis: 'calibrated' },
    }),
    formula(alternative, 'cpu.utilization.derived', 'ratio', derived, {
      title: text('CPU utilization from the terms', '由各项推导的 CPU 利用率'),
      section: '2.2',
    }),
  ];
};

/** CPU formulas of model section 4: three bases, effective and provisioned cores, context switch. */
export const cpuFormulas: readonly PackFormula[] = [
  formula(null, 'cpu.overhead.stated', 'ratio', '1 / cpu.utilization.stated - 1', {
    title: text('Total overhead at the reference workload', '参考负载下的总开销'),
    section: '2.1',
  }),
  ...cpuTerms.flatMap(termFormulas),
  ...alternatives.flatMap(utilizationFormulas),
  formula(null, 'cpu.coresToProvision', 'cores', 'workload.cpu / cpu.utilization', {
    title: text('Cores to provision', '需配置的核数'),
    section: '2.2',
  }),
  formula(null, 'cpu.effectiveCores', 'cores', 'host.cores * cpu.utilization', {
    title: text('Effective cores of the host', '主机有效核数'),
    section: '2.2',
  }),
  formula(null, 'cpu.contextSwitchSeconds', 's', 'cpu.contextSwitch / host.clock', {
    title: text('Context switch time', '上下文切换时间'),
    section: '2.1',
  }),
];
