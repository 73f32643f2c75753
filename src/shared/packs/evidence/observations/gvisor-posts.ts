import { MB, measured, ms, ns, spanning, study, us } from './observation.ts';

const container = { baseline: 'container' } as const;

/** What the gVisor project and its users report in posts and papers. */
export const gvisorPosts = [
  ...study(
    {
      id: 'gvisor-ant-2021',
      citation: 'J. Tan, Y. He, Running gVisor in Production at Scale in Ant, gVisor blog, 2021',
      url: 'https://gvisor.dev/blog/2021/12/02/running-gvisor-in-production-at-scale-in-ant/',
      year: 2021,
      hardware: 'Intel Xeon E5-2650 v2',
      place: 'table of system calls and text',
      status: 'verified',
    },
    [
      spanning('runc', 'event.seconds', 'syscall', [62 * ns, 236 * ns], {
        workload: 'getpid without and with page-table isolation',
        measurement: 'container-cpu-04',
      }),
      measured('gvisor', 'event.seconds', 'syscall', 830 * ns, {
        workload: 'getpid, KVM platform',
        measurement: 'sandbox-cpu-16',
      }),
      spanning('gvisor', 'cpu.slowdown', 'service', [1, 1.03], {
        ...container,
        workload: 'most applications at Ant, after tuning',
        tuned: true,
        measurement: 'sandbox-cpu-20',
      }),
    ],
  ),
  ...study(
    {
      id: 'gvisor-systrap-2023',
      citation: 'gVisor authors, Releasing Systrap: a high-performance gVisor platform, 2023',
      url: 'https://gvisor.dev/blog/2023/04/28/systrap-release/',
      year: 2023,
      hardware: 'GCE n2-standard-4',
      place: 'benchmark figures',
      status: 'verified',
    },
    [
      measured('gvisor', 'event.seconds', 'syscall', 1017 * ns, {
        workload: 'getpid, systrap',
        measurement: 'sandbox-cpu-17',
      }),
      measured('runc', 'event.seconds', 'syscall', 239 * ns, 'getpid'),
      measured('gvisor', 'cpu.slowdown', 'compute', 1.062, {
        ...container,
        workload: 'ffmpeg',
        measurement: 'sandbox-cpu-19',
      }),
      measured('gvisor', 'cpu.slowdown', 'compute', 1.165, {
        ...container,
        workload: 'TensorFlow',
        measurement: 'sandbox-cpu-19',
      }),
      measured('gvisor', 'cpu.slowdown', 'service', 1.435, {
        ...container,
        workload: 'Redis SET, time per request',
        measurement: 'sandbox-cpu-19',
      }),
      measured('gvisor', 'cpu.slowdown', 'kernel', 1.53, {
        ...container,
        workload: 'building abseil',
        measurement: 'sandbox-cpu-19',
      }),
    ],
  ),
  ...study(
    {
      id: 'gvisor-seccomp-2024',
      citation: 'gVisor authors, Optimizing seccomp usage in gVisor, 2024',
      url: 'https://gvisor.dev/blog/2024/02/01/seccomp/',
      year: 2024,
      hardware: 'GCE',
      place: 'nginx figure',
      status: 'verified',
    },
    [
      measured('gvisor', 'network.addedLatency', 'request', 270 * us, {
        ...container,
        workload: 'one HTTP request to nginx',
        measurement: 'sandbox-net-03',
        note: 'Holds the reading of the file as well as both directions of the network.',
      }),
    ],
  ),
  ...study(
    {
      id: 'gvisor-overlay-2023',
      citation: 'gVisor authors, Rootfs Overlay in gVisor, 2023',
      url: 'https://gvisor.dev/blog/2023/05/08/rootfs-overlay/',
      year: 2023,
      hardware: 'GCE',
      place: 'build benchmark figures',
      status: 'verified',
    },
    [
      spanning('gvisor', 'cpu.slowdown', 'kernel', [1.225, 1.42], {
        ...container,
        workload: 'building in the root file system',
        measurement: 'sandbox-sto-01',
      }),
    ],
  ),
  ...study(
    {
      id: 'gvisor-directfs-2023',
      citation: 'gVisor authors, Directfs in gVisor, 2023',
      url: 'https://gvisor.dev/blog/2023/06/27/directfs/',
      year: 2023,
      hardware: 'GCE',
      place: 'stat benchmark figure',
      status: 'verified',
    },
    [
      spanning('gvisor', 'event.seconds', 'fileOperation', [54 * us, 122 * us], {
        workload: 'stat, with and without directfs',
        measurement: 'sandbox-sto-02',
      }),
    ],
  ),
  ...study(
    {
      id: 'young-2019',
      citation:
        'E. G. Young et al., The True Cost of Containing: A gVisor Case Study, HotCloud 2019',
      url: 'https://www.usenix.org/conference/hotcloud19/presentation/young',
      year: 2019,
      hardware: null,
      place: 'figures as a course handout at George Washington University repeats them',
      status: 'verified',
    },
    [
      measured('gvisor', 'disk.throughputRatio', 'metadata', 1 / 216, {
        ...container,
        workload: 'opening and closing files outside tmpfs',
        measurement: 'sandbox-disk-05',
      }),
      measured('gvisor', 'disk.throughputRatio', 'memoryBacked', 1 / 11, {
        ...container,
        workload: 'small reads',
      }),
      measured('gvisor', 'network.throughputRatio', 'bulk', 1 / 2.8, {
        ...container,
        workload: 'large downloads',
      }),
      measured('gvisor', 'cpu.slowdown', 'kernel', 2.2, {
        ...container,
        workload: 'simple system calls served in the Sentry',
      }),
      measured('gvisor', 'cpu.slowdown', 'kernel', 9, {
        ...container,
        workload: 'system calls that reach the host',
      }),
      measured('gvisor', 'cpu.slowdown', 'kernel', 72, {
        ...container,
        workload: 'system calls that reach the Gofer',
      }),
      measured('gvisor', 'cpu.slowdown', 'memory', 2.5, {
        ...container,
        workload: 'allocating memory',
      }),
    ],
  ),
  ...study(
    {
      id: 'viktorsson-2020',
      citation:
        'W. Viktorsson, C. Klein, J. Tordsson, Security-Performance Trade-offs of Kubernetes Container Runtimes, MASCOTS 2020',
      url: 'https://doi.org/10.1109/MASCOTS50786.2020.9285946',
      year: 2020,
      hardware: null,
      place: 'abstract and a summary of the figures in a course handout',
      status: 'verified',
    },
    [
      spanning('gvisor', 'cpu.slowdown', 'service', [1 / 0.6, 1 / 0.4], {
        ...container,
        workload: 'TeaStore and Spark, 40 to 60 % of runc',
      }),
      measured('gvisor', 'cpu.slowdown', 'service', 1 / 0.2, {
        ...container,
        workload: 'Redis, about 20 % of runc',
      }),
      measured('gvisor', 'memory.perInstanceBytes', 'sandbox', 14 * MB, 'above runc'),
    ],
  ),
  ...study(
    {
      id: 'apoxy-2026',
      citation: 'Apoxy, gVisor cold start: where the time goes, engineering blog, 2026',
      url: 'https://apoxy.dev/blog/gvisor-cold-start-where-the-time-goes',
      year: 2026,
      hardware: 'eight hosts, laptop to bare metal',
      place: 'table of hosts',
      status: 'verified',
    },
    [
      spanning('gvisor', 'startup.seconds', 'runtime', [81 * ms, 280 * ms], {
        workload: 'runsc run, medians of the hosts',
        measurement: 'sandbox-boot-06',
      }),
    ],
  ),
  ...study(
    {
      id: 'catalyzer-2020',
      citation:
        'D. Du et al., Catalyzer: Sub-millisecond Startup for Serverless Computing, ASPLOS 2020',
      url: 'https://doi.org/10.1145/3373376.3378512',
      year: 2020,
      hardware: null,
      place: 'abstract: below 1 ms in the best case',
      status: 'verified',
    },
    [
      measured('gvisor', 'startup.seconds', 'snapshot', 1 * ms, {
        workload: 'fork of a template, best case',
        tuned: true,
        measurement: 'sandbox-boot-07',
        note: 'Printed as below 1 ms in the best case.',
      }),
    ],
  ),
  ...study(
    {
      id: 'opscart-isolation',
      citation: 'opscart, Container isolation benchmarks, 2025',
      url: 'https://github.com/opscart/container-isolation-benchmarks',
      year: 2025,
      hardware: 'Linux 6.14',
      place: 'results tables',
      status: 'verified',
    },
    [
      measured(
        'runc',
        'event.seconds',
        'syscall',
        147 * ns,
        'getpid in a container, 116 ns outside',
      ),
      measured('runc', 'cpu.slowdown', 'kernel', 147 / 116, 'getpid'),
      measured('runc', 'network.addedLatency', 'perDirection', ((18.943 - 18.375) / 2) * us, {
        workload: 'sockperf through the bridge, one direction, two ends',
      }),
    ],
  ),
  ...study(
    {
      id: 'gvisor-tests-2024',
      citation: 'S. Behera, gVisor tests, 2024',
      url: 'https://github.com/shiprabehera/gvisor-tests',
      year: 2024,
      hardware: null,
      place: 'README, start times',
      status: 'verified',
    },
    [
      measured('runc', 'startup.seconds', 'managed', 1.001, 'docker run'),
      measured('gvisor', 'startup.seconds', 'managed', 0.804, 'docker run'),
    ],
  ),
  ...study(
    {
      id: 'sandstorm-wiki',
      citation: 'deeplethe, Sandstorm: comparison of sandboxes (wiki), 2026',
      url: 'https://github.com/deeplethe',
      year: 2026,
      hardware: null,
      place: 'wiki page of measurements and page of optimisations',
      status: 'verified',
    },
    [
      measured(
        'gvisor',
        'startup.seconds',
        'managed',
        685 * ms,
        'Docker with gVisor, 64 MiB program',
      ),
      measured('kata', 'startup.seconds', 'managed', 3.4, 'Kata, 64 MiB program'),
      measured('firecracker', 'startup.seconds', 'snapshot', 84 * ms, 'warm snapshot'),
      measured('firecracker', 'startup.seconds', 'snapshot', 100 * ms, 'warm snapshot, second run'),
      spanning('gvisor', 'startup.seconds', 'snapshot', [138 * ms, 696 * ms], {
        workload: 'restore, warm, after and before tuning',
      }),
      spanning('gvisor', 'startup.seconds', 'snapshot', [1.4, 3.3], {
        workload: 'restore, cold cache, after and before tuning',
      }),
    ],
  ),
];
