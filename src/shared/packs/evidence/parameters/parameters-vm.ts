import { text } from '../../../base/text.ts';
import type { PackParameter } from '../../pack.ts';
import { published } from '../publication.ts';
import { publications } from '../publications.ts';
import { titles } from '../titles.ts';

const artifactHardware = 'Intel Core i7-9700K, 3.6 GHz';
const metalHardware = 'EC2 m5d.metal, m6g.metal';

/** What KVM costs whatever its devices are. */
const kvm = (alternative: string): readonly PackParameter[] => [
  published(alternative, {
    symbol: 'cpu.utilization.compute',
    title: titles.compute,
    unit: '%',
    low: 98.5,
    high: 99.9,
    printed: '0.1–1.5 % overhead',
    from: publications.nitro,
    hardware: 'EC2, 2017',
    status: 'verified',
    measurements: ['vm-cpu-14'],
    note: text(
      'What a practitioner expects of KVM-based hardware virtualization for common cloud services; not a controlled measurement.',
      '从业者对基于 KVM 的硬件虚拟化运行常见云服务的经验值，并非受控实验。',
    ),
  }),
  published(alternative, {
    symbol: 'cpu.exit',
    title: titles.exit,
    unit: 'cycles',
    low: 2000,
    high: 2576,
    printed: '2000; 2528–2576 cycles',
    from: [publications.splitx, publications.kvmExit],
    hardware: 'Intel Xeon X5570; AMD server, model not stated',
    status: 'verified',
    measurements: ['vm-cpu-02', 'vm-cpu-03'],
    note: text(
      'World switch of one exit, and a whole exit to user space; the emulation of a device comes on top.',
      '一次 VM Exit 的切换开销，以及返回用户态的完整开销；设备模拟另计。',
    ),
  }),
  published(alternative, {
    symbol: 'cpu.contextSwitch',
    title: titles.contextSwitch,
    unit: 'cycles',
    low: 4812,
    high: 4812,
    printed: '4812 cycles',
    from: publications.armVirtualization,
    hardware: 'Intel Xeon E5-2450, 2.1 GHz',
    status: 'recalled',
    measurements: ['vm-cpu-07'],
    note: text(
      'Switch between two virtual machines on one core.',
      '同一核心上两个虚拟机之间的切换。',
    ),
  }),
];

const kvmVirtio: readonly PackParameter[] = [
  ...kvm('kvm-virtio'),
  published('kvm-virtio', {
    symbol: 'cpu.utilization.service',
    title: titles.service,
    unit: '%',
    low: 17.8,
    high: 59.5,
    printed: '59.5 % (NGINX); 17.8–28.0 % (UDP key-value store)',
    from: publications.unikraft,
    hardware: artifactHardware,
    status: 'verified',
    measurements: ['vm-net-01', 'pv-net-07'],
    note: text(
      'Throughput against native Linux: static pages at the upper end, small packets through sockets at the lower.',
      '相对本机 Linux 的吞吐量：上限为静态网页，下限为经套接字的小数据包。',
    ),
  }),
  published('kvm-virtio', {
    symbol: 'memory.hypervisor',
    title: titles.hypervisor,
    unit: 'MiB',
    low: 160,
    high: 160,
    printed: 'about 160 MiB',
    from: publications.kataOverhead,
    hardware: 'arm64',
    status: 'verified',
    measurements: ['vm-mem-05'],
    note: text(
      'Resident memory of QEMU alone, from a comment of the sizing rule. No figure of a full guest system is at hand, so memory per instance is left open.',
      '仅 QEMU 进程的常驻内存，取自容量规则中的注释。缺少完整 Guest OS 的数据，因此每实例内存留空。',
    ),
  }),
  published('kvm-virtio', {
    symbol: 'io.throughputLoss',
    title: titles.ioLoss,
    unit: '%',
    low: 0,
    high: 74,
    printed: 'up to 74 %',
    from: publications.multiQueue,
    hardware: 'multi-queue NVMe SSD',
    status: 'verified',
    measurements: ['vm-sto-02'],
    note: text(
      'Worst case of virtio-blk data plane with one queue per device; the source gives no lower end, 0 stands for it.',
      'virtio-blk 数据面在单队列下的最坏情况；来源未给出下限，以 0 代替。',
    ),
  }),
  published('kvm-virtio', {
    symbol: 'storage.throughputLoss',
    title: titles.storageLoss,
    unit: '%',
    low: 0,
    high: 67,
    printed: 'up to 67 %',
    from: publications.nestedFileSystems,
    hardware: null,
    status: 'verified',
    measurements: ['vm-sto-01'],
    note: text(
      'Best and worst of 42 pairs of guest and host file systems on a file-backed disk.',
      '文件后端虚拟磁盘上 42 组 Guest/Host 文件系统组合的最好与最差情况。',
    ),
  }),
];

