import { GiB, KiB, MiB, bounded, measured, ms, spanning, study, us } from './observation.ts';

/** What the projects of Firecracker and Kata publish about themselves, without the held-back study. */
export const machineMonitors = [
  ...study(
    {
      id: 'firecracker-specification',
      citation: 'Firecracker maintainers, Firecracker specification (SPECIFICATION.md), 2024',
      url: 'https://github.com/firecracker-microvm/firecracker/blob/main/SPECIFICATION.md',
      year: 2024,
      hardware: 'EC2 m5d.metal, m6g.metal',
      place: 'list of enforced limits',
      status: 'verified',
    },
    [
      bounded('firecracker', 'cpu.slowdown', 'compute', ['atMost', 1 / 0.95], {
        workload: 'more than 95 % of bare metal',
        measurement: 'vm-cpu-13',
      }),
      bounded('firecracker', 'memory.perInstanceBytes', 'monitor', ['atMost', 5 * MiB], {
        workload: 'one vCPU, 128 MiB',
        measurement: 'vm-mem-03',
      }),
      bounded('firecracker', 'startup.seconds', 'runtime', ['atMost', 125 * ms], {
        workload: 'from the API call to init',
        measurement: 'vm-boot-01',
      }),
      measured('firecracker', 'event.secondsPerByte', 'disk', 0.7 / GiB, {
        workload: '1 GiB/s at no more than 70 % of a core, a target marked as not yet tested',
        measurement: 'vm-disk-01',
      }),
    ],
  ),
  ...study(
    {
      id: 'firecracker-network',
      citation:
        'Firecracker maintainers, Firecracker network performance numbers (docs/network-performance.md), 2020',
      url: 'https://github.com/firecracker-microvm/firecracker/blob/main/docs/network-performance.md',
      year: 2020,
      hardware: 'EC2 m5d.metal',
      place: 'sections on latency and throughput',
      status: 'verified',
    },
    [
      measured('firecracker', 'network.addedLatency', 'perDirection', 61.5 * us, {
        workload: 'ping through emulation and host stack',
        measurement: 'vm-net-07',
        note: 'Half the 123 µs by which the two mean round trips differ.',
      }),
      measured('firecracker', 'event.secondsPerByte', 'network', 8 / 25e9, {
        workload: '25 Gbit/s on one emulation core',
      }),
    ],
  ),
  ...study(
    {
      id: 'firecracker-ci',
      citation: 'Firecracker maintainers, CI performance baselines, host kernel 5.10, 2023',
      url: 'https://github.com/firecracker-microvm/firecracker/tree/4a08802e2d37a6dc55ebd0d2884488454f0104cc/tests/integration_tests/performance/configs',
      year: 2023,
      hardware: 'five EC2 metal types, six processors',
      place: 'test configurations with expected values',
      status: 'verified',
    },
    [
      spanning('firecracker', 'network.addedLatency', 'perDirection', [13.5 * us, 43 * us], {
        workload: 'ping between host and guest, 27 to 86 µs round trip, halved',
        measurement: 'vm-net-08',
      }),
      spanning('firecracker', 'startup.seconds', 'snapshot', [3 * ms, 4 * ms], {
        workload: 'restore, c7g, below 10 GiB',
        measurement: 'vm-boot-02',
      }),
      measured(
        'firecracker',
        'startup.seconds',
        'snapshot',
        90 * ms,
        'restore, c7g, 10 GiB or more',
      ),
      spanning('firecracker', 'startup.seconds', 'snapshot', [29 * ms, 33 * ms], {
        workload: 'restore, m5d, one vCPU',
        measurement: 'vm-boot-02',
      }),
      spanning(
        'firecracker',
        'startup.seconds',
        'snapshot',
        [68 * ms, 77 * ms],
        'restore, m5d, larger',
      ),
      spanning('firecracker', 'startup.seconds', 'snapshot', [34 * ms, 66 * ms], 'restore, m6a'),
    ],
  ),
  ...study(
    {
      id: 'vhive-discussion',
      citation: 'vHive project, discussion 222 on cold starts from snapshots, 2021',
      url: 'https://github.com/vhive-serverless/vHive/discussions/222',
      year: 2021,
      hardware: null,
      place: 'question and answers',
      status: 'verified',
    },
    [
      measured(
        'firecracker',
        'startup.seconds',
        'snapshot',
        0.232,
        'function from a snapshot, as in the paper',
      ),
      spanning(
        'firecracker',
        'startup.seconds',
        'snapshot',
        [1.5, 2],
        'function from a snapshot, by a user',
      ),
    ],
  ),
  ...study(
    {
      id: 'serverless-runtime-2025',
      citation: 'vivek1504, serverless-runtime (README), 2025',
      url: 'https://github.com/vivek1504/serverless-runtime',
      year: 2025,
      hardware: null,
      place: 'README, start times',
      status: 'verified',
    },
    [
      measured('firecracker', 'startup.seconds', 'runtime', 200 * ms, 'cold boot'),
      spanning('firecracker', 'startup.seconds', 'snapshot', [1 * ms, 5 * ms], 'restore'),
    ],
  ),
  ...study(
    {
      id: 'kata-checkmetrics',
      citation:
        'Kata Containers maintainers, CI metric limits (checkmetrics, kata-metric8 worker), 2025',
      url: 'https://github.com/kata-containers/kata-containers/tree/main/tests/metrics',
      year: 2025,
      hardware: 'CI worker',
      place: 'checkmetrics limits of the workers, middle values',
      status: 'verified',
    },
    [
      measured('kata', 'startup.seconds', 'managed', 0.39, {
        workload: 'launch to workload, QEMU',
        measurement: 'vm-boot-03',
      }),
      measured('kata', 'startup.seconds', 'managed', 0.71, {
        workload: 'launch to workload, Cloud Hypervisor',
        measurement: 'vm-boot-04',
      }),
      measured(
        'kata',
        'startup.seconds',
        'managed',
        0.69,
        'launch to workload, Cloud Hypervisor, later',
      ),
      measured('kata', 'startup.seconds', 'managed', 0.61, 'launch to workload, QEMU, later'),
      measured('kata', 'startup.seconds', 'managed', 0.62, 'launch to workload, StratoVirt'),
      measured('kata', 'memory.perInstanceBytes', 'sandbox', 127220.25 * KiB, {
        workload: 'Cloud Hypervisor, footprint of a sandbox',
        measurement: 'vm-mem-04',
      }),
      measured(
        'kata',
        'memory.perInstanceBytes',
        'sandbox',
        129842.1 * KiB,
        'StratoVirt, footprint of a sandbox',
      ),
      measured('kata', 'memory.guestShare', 'kernel', 1 - 4135244 / (4 * 1024 * 1024), {
        workload: 'MemTotal inside, Cloud Hypervisor, 4 GiB',
      }),
      measured('kata', 'memory.guestShare', 'kernel', 1 - 2040568 / (2 * 1024 * 1024), {
        workload: 'MemTotal inside, StratoVirt, 2 GiB',
      }),
      measured('kata', 'network.addedLatency', 'perDirection', (750 / 4) * us, {
        workload: 'ping from pod to pod on one host, Cloud Hypervisor, a quarter of the round trip',
      }),
      measured('kata', 'network.addedLatency', 'perDirection', (780 / 4) * us, {
        workload: 'ping from pod to pod on one host, StratoVirt, a quarter of the round trip',
      }),
    ],
  ),
  ...study(
    {
      id: 'kata-runtimeclasses',
      citation: 'Kata Containers maintainers, kata-deploy RuntimeClass overheads, 2026',
      url: 'https://github.com/kata-containers/kata-containers/blob/main/tools/packaging/kata-deploy/helm-chart/kata-deploy/templates/runtimeclasses.yaml',
      year: 2026,
      hardware: null,
      place: 'overhead.podFixed of each class (static file at 0c3af207 and helm template)',
      status: 'verified',
    },
    [
      measured('kata', 'memory.perInstanceBytes', 'reserved', 320 * MiB, {
        workload: 'QEMU, helm chart of 2026',
        measurement: 'vm-mem-05',
      }),
      measured('kata', 'memory.perInstanceBytes', 'reserved', 160 * MiB, 'QEMU, earlier'),
      measured(
        'kata',
        'memory.perInstanceBytes',
        'reserved',
        130 * MiB,
        'Cloud Hypervisor, Firecracker, Dragonball, StratoVirt',
      ),
      measured('kvm-confidential', 'memory.perInstanceBytes', 'reserved', 2048 * MiB, {
        workload: 'SEV-SNP, TDX, Secure Execution, CCA',
        measurement: 'vm-mem-06',
      }),
      measured(
        'kata',
        'cpu.perInstance',
        'reserved',
        0.25,
        'every class but the confidential ones',
      ),
      measured(
        'kvm-confidential',
        'cpu.perInstance',
        'reserved',
        1,
        'SEV-SNP, TDX, Secure Execution, CCA',
      ),
    ],
  ),
  ...study(
    {
      id: 'kuasar-benchmark',
      citation: 'Kuasar project, benchmark data (tests/benchmark/data), 2023',
      url: 'https://github.com/kuasar-io/kuasar/tree/main/tests/benchmark',
      year: 2023,
      hardware: null,
      place: 'tests/benchmark/data, medians computed by us',
      status: 'verified',
    },
    [
      measured(
        'kata',
        'startup.seconds',
        'managed',
        0.899,
        'pods one after another, Cloud Hypervisor',
      ),
      measured('kata', 'startup.seconds', 'burst', 1.72, {
        workload: '50 pods at once, Cloud Hypervisor',
        instances: 50,
      }),
    ],
  ),
  ...study(
    {
      id: 'rund-2022',
      citation: 'Z. Li et al., RunD: A Lightweight Secure Container Runtime, USENIX ATC 2022',
      url: 'https://www.usenix.org/conference/atc22/presentation/li-zijun-rund',
      year: 2022,
      hardware: '384 GB node',
      place: 'abstract and reading notes at 0fd.org',
      status: 'verified',
    },
    [
      measured('rund', 'density.perGibibyte', 'instances', 2500 / (384e9 / GiB), {
        workload: 'sandboxes of 128 MB until the node is full',
        instances: 2500,
        measurement: 'vm-mem-10',
      }),
      measured(
        'kata',
        'memory.perInstanceBytes',
        'sandbox',
        168e6,
        'Kata with QEMU, one container of 128 MB',
      ),
      measured('kata', 'memory.perInstanceBytes', 'sandbox', 145e6, {
        workload: 'Kata with QEMU, density 1500',
        instances: 1500,
      }),
    ],
  ),
  ...study(
    {
      id: 'kata-memory-capacity',
      citation: 'C. de Dinechin, Kata performance measurements: memory capacity, 2021',
      url: 'https://github.com/c3d/kata-performance-measurements',
      year: 2021,
      hardware: 'OpenShift, five worker machines of 8 vCPU and 16 GB',
      place: 'README, memory capacity',
      status: 'verified',
    },
    [
      spanning('kata', 'memory.perInstanceBytes', 'sandbox', [100e6, 700e6], {
        workload: 'container of 600 to 1200 MB with a workload of 500 MB',
        note: 'Used less the 500 MB of the workload.',
      }),
    ],
  ),
];
