import { text, type Text } from '../../../base/text.ts';
import type { PackTable } from '../../pack.ts';
import { tableCells } from './table-cells.ts';

const all = ['vm', 'pv', 'container', 'sandbox'] as const;
const withoutPv = ['vm', 'container', 'sandbox'] as const;

const table = (id: string, section: string, title: Text, rows: readonly string[]): PackTable => ({
  id,
  section,
  title,
  rows,
  ...tableCells[id],
});

/** Every comparison of the document, with the paradigms it has a row or a path for. */
export const tables: readonly PackTable[] = [
  table('cpu-models', '2.1', text('CPU scheduling models', 'CPU 调度模型对比'), all),
  table('cpu-paths', '2.1', text('CPU scheduling paths', 'CPU 调度路径对比'), all),
  table('memory-models', '3.1', text('Memory management models', '内存管理模型对比'), all),
  table('memory-paths', '3.1', text('Memory paths', '内存路径对比'), all),
  table('memory-overhead', '3.2', text('Memory overhead', '内存开销对比'), all),
  table('io-models', '4.1', text('IO models', 'IO 模型对比'), withoutPv),
  table('io-paths', '4.1', text('IO paths', 'IO 路径对比'), all),
  table('io-performance', '4.2', text('IO performance', 'IO 性能对比'), all),
  table('network-models', '5.1', text('Network models', '网络模型对比'), all),
  table('network-paths', '5.1', text('Network paths', '网络路径对比'), withoutPv),
  table('network-latency', '5.2', text('Network latency', '网络延迟对比'), all),
  table('storage-models', '6.1', text('Storage models', '存储模型对比'), withoutPv),
  table('storage-paths', '6.1', text('Storage paths', '存储路径对比'), withoutPv),
  table('storage-performance', '6.2', text('Storage performance', '各范式存储性能'), withoutPv),
  table('composite-matrix', '7', text('Composite matrix', '综合资源权衡矩阵'), all),
];
