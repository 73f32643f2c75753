/** Where the pack's figures were wrong or too narrow, and what the sources say. */
export interface Correction {
  /** Alternative and parameter of the pack. */
  readonly parameter: string;
  /** What is wrong with it. */
  readonly fault: string;
  /** The figures to take, in the words of the sources. */
  readonly instead: string;
  /** Ids of the publications among the observations. */
  readonly publications: readonly string[];
}

/** Faults of the parameters, each with what mends it. */
export const corrections: readonly Correction[] = [
  {
    parameter: 'edera cpu.utilization.compute',
    fault: 'The first edition of the preprint (0.9 %) was replaced.',
    instead: '2.14 % slower than Docker; 740 ms above the 381 ms of Docker to start.',
    publications: ['edera-2025'],
  },
  {
    parameter: 'runc cpu.utilization.service',
    fault: 'The web-server figure was taken with the network of the host, over localhost.',
    instead:
      'nginx 91.3 % without a bridge; Redis 80.1 % (GET), 83.6 % (SET); pgbench 91.9 %; nginx 82 %.',
    publications: ['unikraft-2021', 'pgsql-tw', 'tu-berlin-course'],
  },
  {
    parameter: 'kvm-virtio cpu.utilization.service',
    fault: 'Leaves out the Redis rows that the figure of Docker uses.',
    instead: 'nginx 59.5 %; Redis 63.1 % (GET), 65.0 % (SET).',
    publications: ['unikraft-2021'],
  },
  {
    parameter: 'firecracker cpu.utilization.service',
    fault: 'One point, though the same artifact has Redis.',
    instead: 'nginx 34.2 %; Redis 46.9 % (GET), 52.5 % (SET).',
    publications: ['unikraft-2021'],
  },
  {
    parameter: 'runc network throughput',
    fault: 'Leaves out Calico and Canal.',
    instead:
      'At an MTU of 1440 to 1450 Calico loses 12 %, Canal 13 % of the link; tuned 1.6 to 1.9 %.',
    publications: ['cni-2020', 'cni-2024'],
  },
  {
    parameter: 'runc-overlay network throughput',
    fault: 'Weave at one MTU.',
    instead:
      'Weave 49.3 % of the link at 1376, 96.3 % at 8916; kernel VXLAN 47 to 99.5 %; user space 6 to 20 %; encrypted 12 to 21 %.',
    publications: ['cni-2020', 'cni-2024', 'weave-2015', 'flannel-738'],
  },
  {
    parameter: 'runc-overlay baseline',
    fault: 'Relative to another container network, not to native.',
    instead: 'Every overlay row is relative to the host network or to the link.',
    publications: ['cni-2020', 'cni-2024', 'slim-2019'],
  },
  {
    parameter: 'firecracker memory.guest',
    fault: 'One figure, though what a guest kernel keeps of its memory grows with it.',
    instead:
      'Least memory 29 to 30 MB and 1.4 to 2.7 % of the memory given (8.8 % on Arm at 512 MB).',
    publications: ['unikraft-2021', 'kata-checkmetrics', 'solosmith-nox'],
  },
  {
    parameter: 'kata cpu per pod',
    fault: 'Left out.',
    instead:
      '0.25 of a core reserved per pod, 1 for confidential machines; 130 to 320 MiB with it.',
    publications: ['kata-runtimeclasses'],
  },
  {
    parameter: 'gvisor cpu.utilization.service',
    fault: 'The range excludes its own note.',
    instead:
      'Most applications at Ant lose at most 3 % after tuning; others take 1.2 to 5 times as long.',
    publications: ['gvisor-ant-2021', 'gvisor-guide', 'quark', 'viktorsson-2020'],
  },
  {
    parameter: 'cpu under disk load (all)',
    fault: 'The larger of disk and network level gives disk-heavy work the figure of a web server.',
    instead:
      'Disk and network each as a rate of events with a cost: 7.5 to 9.1 µs per block request and queue, 0.3 ns per byte of network, 0.65 ns per byte of disk.',
    publications: ['vhost-blk-2022', 'firecracker-network', 'firecracker-specification'],
  },
];
