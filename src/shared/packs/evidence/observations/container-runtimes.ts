import { MiB, measured, ms, spanning, study } from './observation.ts';

/** Containers: starting, memory, storage. */
export const containerRuntimes = [
  ...study(
    {
      id: 'crun-readme',
      citation: 'crun maintainers, crun README performance section, 2026',
      url: 'https://github.com/containers/crun',
      year: 2026,
      hardware: null,
      place: 'README, 100 runs of /bin/true',
      status: 'verified',
    },
    [
      measured('crun', 'startup.seconds', 'runtime', 16.9 * ms, {
        workload: '/bin/true',
        measurement: 'container-boot-02',
      }),
      measured('runc', 'startup.seconds', 'runtime', 33.4 * ms, {
        workload: '/bin/true',
        measurement: 'container-boot-02',
      }),
    ],
  ),
  ...study(
    {
      id: 'youki-readme',
      citation: 'youki maintainers, youki README performance table, 2024',
      url: 'https://github.com/youki-dev/youki',
      year: 2024,
      hardware: null,
      place: 'README, create, start and delete',
      status: 'verified',
    },
    [
      measured('crun', 'startup.seconds', 'runtime', 47.3 * ms, {
        workload: 'create, start and delete',
        measurement: 'container-boot-03',
      }),
      measured('youki', 'startup.seconds', 'runtime', 111.5 * ms, {
        workload: 'create, start and delete',
        measurement: 'container-boot-03',
      }),
      measured('runc', 'startup.seconds', 'runtime', 224.6 * ms, {
        workload: 'create, start and delete',
        measurement: 'container-boot-03',
      }),
    ],
  ),
  ...study(
    {
      id: 'giuseppe-podman',
      citation: 'G. Scrivano, podman with runc and crun (gist of timings), 2019',
      url: 'https://gist.github.com/giuseppe',
      year: 2019,
      hardware: null,
      place: 'timings as root and rootless',
      status: 'verified',
    },
    [
      spanning('runc', 'startup.seconds', 'managed', [1.1, 1.52], 'podman run as root'),
      spanning('runc', 'startup.seconds', 'managed', [0.63, 0.7], 'podman run, rootless'),
      spanning('crun', 'startup.seconds', 'managed', [0.92, 1], 'podman run as root'),
      spanning('crun', 'startup.seconds', 'managed', [0.53, 0.59], 'podman run, rootless'),
    ],
  ),
  ...(
    [
      ['a', 707 * ms, 2189 * ms],
      ['b', 460 * ms, 1330 * ms],
      ['c', 206 * ms, 1250 * ms],
    ] as const
  ).flatMap(([report, runc, kata]) =>
    study(
      {
        id: `inno-devops-${report}`,
        citation: `Innopolis DevOps course, laboratory report ${report} on Kata (pull request), 2025`,
        url: 'https://github.com/inno-devops-labs',
        year: 2025,
        hardware: null,
        place: 'report of the Kata laboratory, start times',
        status: 'verified',
      },
      [
        measured('runc', 'startup.seconds', 'managed', runc, 'nerdctl run'),
        measured('kata', 'startup.seconds', 'managed', kata, 'nerdctl run'),
      ],
    ),
  ),
  ...study(
    {
      id: 'bergwolf-2018',
      citation: 'P. Tao, Kata start time (gist), 2018',
      url: 'https://gist.github.com/bergwolf',
      year: 2018,
      hardware: null,
      place: 'timings of docker run',
      status: 'verified',
    },
    [
      measured('kata', 'startup.seconds', 'managed', 2.776, 'docker run'),
      spanning('runc', 'startup.seconds', 'managed', [0.39, 0.63], 'docker run'),
    ],
  ),
  ...study(
    {
      id: 'faasm-2020',
      citation:
        'S. Shillaker, P. Pietzuch, Faasm: Lightweight Isolation for Efficient Stateful Serverless Computing, USENIX ATC 2020',
      url: 'https://www.usenix.org/conference/atc20/presentation/shillaker',
      year: 2020,
      hardware: null,
      place: 'table of costs per instance',
      status: 'recalled',
    },
    [
      measured('runc', 'memory.perInstanceBytes', 'sandbox', 1.3 * MiB, {
        workload: 'Docker, empty',
        measurement: 'container-mem-02',
      }),
      spanning('faaslet', 'memory.perInstanceBytes', 'sandbox', [0.09 * MiB, 0.2 * MiB], {
        workload: 'Faaslet',
        measurement: 'sandbox-mem-06',
      }),
      measured('faaslet', 'startup.seconds', 'instantiate', 5.2 * ms, {
        workload: 'Faaslet, new',
        measurement: 'sandbox-boot-04',
      }),
      measured('faaslet', 'startup.seconds', 'snapshot', 0.5 * ms, {
        workload: 'Faaslet from a snapshot',
        measurement: 'sandbox-boot-04',
      }),
    ],
  ),
  ...study(
    {
      id: 'storage-drivers-2026',
      citation: 'Docker Storage Drivers: overlay2 vs btrfs vs zfs Performance, trade article, 2026',
      url: 'https://techplained.aptechsolutions.io/docker-storage-drivers',
      year: 2026,
      hardware: 'NVMe Gen4, Linux 6.8',
      place: 'benchmark table',
      status: 'verified',
    },
    [
      measured('runc', 'disk.throughputRatio', 'sequential', 0.92, {
        workload: 'write into overlay2',
        measurement: 'container-sto-01',
      }),
      measured('runc', 'disk.throughputRatio', 'random', 0.86, {
        workload: 'write into overlay2',
        measurement: 'container-sto-02',
      }),
    ],
  ),
  ...study(
    {
      id: 'pgsql-tw',
      citation: 'PostgreSQL Taiwan, pgbench in Docker, 2019',
      url: 'https://github.com/pgsql-tw',
      year: 2019,
      hardware: null,
      place: 'pgbench transactions per second',
      status: 'verified',
    },
    [measured('runc', 'cpu.slowdown', 'service', 1001.2 / 920.01, 'pgbench')],
  ),
];
