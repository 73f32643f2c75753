import type { Basis } from '../domain/basis.ts';
import type { Provenance } from '../domain/provenance.ts';
import type { Distribution } from '../domain/range/range.ts';
import { datedCitation } from '../domain/host/source-text.ts';
import type { ParameterSource } from '../domain/provenance.ts';
import type { Context } from './context.ts';
import type { Words } from './report.ts';

/** How the CPU utilization comes about. */
export function basisWord(basis: Basis, { pick }: Context): string {
  switch (basis) {
    case 'stated':
      return pick('stated: as the pack prints it', '原文：按模型包所印');
    case 'derived':
      return pick('derived: from the overhead terms', '推导：由各开销项得出');
    case 'calibrated':
      return pick(
        'calibrated: the stated total, split by the terms and scaled by the workload',
        '校准：以原文总量为准，按各项分配并随负载缩放',
      );
  }
}

/** How a figure came about. */
export function provenanceWord(provenance: Provenance, { pick }: Context): string {
  switch (provenance) {
    case 'stated':
      return pick('stated', '原文');
    case 'derived':
      return pick('derived', '推导');
    case 'measured':
      return pick('measured', '实测');
    case 'override':
      return pick('typed in', '手工输入');
  }
}

/** How far a figure was checked. */
export function statusWord(status: ParameterSource['status'], { pick }: Context): string {
  switch (status) {
    case 'stated':
      return pick('stated', '原文');
    case 'assumption':
      return pick('assumption', '假设');
    case 'verified':
      return pick('verified', '已核实');
    case 'recalled':
      return pick('recalled, not checked', '凭记忆，未核实');
    case 'measured':
      return pick('measured', '实测');
    case 'typed':
      return pick('typed in', '手工输入');
  }
}

/** The shape of a parameter's uncertainty. */
export function distributionWord(distribution: Distribution, { pick }: Context): string {
  switch (distribution) {
    case 'point':
      return pick('one value', '单值');
    case 'uniform':
      return pick('uniform', '均匀');
    case 'triangular':
      return pick('triangular', '三角');
    case 'pert':
      return pick('PERT', 'PERT');
    case 'lognormal':
      return pick('lognormal (P5–P95)', '对数正态（P5–P95）');
    case 'normal':
      return pick('normal (P5–P95)', '正态（P5–P95）');
    case 'beta':
      return pick('beta', '贝塔');
    case 'discrete':
      return pick('discrete values', '离散取值');
    case 'empirical':
      return pick('observations', '观测数据');
  }
}

/** Where a figure is from, linked when it is on the web. */
export function sourceWords(source: ParameterSource, { of }: Context): Words {
  const citation = of(datedCitation(source));
  return source.url === null ? citation : [{ kind: 'link', text: citation, href: source.url }];
}
