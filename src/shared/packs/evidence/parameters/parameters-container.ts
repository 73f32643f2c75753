import { text } from '../../../base/text.ts';
import type { PackParameter } from '../../pack.ts';
import { published } from '../publication.ts';
import { publications } from '../publications.ts';
import { titles } from '../titles.ts';

/** What a Linux container costs whatever its network is. */
const linuxContainer = (alternative: string): readonly PackParameter[] => [
  published(alternative, {
    symbol: 'cpu.utilization.compute',
    title: titles.compute,
    unit: '%',
    low: 100,
    high: 100,
    printed: '0 % lost',
    from: publications.xavier,
    hardware: 'HPC cluster node',
    status: 'recalled',
    measurements: ['container-cpu-03'],
    note: text(
      'LINPACK in LXC, OpenVZ and Linux-VServer: no statistically visible difference from native.',
      'LXC、OpenVZ、Linux-VServer 中的 LINPACK：与本机无统计上可见的差异。',
    ),
  }),
  published(alternative, {
    symbol: 'cpu.contextSwitch',
    title: titles.contextSwitch,
    unit: 'cycles',
    low: 7230,
    high: 9640,
    printed: '2.41 µs',
    from: publications.contextSwitch,
    hardware: '11th-generation Core i7, Linux 6.6',
    status: 'verified',
    measurements: ['container-cpu-01'],
    note: text(
      'Between two Linux processes, which is what a container switches; 2.41 µs at 3 to 4 GHz. An undated lab note, a weak source.',
      '两个 Linux 进程之间的切换，容器即如此；2.41 µs 按 3 至 4 GHz 换算。未注明日期的实验笔记，来源较弱。',
    ),
  }),
  published(alternative, {
    symbol: 'memory.runtime',
    title: titles.runtimeMemory,
    unit: 'MiB',
    low: 1.3,
    high: 3.9,
    printed: '3.9 MiB; 1.3 MiB',
    from: [publications.gvisorGuide, publications.faasm],
    hardware: 'GCE n1-standard-4; Xeon server',
    status: 'recalled',
    measurements: ['container-mem-01', 'container-mem-02'],
    note: text(
      'Per container, without the daemons of the host: 3.9 MiB was verified (sleep under runc), 1.3 MiB is recalled (no-op under Docker).',
      '单个容器，不含主机守护进程：3.9 MiB 已核实（runc 下的 sleep），1.3 MiB 凭记忆（Docker 下的空操作）。',
    ),
  }),
  published(alternative, {
    symbol: 'storage.throughputLoss',
    title: titles.storageLoss,
    unit: '%',
    low: 8,
    high: 14,
    printed: '8 % (sequential write), 14 % (random write)',
    from: publications.storageDrivers,
    hardware: 'NVMe Gen4, kernel 6.8',
    status: 'verified',
    measurements: ['container-sto-01', 'container-sto-02'],
    note: text(
      'Writes through overlay2; volumes avoid it. A trade article, a weak source.',
      '经 overlay2 的写入；使用卷可避免。行业文章，来源较弱。',
    ),
  }),
];

const bridged: readonly PackParameter[] = [
  published('runc', {
    symbol: 'cpu.utilization.service',
    title: titles.service,
    unit: '%',
    low: 80,
    high: 91.3,
    printed: '160.3k of 175.6k requests/s (NGINX); 80–84 % (Redis)',
    from: publications.unikraft,
    hardware: 'Intel Core i7-9700K, 3.6 GHz',
    status: 'verified',
    measurements: ['container-net-01'],
    note: text(
      'NGINX at the upper end, Redis of the same artifact at the lower, against native Linux.',
      '上限为 NGINX，下限为同一实验中的 Redis，均相对本机 Linux。',
    ),
  }),
  published('runc', {
    symbol: 'network.added',
    title: titles.networkLatency,
    unit: 'µs',
    low: 2.3,
    high: 2.9,
    printed: '20.0 µs against 17.1 µs; 9.04 µs against 6.73 µs',
    from: publications.dockerNetwork,
    hardware: 'x86 servers',
    status: 'verified',
    measurements: ['container-net-02', 'container-net-03'],
    note: text(
      'Docker bridge between two hosts and on one; host mode adds 0.4 to 1.2 µs (container-net-04).',
      'Docker 网桥，跨主机与同主机；host 模式增加 0.4–1.2 µs（container-net-04）。',
    ),
  }),
  published('runc', {
    symbol: 'network.throughputLoss',
    title: titles.networkLoss,
    unit: '%',
    low: 1.7,
    high: 5.7,
    printed: '9.43–9.83 Gbit/s of 10 Gbit/s',
    from: publications.kubernetesNetwork,
    hardware: 'three Supermicro servers, 10 Gbit/s, jumbo frames',
    status: 'verified',
    measurements: ['container-net-05'],
    note: text(
      'Pod to pod over Cilium, Flannel and Antrea, as a share of the link: protocol overhead is counted in.',
      'Cilium、Flannel、Antrea 下的 Pod 间传输，按链路带宽计，已含协议开销。',
    ),
  }),
];

const tunnelled: readonly PackParameter[] = [
  published('runc-overlay', {
    symbol: 'cpu.utilization.service',
    title: titles.service,
    unit: '%',
    low: 60.2,
    high: 60.2,
    printed: '66 % more throughput without the overlay',
    from: publications.slim,
    hardware: null,
    status: 'verified',
    measurements: ['container-net-07'],
    note: text(
      'memcached over a Weave overlay against connections without it (1 / 1.66).',
      'memcached 经 Weave 叠加网络与不经叠加网络的比值（1/1.66）。',
    ),
  }),
  published('runc-overlay', {
    symbol: 'network.throughputLoss',
    title: titles.networkLoss,
    unit: '%',
    low: 51.2,
    high: 51.2,
    printed: '4.88 Gbit/s of 10 Gbit/s',
    from: publications.kubernetesNetwork,
    hardware: 'three Supermicro servers, 10 Gbit/s, MTU 1376',
    status: 'verified',
    measurements: ['container-net-06'],
    note: text('Weave Net with its defaults, pod to pod.', 'Weave Net 默认配置下的 Pod 间传输。'),
  }),
];

/** Published figures of containers. */
export const containerParameters: readonly PackParameter[] = [
  ...linuxContainer('runc'),
  ...bridged,
  ...linuxContainer('runc-overlay'),
  ...tunnelled,
];
