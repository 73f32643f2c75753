import { MB, MiB, measured, ns, study } from './observation.ts';

const container = { baseline: 'container' } as const;

/** The performance guide of gVisor with the tables it publishes. */
export const gvisorGuide = study(
  {
    id: 'gvisor-guide',
    citation: 'gVisor authors, gVisor Performance Guide and its published CSV data, 2020',
    url: 'https://gvisor.dev/docs/architecture_guide/performance/',
    year: 2020,
    hardware: 'GCE n1-standard-4 (Broadwell), NVMe or persistent disk',
    place: 'website/performance/*.csv of google/gvisor',
    status: 'verified',
  },
  [
    measured('gvisor', 'cpu.slowdown', 'compute', 103.62 / 103.21, {
      ...container,
      workload: 'sysbench cpu',
      measurement: 'sandbox-cpu-18',
    }),
    measured('gvisor', 'cpu.slowdown', 'compute', 244.47 / 207.11, {
      ...container,
      workload: 'TensorFlow examples',
    }),
    measured('gvisor', 'cpu.slowdown', 'memory', 13098.73 / 13107.44, {
      ...container,
      workload: 'sysbench memory',
    }),
    measured('gvisor', 'cpu.slowdown', 'service', 885.81 / 375.13, {
      ...container,
      workload: 'Node, requests per second',
      measurement: 'sandbox-net-02',
    }),
    measured('gvisor', 'cpu.slowdown', 'service', 539.97 / 259.75, {
      ...container,
      workload: 'Ruby, requests per second',
      measurement: 'sandbox-net-02',
    }),
    measured('gvisor', 'cpu.slowdown', 'service', 674.05 / 243.35, {
      ...container,
      workload: 'httpd, files of 10 MiB, 1 connection',
    }),
    measured('gvisor', 'cpu.slowdown', 'service', 3089.83 / 981.91, {
      ...container,
      workload: 'httpd, files of 10 MiB, 5 connections',
    }),
    measured('gvisor', 'cpu.slowdown', 'service', 4701.2 / 1135.08, {
      ...container,
      workload: 'httpd, files of 10 MiB, 10 connections',
    }),
    measured('gvisor', 'cpu.slowdown', 'service', 5021.36 / 963.26, {
      ...container,
      workload: 'httpd, files of 10 MiB, 25 connections',
    }),
    measured('gvisor-ptrace', 'event.seconds', 'syscall', 38219 * ns, 'getpid, ptrace platform'),
    measured('gvisor', 'event.seconds', 'syscall', 763 * ns, 'getpid, KVM platform'),
    measured('runc', 'event.seconds', 'syscall', 1939 * ns, {
      workload: 'getpid',
      note: 'With the mitigations of the cloud machine and seccomp.',
    }),
    measured('runc', 'memory.perInstanceBytes', 'sandbox', 4092150, {
      workload: 'empty container, difference of free memory',
      measurement: 'container-mem-01',
    }),
    measured('gvisor', 'memory.perInstanceBytes', 'sandbox', 23695032, {
      workload: 'empty container, difference of free memory',
      measurement: 'sandbox-mem-01',
      note: 'Whole footprint; 18.7 MiB above runc.',
    }),
    measured('gvisor', 'memory.perInstanceBytes', 'sandbox', 124076605 - 76709888, {
      workload: 'Node, above runc',
      measurement: 'sandbox-mem-02',
    }),
    measured('gvisor', 'memory.perInstanceBytes', 'sandbox', 106141778 - 45737001, {
      workload: 'Ruby, above runc',
      measurement: 'sandbox-mem-02',
    }),
    measured('gvisor', 'memory.perInstanceBytes', 'sandbox', 1076686029 - 1055323750, {
      workload: 'Redis, above runc',
      measurement: 'sandbox-mem-02',
    }),
    measured('gvisor', 'disk.throughputRatio', 'sequential', 1, {
      ...container,
      workload: 'fio read of a file on a persistent disk',
      measurement: 'sandbox-disk-01',
    }),
    measured('gvisor', 'disk.throughputRatio', 'sequential', 0.943, {
      ...container,
      workload: 'fio write of a file on a persistent disk',
      measurement: 'sandbox-disk-02',
    }),
    measured('gvisor', 'disk.throughputRatio', 'random', 0.642, {
      ...container,
      workload: 'fio random write of a file on a persistent disk',
      measurement: 'sandbox-disk-03',
    }),
    measured('gvisor', 'disk.throughputRatio', 'memoryBacked', 2533.6 / 4240.7, {
      ...container,
      workload: 'fio read on tmpfs',
    }),
    measured('gvisor', 'disk.throughputRatio', 'memoryBacked', 1207.5 / 3029.7, {
      ...container,
      workload: 'fio write on tmpfs',
    }),
    measured('gvisor', 'disk.throughputRatio', 'memoryBacked', 68.94 / 1221.5, {
      ...container,
      workload: 'fio random read on tmpfs',
      measurement: 'sandbox-disk-04',
    }),
    measured('gvisor', 'disk.throughputRatio', 'memoryBacked', 67.29 / 1046.1, {
      ...container,
      workload: 'fio random write on tmpfs',
      measurement: 'sandbox-disk-04',
    }),
    measured('gvisor', 'network.throughputRatio', 'bulk', 0.858, {
      ...container,
      workload: 'iperf, download',
      measurement: 'sandbox-net-01',
    }),
    measured('gvisor', 'network.throughputRatio', 'bulk', 0.679, {
      ...container,
      workload: 'iperf, upload',
      measurement: 'sandbox-net-01',
    }),
  ],
);

