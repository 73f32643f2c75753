import { bounded, measured, spanning, study, us } from './observation.ts';

const slow = (native: number, measuredRate: number): number => native / measuredRate;

/** KVM machines compared with the bare machine. */
export const kvmStudies = [
  ...study(
    {
      id: 'nitro-2017',
      citation: 'B. Gregg, AWS EC2 Virtualization 2017: Introducing Nitro, engineering blog, 2017',
      url: 'https://www.brendangregg.com/blog/2017-11-29/aws-ec2-virtualization-2017.html',
      year: 2017,
      hardware: 'EC2',
      place: 'text and figure of generations',
      status: 'verified',
    },
    [
      spanning('kvm-passthrough', 'cpu.slowdown', 'compute', [1.001, 1.015], {
        workload: 'any, hardware virtualization with assigned devices',
        measurement: 'vm-cpu-14',
      }),
      spanning('xen-pv', 'cpu.slowdown', 'service', [1.1, 1.5], {
        workload: 'any, first generation, expert expectation',
        measurement: 'pv-cpu-06',
      }),
    ],
  ),
  ...study(
    {
      id: 'yunion-kvm',
      citation: 'Yunion, performance test of KVM machines (documentation), 2021',
      url: 'https://github.com/yunionio/docs',
      year: 2021,
      hardware: 'Dell R730xd, Xeon E5-2678 v3, 10 GbE',
      place: 'perf-test.md, tables',
      status: 'verified',
    },
    [
      measured('kvm-virtio', 'cpu.slowdown', 'compute', slow(34839728.4, 33964545), 'Dhrystone'),
      measured('kvm-virtio', 'cpu.slowdown', 'compute', slow(4368.3, 4244.3), 'Whetstone'),
      measured(
        'kvm-virtio',
        'cpu.slowdown',
        'kernel',
        slow(1825548.4, 1788048.3),
        'file copy, 4 KiB',
      ),
      measured('kvm-virtio', 'cpu.slowdown', 'memory', slow(7578.348, 6254.52), 'mbw MEMCPY'),
      measured('kvm-virtio', 'cpu.slowdown', 'memory', slow(2992.404, 2825.744), 'mbw DUMB'),
      measured('kvm-virtio', 'cpu.slowdown', 'memory', slow(5425.378, 5440.575), 'mbw MCBLOCK'),
      measured(
        'kvm-virtio',
        'network.throughputRatio',
        'bulk',
        7.11 / 7.82,
        'iperf, one end a machine',
      ),
      measured(
        'kvm-virtio',
        'network.throughputRatio',
        'bulk',
        7.04 / 7.82,
        'iperf, both ends machines',
      ),
    ],
  ),
  ...study(
    {
      id: 'hayden-2014',
      citation: 'M. Hayden, Performance benchmarks: KVM vs. Xen, blog, 2014',
      url: 'https://major.io/p/performance-benchmarks-kvm-vs-xen/',
      year: 2014,
      hardware: 'Xeon E3-class server, Fedora 20',
      place: 'result table of the Phoronix Test Suite',
      status: 'verified',
    },
    (
      [
        ['compute', 'C-Ray', 35.66 / 35.35, 36.13 / 35.35],
        ['compute', 'POV-Ray', 232.44 / 230.02, 235.89 / 230.02],
        ['compute', 'Smallpt', 162 / 160, 167.5 / 160],
        ['compute', 'John the Ripper Blowfish', 3026 / 2991.5, 3026 / 2856],
        ['compute', 'John the Ripper DES', 7374833.5 / 7271833.5, 7374833.5 / 6911167],
        ['compute', 'John the Ripper MD5', 49548 / 48899.5, 49548 / 46653.5],
        ['compute', 'OpenSSL', 397.68 / 393.95, 397.68 / 388.25],
        ['compute', '7-Zip', 12467.5 / 12129.5, 12467.5 / 11879],
        ['compute', 'MAFFT', 7.795 / 7.78, 8.42 / 7.78],
        ['memory', 'CLOMP', 3.3 / 3.285, 3.3 / 3.125],
        ['kernel', 'PostMark', 3667 / 3824, 3667 / 3205],
      ] as const
    ).flatMap(([kind, workload, kvm, xen]) => [
      measured('kvm-virtio', 'cpu.slowdown', kind, kvm, workload),
      measured('xen-pvhvm', 'cpu.slowdown', kind, xen, workload),
    ]),
  ),
  ...study(
    {
      id: 'tu-berlin-course',
      citation: 'J. Janczur et al., Cloud Computing assignment 2 (report), 2018',
      url: 'https://github.com/jjanczur/CloudComputing-assignment2',
      year: 2018,
      hardware: 'laptop',
      place: 'report, medians',
      status: 'verified',
    },
    [
      measured('kvm-virtio', 'cpu.slowdown', 'compute', slow(3387000.94, 3383373.01), 'LINPACK'),
      measured('runc', 'cpu.slowdown', 'compute', slow(3387000.94, 3435431.58), 'LINPACK'),
      measured('qemu-tcg', 'cpu.slowdown', 'compute', slow(3387000.94, 49485.31), 'LINPACK'),
      measured('kvm-virtio', 'cpu.slowdown', 'memory', 0.52 / 0.34, 'memory sweep'),
      measured('runc', 'cpu.slowdown', 'memory', 0.34 / 0.34, 'memory sweep'),
      measured('qemu-tcg', 'cpu.slowdown', 'memory', 20.47 / 0.34, 'memory sweep'),
      measured('kvm-virtio', 'cpu.slowdown', 'kernel', 1.02 / 0.81, 'fork'),
      measured('runc', 'cpu.slowdown', 'kernel', 1.03 / 0.81, 'fork'),
      measured('qemu-tcg', 'cpu.slowdown', 'kernel', 17.93 / 0.81, 'fork'),
      measured('runc', 'cpu.slowdown', 'service', 0.17 / 0.14, 'nginx, seconds for the download'),
      measured('kvm-virtio', 'disk.iopsRatio', 'smallShallow', 1038.48 / 787.73, {
        workload: 'fio random',
        note: 'Above 1 because the host caches the image.',
      }),
      measured('runc', 'disk.iopsRatio', 'smallShallow', 381.17 / 787.73, {
        workload: 'fio random, overlay storage',
      }),
    ],
  ),
  ...study(
    {
      id: 'qemu-2005',
      citation: 'F. Bellard, QEMU, a Fast and Portable Dynamic Translator, USENIX ATC 2005',
      url: 'https://www.usenix.org/conference/2005-usenix-annual-technical-conference/qemu-fast-and-portable-dynamic-translator',
      year: 2005,
      hardware: 'Pentium 4 class',
      place: 'section on performance',
      status: 'recalled',
    },
    [
      spanning('qemu-tcg', 'cpu.slowdown', 'compute', [4, 10], {
        workload: 'integer and floating point, user mode',
        measurement: 'vm-cpu-15',
      }),
    ],
  ),
  ...study(
    {
      id: 'cloudlab-microvm',
      citation: 'bookpanda, microVM networking on CloudLab (published results), 2025',
      url: 'https://github.com/bookpanda/microvm-networking',
      year: 2025,
      hardware: 'CloudLab c6525-25g, AMD EPYC, 25 GbE',
      place: 'README and result tables',
      status: 'verified',
    },
    [
      measured('kvm-virtio', 'network.throughputRatio', 'bulk', 13.2 / 23.5, 'iperf3, vhost-net'),
      measured(
        'kvm-virtio',
        'network.throughputRatio',
        'bulk',
        9.6 / 23.5,
        'iperf3, without vhost-net',
      ),
      measured('firecracker', 'network.throughputRatio', 'bulk', 10.6 / 23.5, 'iperf3'),
      measured('kvm-virtio', 'network.addedLatency', 'perDirection', ((48.444 - 32.867) / 2) * us, {
        workload: 'sockperf, vhost-net, two ends',
      }),
      measured('kvm-virtio', 'network.addedLatency', 'perDirection', ((65.325 - 32.867) / 2) * us, {
        workload: 'sockperf, without vhost-net, two ends',
      }),
      measured(
        'firecracker',
        'network.addedLatency',
        'perDirection',
        ((88.612 - 32.867) / 2) * us,
        {
          workload: 'sockperf, two ends',
        },
      ),
      measured('runc', 'event.perMessage', 'hostSyscalls', 2, 'sockperf on the bare machine'),
      measured('kvm-virtio', 'event.perMessage', 'hostSyscalls', 0.007, 'sockperf, vhost-net'),
      measured(
        'kvm-virtio',
        'event.perMessage',
        'hostSyscalls',
        8.3,
        'sockperf, without vhost-net',
      ),
      measured('firecracker', 'event.perMessage', 'hostSyscalls', 11.4, 'sockperf'),
    ],
  ),
  ...study(
    {
      id: 'sriov-2010',
      citation: 'Y. Dong et al., High Performance Network Virtualization with SR-IOV, HPCA 2010',
      url: 'https://doi.org/10.1109/HPCA.2010.5416637',
      year: 2010,
      hardware: '10 GbE',
      place: 'abstract',
      status: 'verified',
    },
    [
      measured('kvm-passthrough', 'network.throughputRatio', 'bulk', 9.48 / 10, {
        workload: 'netperf, line rate less framing',
        baseline: 'link',
        measurement: 'vm-net-03',
      }),
    ],
  ),
  ...study(
    {
      id: 'solosmith-nox',
      citation: 'solosmith, nox: LXC and KVM on a Raspberry Pi 5 (notes), 2025',
      url: 'https://github.com/solosmith/nox',
      year: 2025,
      hardware: 'Raspberry Pi 5',
      place: 'README, comparison',
      status: 'verified',
    },
    [
      measured('lxc', 'startup.seconds', 'managed', 0.525, 'start command'),
      measured('lxc', 'startup.seconds', 'boot', 10, 'until SSH answers'),
      spanning('kvm-virtio', 'startup.seconds', 'boot', [30, 40], 'until SSH answers'),
      measured('kvm-virtio', 'memory.guestShare', 'kernel', 45 / 512, '467 of 512 MB visible'),
      measured('kvm-virtio', 'memory.perInstanceBytes', 'guest', 58e6, 'used after boot'),
    ],
  ),
  ...study(
    {
      id: 'le-2012',
      citation:
        'D. Le, H. Huang, H. Wang, Understanding Performance Implications of Nested File Systems, FAST 2012',
      url: 'https://www.usenix.org/conference/fast12/understanding-performance-implications-nested-file-systems-virtualized-environment',
      year: 2012,
      hardware: null,
      place: 'abstract',
      status: 'verified',
    },
    [
      bounded('kvm-virtio', 'disk.throughputRatio', 'filesystem', ['atLeast', 1 - 0.67], {
        workload: 'loss of up to 67 % by the pair of file systems',
        measurement: 'vm-sto-01',
      }),
    ],
  ),
  ...study(
    {
      id: 'kim-2015',
      citation:
        'T. Y. Kim et al., Improving Performance by Bridging the Semantic Gap between Multi-queue SSD and I/O Virtualization Framework, MSST 2015',
      url: 'https://vdocuments.site/improving-performance-by-bridging-the-semantic-gap-between-2015-06-05-improving.html',
      year: 2015,
      hardware: 'multi-queue NVMe drive',
      place: 'abstract',
      status: 'verified',
    },
    [
      bounded('kvm-virtio', 'disk.iopsRatio', 'smallDeep', ['atLeast', 1 - 0.74], {
        workload: 'loss of up to 74 %, one queue for all vCPUs',
        measurement: 'vm-sto-02',
      }),
    ],
  ),
];
