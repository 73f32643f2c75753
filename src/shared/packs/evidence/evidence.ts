import { text } from '../../base/text.ts';
import type { Pack } from '../pack.ts';
import { criteria as seedCriteria } from '../seed/criteria.ts';
import { alternatives } from './alternatives.ts';
import { assumedParameters } from './assumptions.ts';
import { formulas } from './formulas.ts';
import { containerParameters } from './parameters/parameters-container.ts';
import { gvisorParameters } from './parameters/parameters-gvisor.ts';
import { pvParameters } from './parameters/parameters-pv.ts';
import { vmParameters } from './parameters/parameters-vm.ts';
import { wasmParameters } from './parameters/parameters-wasm.ts';

/** Published measurements of real systems. What nobody published is absent, never guessed. */
export const evidencePack: Pack = {
  schema: 'isoplan/pack@1',
  id: 'evidence',
  version: '1.0.0',
  title: text('Published measurements', '公开发表的测量'),
  description: text(
    'Thirteen systems of the four paradigms with figures from papers, project documentation and vendors, each with its source, year, hardware and whether it was verified. Where nothing is published there is no figure.',
    '四种范式的十三个系统，数值取自论文、项目文档与厂商资料，逐一注明来源、年份、硬件及是否核实。没有发表数据之处不给数值。',
  ),
  sections: {},
  alternatives,
  parameters: [
    ...vmParameters,
    ...pvParameters,
    ...containerParameters,
    ...gvisorParameters,
    ...wasmParameters,
    ...assumedParameters,
  ],
  formulas,
  criteria: seedCriteria.map((criterion) => ({ ...criterion, stated: {}, statedBest: undefined })),
  thresholds: [],
  conditions: [],
  rules: [],
  composite: [],
  paths: [],
  tables: [],
  checks: [],
  examples: [],
};
