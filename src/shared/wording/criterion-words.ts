import { text, type Text } from '../base/text.ts';
import type { Criterion } from '../domain/criterion.ts';

/** Names of the seven criteria, as the rows of the matrix have them. */
export const criterionTitles: Readonly<Record<Criterion, Text>> = {
  cpu: text('CPU utilization', 'CPU 利用率'),
  memory: text('Memory overhead', '内存开销'),
  io: text('IO performance', 'IO 性能'),
  network: text('Network latency', '网络延迟'),
  storage: text('Storage IO', '存储 IO'),
  isolation: text('Isolation strength', '隔离强度'),
  compatibility: text('Compatibility', '兼容性'),
};

/** The criteria in one word, for labels inside bars. */
export const criterionWords: Readonly<Record<Criterion, Text>> = {
  cpu: text('CPU', 'CPU'),
  memory: text('Memory', '内存'),
  io: text('IO', 'IO'),
  network: text('Network', '网络'),
  storage: text('Storage', '存储'),
  isolation: text('Isolation', '隔离'),
  compatibility: text('Compat.', '兼容'),
};
