import { KiB, measured, study, us } from './observation.ts';

const deep = { blockSize: 4 * KiB, queueDepth: 128 } as const;

/** Block devices of machines compared with the drive of the host. */
export const virtioBlk = [
  ...study(
    {
      id: 'vhost-blk-2022',
      citation:
        'A. Zhadchenko, vhost-blk: in-kernel accelerator for virtio-blk guests (patches), 2022',
      url: 'https://lore.kernel.org/kvm/20220725202753.298725-1-andrey.zhadchenko@virtuozzo.com/',
      year: 2022,
      hardware: 'SSD; RAM disk for the cost per request',
      place: 'cover letters v1 and v2, fio tables',
      status: 'verified',
    },
    [
      measured('kvm-virtio', 'disk.iopsRatio', 'smallDeep', 57.5 / 95.8, {
        ...deep,
        workload: 'fio random read, QEMU, v1',
      }),
      measured('kvm-virtio', 'disk.iopsRatio', 'smallDeep', 79.4 / 85.3, {
        ...deep,
        workload: 'fio random write, QEMU, v1',
      }),
      measured('kvm-virtio', 'disk.iopsRatio', 'smallDeep', 61.5 / 95.8, {
        ...deep,
        workload: 'fio random read, QEMU, v2',
      }),
      measured('kvm-virtio', 'disk.iopsRatio', 'smallDeep', 79.9 / 85.3, {
        ...deep,
        workload: 'fio random write, QEMU, v2',
      }),
      measured('kvm-virtio', 'disk.iopsRatio', 'smallDeep', 95.6 / 95.8, {
        ...deep,
        workload: 'fio random read, vhost-blk',
        tuned: true,
      }),
      measured('kvm-virtio', 'disk.iopsRatio', 'smallDeep', 84.3 / 85.3, {
        ...deep,
        workload: 'fio random write, vhost-blk',
        tuned: true,
      }),
      measured('kvm-virtio', 'event.seconds', 'diskOperation', 1 / 133e3, {
        ...deep,
        workload: 'RAM disk, one vCPU, QEMU',
        note: 'One request per this time is the most one queue serves.',
      }),
      measured('kvm-virtio', 'event.seconds', 'diskOperation', 1 / 110e3, {
        ...deep,
        workload: 'RAM disk, one vCPU, vhost-blk',
      }),
    ],
  ),
  ...study(
    {
      id: 'mdev-nvme-2018',
      citation:
        'B. Peng et al., MDev-NVMe: A NVMe Storage Virtualization Solution with Mediated Pass-Through, USENIX ATC 2018',
      url: 'https://www.usenix.org/conference/atc18/presentation/peng',
      year: 2018,
      hardware: 'Intel Optane and P3600',
      place: 'abstract: 70 % of native latency, 31 % of that of virtio',
      status: 'verified',
    },
    [
      measured('kvm-virtio', 'disk.iopsRatio', 'smallShallow', 0.31 / 0.7, {
        workload: 'random, one request in flight, inverse of the latency',
        blockSize: 4 * KiB,
        queueDepth: 1,
        measurement: 'pv-disk-04',
      }),
      measured('kvm-passthrough', 'disk.iopsRatio', 'smallShallow', 1 / 0.7, {
        workload: 'mediated, polled, inverse of the latency',
        blockSize: 4 * KiB,
        queueDepth: 1,
        tuned: true,
        measurement: 'pv-disk-04',
        note: 'Faster than native because it polls where native waits for an interrupt.',
      }),
      measured('kvm-virtio', 'disk.addedLatency', 'smallShallow', (0.7 / 0.31 - 1) * 10 * us, {
        workload: 'one request in flight on an Optane drive of 10 µs',
        blockSize: 4 * KiB,
        queueDepth: 1,
        status: 'recalled',
        measurement: 'pv-disk-04',
        note: 'The 10 µs of the drive are those of its data sheet.',
      }),
    ],
  ),
  ...study(
    {
      id: 'proxmox-csi',
      citation: 'S. Logvinov, Proxmox CSI plugin, docs/benchmark.md, 2024',
      url: 'https://github.com/sergelogvinov/proxmox-csi-plugin/blob/main/docs/benchmark.md',
      year: 2024,
      hardware: 'two NVMe drives mirrored',
      place: 'docs/benchmark.md, fio tables of host and machine',
      status: 'verified',
    },
    (
      [
        ['smallDeep', 4, 'read', 547 / 1591],
        ['smallDeep', 4, 'write', 182 / 531],
        ['mediumDeep', 16, 'read', 1690 / 2196],
        ['mediumDeep', 16, 'write', 563 / 732],
      ] as const
    ).map(([kind, size, way, ratio]) =>
      measured('kvm-virtio', 'disk.iopsRatio', kind, ratio, {
        workload: `fio mixed, ${way}, 4 jobs`,
        blockSize: size * KiB,
        queueDepth: 32,
      }),
    ),
  ),
  ...study(
    {
      id: 'freebsd-2014',
      citation: 'FreeBSD virtualization mailing list, disk speed of Xen and KVM guests, 2014',
      url: 'https://pastebin.com/pUZfXda7',
      year: 2014,
      hardware: null,
      place: 'table of write and read in MB/s',
      status: 'verified',
    },
    [
      ...([72.9, 43.2, 72.6, 38.6] as const).map((rate) =>
        measured(
          'xen-pv',
          'disk.throughputRatio',
          'sequential',
          rate / 90.1,
          'write, block and file image',
        ),
      ),
      ...([100.4, 106.5, 99.8, 107.2] as const).map((rate) =>
        measured(
          'xen-pv',
          'disk.throughputRatio',
          'sequential',
          rate / 109,
          'read, block and file image',
        ),
      ),
      ...([44.5, 40.6, 43.2, 38.1] as const).map((rate) =>
        measured(
          'kvm-virtio',
          'disk.throughputRatio',
          'sequential',
          rate / 93.4,
          'write, block and file image',
        ),
      ),
      ...([131.6, 138.1, 134.7, 131.4] as const).map((rate) =>
        measured(
          'kvm-virtio',
          'disk.throughputRatio',
          'sequential',
          rate / 126.1,
          'read, block and file image',
        ),
      ),
    ],
  ),
];
