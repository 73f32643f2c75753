import { text, type Text } from '../../base/text.ts';

/** Headings of the document, by section number. */
export const sections: Readonly<Record<string, Text>> = {
  '1': text('Overview', '概述'),
  '2': text('CPU: resource model and trade-off', 'CPU 资源模型与权衡'),
  '2.1': text('CPU scheduling models compared', 'CPU 调度模型对比'),
  '2.2': text('Mathematical model of CPU overhead', 'CPU 开销数学模型'),
  '2.3': text('CPU trade-off decision', 'CPU 资源权衡决策'),
  '3': text('Memory: resource model and trade-off', '内存资源模型与权衡'),
  '3.1': text('Memory management models compared', '内存管理模型对比'),
  '3.2': text('Mathematical model of memory overhead', '内存开销数学模型'),
  '3.3': text('Memory trade-off decision', '内存资源权衡决策'),
  '4': text('IO: resource model and trade-off', 'IO 资源模型与权衡'),
  '4.1': text('IO models compared', 'IO 模型对比'),
  '4.2': text('IO performance model', 'IO 性能模型'),
  '4.3': text('IO trade-off decision', 'IO 资源权衡决策'),
  '5': text('Network: resource model and trade-off', '网络资源模型与权衡'),
  '5.1': text('Network models compared', '网络模型对比'),
  '5.2': text('Network latency model', '网络延迟模型'),
  '5.3': text('Network trade-off decision', '网络资源权衡决策'),
  '6': text('Storage: resource model and trade-off', '存储资源模型与权衡'),
  '6.1': text('Storage models compared', '存储模型对比'),
  '6.2': text('Storage IO model', '存储 IO 模型'),
  '6.3': text('Storage trade-off decision', '存储资源权衡决策'),
  '7': text('Composite trade-off matrix', '综合资源权衡决策矩阵'),
  '8': text('References', '参考'),
};
