import type { Wording } from '../wording.ts';
import type { parameter as chinese } from '../zh/parameter.ts';

/** Parameters: sources, status, replacement in a project. */
export const parameter: Wording<typeof chinese> = {
  status: {
    stated: 'stated',
    assumption: 'assumption',
    verified: 'verified',
    recalled: 'recalled',
    measured: 'measured',
    typed: 'typed',
  },
  statusWhy: {
    stated: 'Printed in the document the pack is about',
    assumption: 'Not in the document; filled in by the pack',
    verified: 'Checked against a published source',
    recalled: 'From a published source, not checked word by word',
    measured: 'Measured on this machine',
    typed: 'Typed in this project',
  },
  shape: {
    point: 'fixed',
    uniform: 'uniform',
    triangular: 'triangular',
    pert: 'PERT',
    lognormal: 'lognormal (P5–P95)',
    normal: 'normal (P5–P95)',
    beta: 'beta',
    discrete: 'discrete values',
    empirical: 'observations',
  },
  distribution: 'Distribution',
  figure: 'Figure',
  low: 'Low',
  mode: 'Most likely',
  high: 'High',
  reason: 'Reason',
  reasonWhy: 'Goes with the figure into the plan and the report.',
  apply: 'Replace',
  override: 'Replace…',
  edit: 'Change replacement…',
  restore: 'Restore',
  restored: '“{{name}}” has the pack’s figure again.',
  overriddenBecause: 'Replaced because: {{reason}}',
  packSays: 'the pack says {{figure}}',
  problem: {
    number: 'A number is needed.',
    order: 'The high end must not be below the low end.',
    positive: 'A lognormal distribution starts above 0.',
    between: 'The most likely value must lie between the ends.',
    needed: 'A reason is needed.',
  },
};