/** Footprints of the same kind by a comparison of runtimes under containerd. */
export const containerdRuntimes = study(
  {
    id: 'idlab-containerd',
    citation: 'IDLab Discover, Benchmark of containerd runtimes (published results), 2025',
    url: 'https://github.com/idlab-discover/benchmark-containerd-runtimes',
    year: 2025,
    hardware: null,
    place: 'results/: memory of 50 containers, start of 100 containers, means',
    status: 'verified',
  },
  [
    ...(
      [
        ['runc', 5457, 'runc'],
        ['gvisor', 52395, 'gVisor on KVM'],
        ['gvisor', 22554, 'gVisor with systrap'],
        ['kata', 156951, 'Kata 2 with QEMU'],
        ['kata', 127624, 'Kata 2 with Cloud Hypervisor'],
        ['kata', 142230, 'Kata 2 with Firecracker'],
        ['kata', 139202, 'Kata 3 with QEMU'],
        ['kata', 114652, 'Kata 3 with Cloud Hypervisor'],
      ] as const
    ).map(([alternative, kilobytes, runtime]) =>
      measured(alternative, 'memory.perInstanceBytes', 'sandbox', kilobytes * 1000, {
        workload: `${runtime}, mean of 50`,
        instances: 50,
      }),
    ),
    ...(
      [
        ['runc', 0.194, 'runc'],
        ['gvisor', 0.588, 'gVisor on KVM'],
        ['gvisor', 0.57, 'gVisor with systrap'],
        ['kata', 0.753, 'Kata 2 with Cloud Hypervisor'],
        ['kata', 0.795, 'Kata 2 with Firecracker'],
        ['kata', 1.066, 'Kata 2 with QEMU'],
        ['kata', 1.25, 'Kata 3 with QEMU'],
        ['kata', 1.06, 'Kata 3 with Dragonball'],
      ] as const
    ).map(([alternative, seconds, runtime]) =>
      measured(alternative, 'startup.seconds', 'managed', seconds, `${runtime}, one by one`),
    ),
  ],
);

/** Quark's comparison with runc, gVisor and Kata. */
export const quark = study(
  {
    id: 'quark',
    citation: 'Quark Container project, Performance test (doc/perf_test.md), 2022',
    url: 'https://github.com/QuarkContainer/Quark/blob/main/doc/perf_test.md',
    year: 2022,
    hardware: null,
    place: 'doc/perf_test.md, tables',
    status: 'verified',
  },
  [
    measured('runc', 'startup.seconds', 'managed', 0.607, 'docker run'),
    measured('quark', 'startup.seconds', 'managed', 0.625, 'docker run'),
    measured('gvisor', 'startup.seconds', 'managed', 0.708, 'docker run'),
    measured('kata', 'startup.seconds', 'managed', 1.747, 'docker run'),
    measured('quark', 'memory.perInstanceBytes', 'sandbox', 11.8 * MB, 'above runc'),
    measured('gvisor', 'memory.perInstanceBytes', 'sandbox', 28.1 * MB, 'above runc'),
    measured('kata', 'memory.perInstanceBytes', 'sandbox', 184.3 * MB, 'above runc'),
    ...(
      [
        ['gvisor', 38595 / 8348, 'Redis SET'],
        ['gvisor', 38624 / 8374, 'Redis GET'],
        ['kata', 38595 / 34698, 'Redis SET'],
        ['kata', 38624 / 34048, 'Redis GET'],
        ['gvisor', 6136 / 1296.7, 'nginx'],
        ['kata', 6136 / 928.96, 'nginx'],
        ['gvisor', 3741 / 2408, 'etcd put'],
        ['kata', 3741 / 769, 'etcd put'],
        ['gvisor', 7856 / 1837, 'etcd range'],
        ['kata', 7856 / 932, 'etcd range'],
        ['gvisor', 4933 / 2189, 'etcd transaction put'],
        ['kata', 4933 / 746, 'etcd transaction put'],
        ['gvisor', 17883 / 5647, 'etcd lease'],
        ['kata', 17883 / 4982, 'etcd lease'],
        ['gvisor', 127377 / 105232, 'etcd mvcc'],
        ['kata', 127377 / 101256, 'etcd mvcc'],
        ['gvisor', 14 / 8, 'MariaDB initialisation'],
        ['kata', 12 / 8, 'MariaDB initialisation'],
        ['gvisor', 32 / 18, 'MySQL initialisation'],
      ] as const
    ).map(([alternative, slowdown, workload]) =>
      measured(alternative, 'cpu.slowdown', 'service', slowdown, { ...container, workload }),
    ),
    measured('gvisor', 'disk.throughputRatio', 'filesystem', 30.5 / 397, {
      ...container,
      workload: 'dd on a bind mount',
      blockSize: 4096,
    }),
    measured('kata', 'disk.throughputRatio', 'filesystem', 103 / 397, {
      ...container,
      workload: 'dd on a bind mount',
      blockSize: 4096,
    }),
  ],
);

/** Kata and runc inside a cloud machine. */
export const agrrh = study(
  {
    id: 'agrrh-2018',
    citation: 'agrrh, Comparison of runc and Kata containers (notes), 2018',
    url: 'https://github.com/agrrh',
    year: 2018,
    hardware: 'DigitalOcean machine, so nested',
    place: 'result table',
    status: 'verified',
  },
  [
    measured('kata', 'cpu.slowdown', 'service', 724.37 / 293.05, {
      ...container,
      workload: 'transactions per second, nested',
    }),
    measured('kata', 'memory.perInstanceBytes', 'sandbox', 150 * MiB, 'nested, about'),
    measured('runc', 'memory.perInstanceBytes', 'sandbox', 20 * MiB, 'with the workload, about'),
  ],
);
