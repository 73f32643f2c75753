import { text } from '../../base/text.ts';
import type { Pack } from '../pack.ts';
import { criteria as seedCriteria } from '../seed/criteria.ts';
import { alternatives } from './alternatives.ts';
import { assumedParameters } from './assumptions.ts';
import { coverage } from './coverage.ts';
import { formulas } from './formulas.ts';
import { pooledParameter } from './pooled-parameters.ts';
import { systems } from './systems.ts';

/** Published measurements of real systems, pooled into what the next study of each will find. */
export const evidencePack: Pack = {
  schema: 'isoplan/pack@1',
  id: 'evidence',
  version: '2.0.0',
  title: text('Published measurements', '公开发表的测量'),
  description: text(
    'Thirteen systems of the four paradigms. Costs per event, memory and start-up from all published figures pooled into what the next study will find, each with its sources; where nothing was published of a system or its like, a wide range of its paradigm.',
    '四种范式的十三个系统。单个事件代价、内存与启动时间由全部已发表数值汇总为下一项研究的预测范围，逐一注明来源；若该系统及同类均无发表，则取其范式的宽泛区间。',
  ),
  sections: {},
  alternatives,
  parameters: [
    ...systems.flatMap(({ alternative, nativeCompute, cells }) =>
      cells
        .filter((cell) => nativeCompute !== true || cell !== 'compute')
        .map((cell) => pooledParameter(alternative, cell))
        .filter((parameter) => parameter !== null),
    ),
    ...assumedParameters,
  ],
  formulas,
  criteria: seedCriteria.map((criterion) => ({
    ...criterion,
    stated: {},
    statedBest: undefined,
    ...(criterion.id === 'isolation' ? { value: 'isolation.strength' } : {}),
  })),
  thresholds: [],
  conditions: [],
  rules: [],
  composite: [],
  paths: [],
  tables: [],
  checks: [],
  examples: [],
  coverage: Object.values(coverage),
};
