import { text, type Text } from '../base/text.ts';
import type { DensityResource } from '../domain/result/density.ts';

/** Names of the host's resources that can limit how many instances fit. */
export const resourceTitles: Readonly<Record<DensityResource, Text>> = {
  cpu: text('CPU', 'CPU'),
  memory: text('Memory', '内存'),
  iops: text('Disk operations', '磁盘 IOPS'),
  diskThroughput: text('Disk throughput', '磁盘吞吐量'),
  network: text('Network', '网络带宽'),
  diskSpace: text('Disk space', '磁盘空间'),
};
