import { text } from '../../base/text.ts';
import type { Pack } from '../pack.ts';
import { alternatives } from './alternatives.ts';
import { checks } from './checks/checks.ts';
import { composite } from './rules/composite.ts';
import { conditions } from './rules/conditions.ts';
import { criteria } from './criteria.ts';
import { examples } from './examples.ts';
import { cpuFormulas } from './formulas/formulas-cpu.ts';
import { deviceFormulas } from './formulas/formulas-devices.ts';
import { memoryFormulas } from './formulas/formulas-memory.ts';
import { cpuParameters } from './parameters/parameters-cpu.ts';
import { deviceParameters } from './parameters/parameters-devices.ts';
import { hardwareParameters } from './parameters/parameters-hardware.ts';
import { levelParameters } from './parameters/parameters-levels.ts';
import { memoryParameters } from './parameters/parameters-memory.ts';
import { statedTotals } from './parameters/parameters-stated.ts';
import { paths } from './paths/paths.ts';
import { rules } from './rules/rules.ts';
import { sections } from './sections.ts';
import { tables } from './rules/tables.ts';
import { thresholds } from './rules/thresholds.ts';

/** The design document "Physical resource models and trade-offs" as a pack: its figures, not its sentences. */
export const seedPack: Pack = {
  schema: 'isoplan/pack@1',
  id: 'seed',
  version: '1.0.0',
  title: text('Physical resource models and trade-offs', '物理资源模型与权衡'),
  description: text(
    'Four paradigms with the figures, formulas and rules of the design document. Gaps it leaves are filled by assumptions, marked as such.',
    '四种范式，采用设计文档的数值、公式与规则；文档留白处以假设补足，并逐一标明。',
  ),
  sections,
  alternatives,
  parameters: [
    ...cpuParameters,
    ...memoryParameters,
    ...deviceParameters,
    ...levelParameters,
    ...hardwareParameters,
    ...statedTotals,
  ],
  formulas: [...cpuFormulas, ...memoryFormulas, ...deviceFormulas],
  criteria,
  thresholds,
  conditions,
  rules,
  composite,
  paths,
  tables,
  checks,
  examples,
};
