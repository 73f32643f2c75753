import { GiB, measured, ms, study, us } from './observation.ts';

/** Xen and what is built on it. */
export const paravirtual = [
  ...study(
    {
      id: 'xen-2003',
      citation: 'P. Barham et al., Xen and the Art of Virtualization, SOSP 2003',
      url: 'https://doi.org/10.1145/945445.945462',
      year: 2003,
      hardware: 'Dell 2650, dual Xeon 2.4 GHz',
      place: 'figure 3 and tables 3 to 6',
      status: 'recalled',
    },
    [
      measured('xen-pv', 'cpu.slowdown', 'compute', 1, {
        workload: 'SPEC INT2000',
        measurement: 'pv-cpu-01',
      }),
      measured('xen-pv', 'cpu.slowdown', 'kernel', 1 / 0.97, {
        workload: 'building Linux',
        measurement: 'pv-cpu-02',
      }),
      measured('xen-pv', 'event.seconds', 'syscall', 0.46 * us, {
        workload: 'null call, fast trap of 32 bit',
        measurement: 'pv-cpu-03',
      }),
      measured('xen-pv', 'event.cycles', 'contextSwitch', 1.97 * 2400, {
        workload: 'two processes, 2.4 GHz',
        measurement: 'pv-cpu-04',
      }),
      measured('xen-pv', 'cpu.slowdown', 'service', 1 / 0.953, {
        workload: 'OSDB, information retrieval',
        measurement: 'pv-disk-01',
      }),
      measured('xen-pv', 'disk.throughputRatio', 'filesystem', 0.957, {
        workload: 'dbench',
        measurement: 'pv-disk-02',
      }),
      measured('xen-pv', 'cpu.slowdown', 'service', 1 / 0.992, {
        workload: 'SPEC WEB99',
        measurement: 'pv-net-01',
      }),
      measured('xen-pv', 'network.throughputRatio', 'bulk', 1, {
        workload: 'ttcp, gigabit',
        mtu: 1500,
        measurement: 'pv-net-02',
      }),
      measured('xen-pv', 'network.throughputRatio', 'smallSegments', 0.86, {
        workload: 'ttcp, gigabit',
        mtu: 500,
        measurement: 'pv-net-03',
      }),
    ],
  ),
  ...study(
    {
      id: 'xavier-2013',
      citation:
        'M. Xavier et al., Performance Evaluation of Container-Based Virtualization for High Performance Computing Environments, PDP 2013',
      url: 'https://doi.org/10.1109/PDP.2013.41',
      year: 2013,
      hardware: null,
      place: 'LINPACK and STREAM figures',
      status: 'recalled',
    },
    [
      measured('xen-pv', 'cpu.slowdown', 'compute', 1 / (1 - 0.043), {
        workload: 'LINPACK',
        measurement: 'pv-cpu-05',
      }),
      measured('xen-pv', 'cpu.slowdown', 'memory', 1 / (1 - 0.31), {
        workload: 'STREAM',
        measurement: 'pv-mem-01',
      }),
      measured('lxc', 'cpu.slowdown', 'compute', 1, {
        workload: 'LINPACK',
        measurement: 'container-cpu-03',
      }),
    ],
  ),
  ...study(
    {
      id: 'edera-2025',
      citation:
        'Edera, Goldilocks Isolation: High Performance VMs with Edera (second edition), 2025',
      url: 'https://arxiv.org/html/2501.04580v2',
      year: 2025,
      hardware: null,
      place: 'abstract and evaluation',
      status: 'verified',
    },
    [
      measured('edera', 'cpu.slowdown', 'compute', 1.0214, {
        baseline: 'container',
        workload: 'Pbzip2',
      }),
      measured('runc', 'startup.seconds', 'managed', 0.381, 'Docker'),
      measured('edera', 'startup.seconds', 'managed', 0.381 + 0.74, 'a zone and its container'),
      measured('edera', 'cpu.slowdown', 'compute', 1.009, {
        baseline: 'container',
        workload: 'first edition',
        status: 'superseded',
        measurement: 'pv-cpu-07',
      }),
      measured('edera', 'startup.seconds', 'managed', 0.1774 + 0.648, {
        workload: 'first edition',
        status: 'superseded',
        measurement: 'pv-boot-02',
      }),
    ],
  ),
  ...study(
    {
      id: 'lightvm-2017',
      citation: 'F. Manco et al., My VM is Lighter (and Safer) than your Container, SOSP 2017',
      url: 'https://doi.org/10.1145/3132747.3132763',
      year: 2017,
      hardware: '64 cores, AMD, 128 GB',
      place: 'abstract and project page',
      status: 'verified',
    },
    [
      measured('unikernel', 'density.perGibibyte', 'instances', 8000 / (128e9 / GiB), {
        workload: 'unikernels until the machine is full',
        instances: 8000,
        status: 'recalled',
        measurement: 'pv-mem-02',
      }),
      measured('unikernel', 'startup.seconds', 'runtime', 2.3 * ms, {
        workload: 'boot of a unikernel',
        measurement: 'pv-boot-01',
      }),
    ],
  ),
  ...study(
    {
      id: 'menon-2006',
      citation:
        'A. Menon, A. Cox, W. Zwaenepoel, Optimizing Network Virtualization in Xen, USENIX ATC 2006',
      url: 'https://www.usenix.org/conference/2006-usenix-annual-technical-conference/optimizing-network-virtualization-xen',
      year: 2006,
      hardware: null,
      place: 'abstract',
      status: 'verified',
    },
    [
      measured('xen-pv', 'network.throughputRatio', 'bulk', 0.88, {
        workload: 'transmit, after optimisation',
        tuned: true,
        measurement: 'pv-net-04',
      }),
      measured('xen-pv', 'network.throughputRatio', 'bulk', 0.39, {
        workload: 'receive, bound by the processor',
        measurement: 'pv-net-05',
      }),
    ],
  ),
];
