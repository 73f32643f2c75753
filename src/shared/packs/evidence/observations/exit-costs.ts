import { measured, ns, spanning, study, us } from './observation.ts';

/** What a change between guest, hypervisor and process costs. */
export const exitCosts = [
  ...study(
    {
      id: 'agesen-2012',
      citation:
        'O. Agesen et al., Software Techniques for Avoiding Hardware Virtualization Exits, USENIX ATC 2012',
      url: 'https://www.usenix.org/conference/atc12/technical-sessions/presentation/agesen',
      year: 2012,
      hardware: 'Intel Sandy Bridge',
      place: 'table of hardware round trips',
      status: 'recalled',
    },
    [
      measured('kvm-virtio', 'event.cycles', 'exit', 784, {
        workload: 'exit and re-entry without a handler',
        measurement: 'vm-cpu-01',
      }),
    ],
  ),
  ...study(
    {
      id: 'splitx-2011',
      citation:
        'A. Landau, M. Ben-Yehuda, A. Gordon, SplitX: Split Guest/Hypervisor Execution on Multi-Core, USENIX WIOV 2011',
      url: 'https://www.usenix.org/conference/wiov11/splitx-split-guesthypervisor-execution-multi-core',
      year: 2011,
      hardware: null,
      place: 'section 2, direct cost of an exit',
      status: 'verified',
    },
    [
      measured('kvm-virtio', 'event.cycles', 'exit', 2000, {
        workload: 'direct cost of an exit',
        measurement: 'vm-cpu-02',
      }),
    ],
  ),
  ...study(
    {
      id: 'lkml-vmsave-2020',
      citation:
        'Linux kernel mailing list, KVM SVM patch discussion: saving host state with VMSAVE/VMLOAD, 2020',
      url: 'https://lkml.iu.edu/hypermail/linux/kernel/2012.2/00527.html',
      year: 2020,
      hardware: 'AMD SVM',
      place: 'cycle traces in a reply',
      status: 'verified',
    },
    [
      spanning('kvm-virtio', 'event.cycles', 'userExit', [2528, 2576], {
        workload: 'whole KVM_RUN call',
        measurement: 'vm-cpu-03',
      }),
    ],
  ),
  ...study(
    {
      id: 'dall-2016',
      citation:
        'C. Dall et al., ARM Virtualization: Performance and Architectural Implications, ISCA 2016',
      url: 'https://doi.org/10.1109/ISCA.2016.35',
      year: 2016,
      hardware: 'HP Moonshot m400, Dell r320 with Xeon E5-2450',
      place: 'microbenchmark table',
      status: 'recalled',
    },
    [
      measured('kvm-virtio', 'event.cycles', 'hypercall', 1300, {
        workload: 'KVM on x86',
        measurement: 'vm-cpu-04',
      }),
      measured('kvm-arm', 'event.cycles', 'hypercall', 6500, {
        workload: 'split-mode KVM on Arm',
        measurement: 'vm-cpu-05',
      }),
      measured('xen-arm', 'event.cycles', 'hypercall', 376, {
        workload: 'Xen on Arm',
        measurement: 'vm-cpu-06',
      }),
      measured('kvm-virtio', 'event.cycles', 'contextSwitch', 4812, {
        workload: 'from machine to machine, x86',
        measurement: 'vm-cpu-07',
      }),
      measured('kvm-arm', 'event.cycles', 'contextSwitch', 10534, {
        workload: 'from machine to machine, Arm',
        measurement: 'vm-cpu-08',
      }),
    ],
  ),
  ...study(
    {
      id: 'kvm-arm-2014',
      citation:
        'C. Dall, J. Nieh, KVM/ARM: The Design and Implementation of the Linux ARM Hypervisor, ASPLOS 2014',
      url: 'https://doi.org/10.1145/2541940.2541946',
      year: 2014,
      hardware: null,
      place: 'microbenchmark table',
      status: 'recalled',
    },
    [
      measured('kvm-arm', 'event.cycles', 'userExit', 12218, {
        workload: 'device access handled in the user-space monitor',
        measurement: 'vm-cpu-09',
      }),
    ],
  ),
  ...study(
    {
      id: 'neve-2017',
      citation: 'J. T. Lim et al., NEVE: Nested Virtualization Extensions for ARM, SOSP 2017',
      url: 'https://doi.org/10.1145/3132747.3132754',
      year: 2017,
      hardware: null,
      place: 'microbenchmark table, x86 column',
      status: 'recalled',
    },
    [
      measured('kvm-nested', 'event.cycles', 'hypercall', 36345, {
        workload: 'nested, x86',
        measurement: 'vm-cpu-10',
      }),
      measured('kvm-virtio', 'event.cycles', 'hypercall', 1188, {
        workload: 'not nested, x86',
        measurement: 'vm-cpu-10',
      }),
    ],
  ),
  ...study(
    {
      id: 'enlightened-vmcs',
      citation:
        'V. Kuznetsov, x86/kvm: use Enlightened VMCS when running on Hyper-V (Linux commit message), 2018',
      url: 'https://github.com/torvalds/linux',
      year: 2018,
      hardware: null,
      place: 'commit message, CPUID loop in a nested guest',
      status: 'verified',
    },
    [
      measured('kvm-nested', 'event.cycles', 'exit', 18890, 'CPUID, nested, before'),
      measured('kvm-nested', 'event.cycles', 'exit', 8304, {
        workload: 'CPUID, nested, after',
        tuned: true,
      }),
    ],
  ),
  ...study(
    {
      id: 'eli-2012',
      citation: 'A. Gordon et al., ELI: Bare-Metal Performance for I/O Virtualization, ASPLOS 2012',
      url: 'https://doi.org/10.1145/2150976.2151020',
      year: 2012,
      hardware: 'IBM x3550 M2, Xeon X5570 2.93 GHz, 10 GbE',
      place: 'abstract and evaluation tables',
      status: 'recalled',
    },
    [
      spanning('kvm-passthrough', 'event.rate', 'exitsUnderService', [90506, 123134], {
        workload: 'assigned network card, every interrupt exits',
        measurement: 'vm-cpu-11',
      }),
      spanning('kvm-passthrough', 'event.cycles', 'effectiveExit', [8900, 10700], {
        workload: 'time outside the guest over exits, 2.93 GHz',
        measurement: 'vm-cpu-12',
        note: 'Derived from the guest time of 60 to 69 % and the rate of exits.',
      }),
      spanning('kvm-passthrough', 'cpu.slowdown', 'service', [1 / 0.69, 1 / 0.6], {
        workload: 'netperf, Apache, memcached while every interrupt exits',
        measurement: 'vm-cpu-12',
      }),
      spanning('kvm-passthrough', 'network.throughputRatio', 'bulk', [0.97, 1], {
        workload: 'exitless interrupts',
        tuned: true,
        status: 'verified',
        measurement: 'vm-net-05',
      }),
      spanning('kvm-passthrough', 'network.throughputRatio', 'bulk', [0.6, 0.65], {
        workload: 'every interrupt exits',
        measurement: 'vm-net-06',
      }),
    ],
  ),
  ...study(
    {
      id: 'context-switch-note',
      citation: 'Context switch overhead (lab note), 2024',
      url: 'https://ddumbying.vercel.app/experiments/ctx-switch-overhead',
      year: 2024,
      hardware: null,
      place: 'result table',
      status: 'verified',
    },
    [
      measured('runc', 'event.seconds', 'contextSwitch', 2410 * ns, {
        workload: 'between processes',
        measurement: 'container-cpu-01',
      }),
    ],
  ),
  ...study(
    {
      id: 'li-2007',
      citation: 'C. Li, C. Ding, K. Shen, Quantifying the Cost of Context Switch, ExpCS 2007',
      url: 'https://doi.org/10.1145/1281700.1281702',
      year: 2007,
      hardware: '2 GHz Pentium Xeon',
      place: 'direct cost',
      status: 'recalled',
    },
    [
      measured('runc', 'event.seconds', 'contextSwitch', 3.8 * us, {
        workload: 'between processes, without cache refill',
        measurement: 'container-cpu-02',
      }),
    ],
  ),
];