const kvmPassthrough: readonly PackParameter[] = [
  ...kvm('kvm-passthrough'),
  published('kvm-passthrough', {
    symbol: 'cpu.utilization.service',
    title: titles.service,
    unit: '%',
    low: 97,
    high: 100,
    printed: '97–100 % of bare metal',
    from: publications.eli,
    hardware: 'Intel Xeon X5570, 10 GbE',
    status: 'verified',
    measurements: ['vm-net-05'],
    note: text(
      'netperf, Apache and memcached with exit-less interrupts; with interrupts that exit, 60–65 % was reached (vm-net-06, recalled).',
      'netperf、Apache 与 memcached，中断无需 VM Exit；若中断触发 VM Exit，则为 60–65%（vm-net-06，凭记忆）。',
    ),
  }),
  published('kvm-passthrough', {
    symbol: 'network.throughputLoss',
    title: titles.networkLoss,
    unit: '%',
    low: 0,
    high: 3,
    printed: '97–100 % of bare metal; 9.48 Gbit/s of 10 GbE (line rate)',
    from: [publications.eli, publications.sriov],
    hardware: 'Intel Xeon X5570, 10 GbE; SR-IOV 10 GbE card',
    status: 'verified',
    measurements: ['vm-net-05', 'vm-net-03'],
    note: text(
      'Bulk TCP over SR-IOV lost nothing; servers with exit-less interrupts lost up to 3 %.',
      'SR-IOV 上的大块 TCP 传输没有损失；中断无需 VM Exit 的服务最多损失 3%。',
    ),
  }),
];

const firecracker: readonly PackParameter[] = [
  published('firecracker', {
    symbol: 'cpu.utilization.compute',
    title: titles.compute,
    unit: '%',
    low: 95,
    high: 100,
    printed: '> 95 % of bare metal',
    from: publications.firecrackerSpecification,
    hardware: metalHardware,
    status: 'verified',
    measurements: ['vm-cpu-13'],
    note: text(
      'A floor the project promises; the specification marks it as not yet covered by a test.',
      '项目承诺的下限；规范注明尚无测试覆盖。',
    ),
  }),
  published('firecracker', {
    symbol: 'cpu.utilization.service',
    title: titles.service,
    unit: '%',
    low: 34.2,
    high: 34.2,
    printed: '60.1k of 175.6k requests/s',
    from: publications.unikraft,
    hardware: artifactHardware,
    status: 'verified',
    measurements: ['vm-net-02'],
    note: text(
      'NGINX with static pages against native Linux; one setup, one figure.',
      'NGINX 静态网页，相对本机 Linux；仅一组实验、一个数值。',
    ),
  }),
  published('firecracker', {
    symbol: 'memory.guest',
    title: titles.guest,
    unit: 'MB',
    low: 29,
    high: 30,
    printed: '29–30 MB',
    from: publications.unikraft,
    hardware: artifactHardware,
    status: 'verified',
    measurements: ['vm-mem-07'],
    note: text(
      'Least memory with which a microVM guest runs hello, Redis, SQLite and NGINX: a small application is counted in.',
      '微型虚拟机运行 hello、Redis、SQLite、NGINX 所需的最小内存，已含小型应用本身。',
    ),
  }),
  published('firecracker', {
    symbol: 'memory.hypervisor',
    title: titles.hypervisor,
    unit: 'MiB',
    low: 0,
    high: 5,
    printed: '<= 5 MiB',
    from: publications.firecrackerSpecification,
    hardware: metalHardware,
    status: 'verified',
    measurements: ['vm-mem-03'],
    note: text(
      'Upper bound enforced in continuous integration for 1 vCPU and 128 MiB; the source gives no lower end, 0 stands for it.',
      '持续集成对 1 vCPU、128 MiB 强制的上限；来源未给出下限，以 0 代替。',
    ),
  }),
  published('firecracker', {
    symbol: 'network.added',
    title: titles.networkLatency,
    unit: 'µs',
    low: 60,
    high: 60,
    printed: '60 µs',
    from: publications.firecrackerNetwork,
    hardware: 'EC2 m5d.metal',
    status: 'verified',
    measurements: ['vm-net-07'],
    note: text(
      'Per direction: emulated network card and host stack, ping beside 10 Mbit/s of load.',
      '单向延迟：模拟网卡与主机网络栈，10 Mbit/s 背景负载下的 ping。',
    ),
  }),
];

const kata: readonly PackParameter[] = [
  published('kata', {
    symbol: 'memory.overhead',
    title: titles.overhead,
    unit: 'MiB',
    low: 124.2,
    high: 320,
    printed: '127220 KiB (Cloud Hypervisor); 320 MiB reserved (QEMU)',
    from: [publications.kataMetrics, publications.kataOverhead],
    hardware: 'CI worker; any',
    status: 'verified',
    measurements: ['vm-mem-04', 'vm-mem-05'],
    note: text(
      'Guest kernel, agent, virtual machine monitor, shim and virtiofsd together: measured with Cloud Hypervisor, reserved by rule with QEMU.',
      '包含 Guest 内核、agent、虚拟机监控器、shim 与 virtiofsd：下限为 Cloud Hypervisor 实测，上限为 QEMU 的预留规则。',
    ),
  }),
];

/** Published figures of virtual machines. */
export const vmParameters: readonly PackParameter[] = [
  ...kvmVirtio,
  ...kvmPassthrough,
  ...firecracker,
  ...kata,
];
