import { text, type Text } from '../../base/text.ts';
import type { WorkloadClass } from '../../domain/workload/workload.ts';

/** Classes of workloads, as the document's rules name them. */
export const workloadClassTitles: Readonly<Record<WorkloadClass, Text>> = {
  'cpu-intensive': text('CPU-intensive', 'CPU 密集型'),
  'latency-critical': text('Latency-critical', '低延迟关键'),
  'io-intensive': text('IO-intensive', 'IO 密集型'),
  'network-intensive': text('Network-intensive', '网络密集型'),
  'web-service': text('Web service', 'Web 服务'),
  database: text('Database', '数据库'),
  batch: text('Batch', '批处理'),
  'edge-function': text('Edge function', '边缘函数'),
  'legacy-multi-os': text('Legacy, several operating systems', '遗留多 OS'),
  'large-scale': text('Large-scale deployment', '大规模部署'),
};
