import { measured, ms, spanning, study, us, type Row } from './observation.ts';

type Cni = readonly [
  name: string,
  encrypted: boolean,
  tcpMany: number,
  tcpOne: number,
  udpOne: number,
  udpMany: number,
];

const rates: readonly Cni[] = [
  ['Cilium', false, 39.117, 22.593, 6.654, 32.103],
  ['Calico', false, 39.076, 19.278, 7.312, 33.405],
  ['Flannel', false, 38.956, 19.587, 7.73, 36.55],
  ['Antrea', false, 39.349, 23.003, 7.13, 35.415],
  ['Canal', false, 38.937, 17.674, 5.746, 32.594],
  ['Antrea with IPsec', true, 4.718, 6.781, 4.052, Number.NaN],
];

function rowsOf2024([name, encrypted, tcpMany, tcpOne, udpOne, udpMany]: Cni): readonly Row[] {
  const alternative = encrypted ? 'runc-encrypted' : 'runc-overlay';
  return [
    measured(alternative, 'network.throughputRatio', 'jumbo', tcpMany / 39.592, {
      workload: `${name}, TCP, several streams`,
      mtu: 8950,
      tuned: true,
    }),
    measured(alternative, 'network.throughputRatio', 'jumbo', tcpOne / 31.925, {
      workload: `${name}, TCP, one stream`,
      mtu: 8950,
      tuned: true,
    }),
    measured(alternative, 'network.packetRateRatio', 'bulk', udpOne / 7.318, {
      workload: `${name}, UDP, one stream`,
    }),
    ...(Number.isNaN(udpMany)
      ? []
      : [
          measured(alternative, 'network.packetRateRatio', 'bulk', udpMany / 39.194, {
            workload: `${name}, UDP, several streams`,
          }),
        ]),
  ];
}

type Tunnel = readonly [name: string, mtu: number, tcp: number, udp: number, encrypted?: boolean];

const tunnels: readonly Tunnel[] = [
  ['Calico', 1440, 8795, 1936],
  ['Canal', 1450, 8696, 1860],
  ['Weave', 1376, 4930, 1849],
  ['Weave', 8916, 9625, 9484],
  ['Canal', 8940, 9810, 9732],
  ['Calico', 8940, 9841, 9815],
  ['Flannel', 8950, 9629, 9842],
  ['Cilium', 9000, 9555, 9725],
  ['Cilium, encrypted', 9000, 1659, 869, true],
  ['Kube-OVN', 8900, 8985, 6816],
];

/** Container networks compared with the network of the host. */
export const containerNetworks = [
  ...study(
    {
      id: 'cni-2024',
      citation: 'InfraBuilder, Benchmark of Kubernetes CNIs, January 2024 (raw results)',
      url: 'https://github.com/InfraBuilder/benchmark-k8s-cni-2024-01',
      year: 2024,
      hardware: 'three servers, 40 GbE',
      place: 'results/*/1/all.results, against bare metal of the same set',
      status: 'verified',
    },
    rates.flatMap(rowsOf2024),
  ),
  ...study(
    {
      id: 'cni-2020',
      citation: 'InfraBuilder, Benchmark of Kubernetes CNIs, August 2020 (raw results)',
      url: 'https://github.com/InfraBuilder/benchmark-k8s-cni-2020-08',
      year: 2020,
      hardware: 'three Supermicro servers, 10 GbE',
      place: 'raw results, run 1, pod to pod, Mbit/s',
      status: 'verified',
    },
    tunnels.flatMap(([name, mtu, tcp, udp, encrypted]) => {
      const alternative = encrypted === true ? 'runc-encrypted' : 'runc-overlay';
      const about = { mtu, tuned: mtu > 1500, baseline: 'link' } as const;
      return [
        measured(alternative, 'network.throughputRatio', mtu > 1500 ? 'jumbo' : 'bulk', tcp / 1e4, {
          ...about,
          workload: `${name}, TCP`,
          measurement: mtu > 1500 ? 'container-net-05' : 'container-net-06',
        }),
        measured(alternative, 'network.packetRateRatio', mtu > 1500 ? 'bulk' : 'small', udp / 1e4, {
          ...about,
          workload: `${name}, UDP`,
        }),
      ];
    }),
  ),
  ...study(
    {
      id: 'weave-2015',
      citation: 'Weave is kinda slow, blog, 2015',
      url: 'http://www.generictestdomain.net/docker/weave/networking/stupidity/2015/04/05/weave-is-kinda-slow',
      year: 2015,
      hardware: 'gigabit, cloud machines',
      place: 'qperf table',
      status: 'verified',
    },
    [
      measured(
        'runc-overlay',
        'network.throughputRatio',
        'bulk',
        6.91 / 116,
        'Weave in user space',
      ),
      measured(
        'runc-overlay',
        'network.throughputRatio',
        'bulk',
        23 / 116,
        'Flannel, UDP in user space',
      ),
      measured('runc-overlay', 'network.throughputRatio', 'bulk', 112 / 116, 'Flannel, VXLAN'),
      ...([372, 164, 129] as const).map((latency) =>
        measured(
          'runc-overlay',
          'network.addedLatency',
          'perDirection',
          ((latency - 91.8) / 2) * us,
          {
            workload: 'qperf tcp_lat, one direction, two ends: Weave, Flannel UDP, Flannel VXLAN',
          },
        ),
      ),
    ],
  ),
  ...study(
    {
      id: 'flannel-738',
      citation:
        'Flannel project, issue 738: throughput of VXLAN (measurements in the answers), 2017',
      url: 'https://github.com/flannel-io/flannel/issues/738',
      year: 2017,
      hardware: null,
      place: 'answers of two users',
      status: 'verified',
    },
    [
      measured('runc-overlay', 'network.throughputRatio', 'bulk', 3.17 / 6.68, 'iperf, VXLAN'),
      measured('runc-overlay', 'network.throughputRatio', 'bulk', 0.995, 'iperf, VXLAN, on EC2'),
    ],
  ),
  ...study(
    {
      id: 'docker-bridge-2017',
      citation: 'W. Yang, Docker Network Tests under Host/Bridge Mode, blog, 2017',
      url: 'https://yangwwei.github.io/2017/11/22/docker-network-tests.html',
      year: 2017,
      hardware: null,
      place: 'latency table',
      status: 'verified',
    },
    [
      measured('runc', 'network.addedLatency', 'perDirection', (2.9 / 2) * us, {
        workload: 'bridge, between hosts, two ends',
        measurement: 'container-net-02',
      }),
      measured('runc', 'network.addedLatency', 'perDirection', (2.3 / 2) * us, {
        workload: 'bridge, on one host, two ends',
        measurement: 'container-net-03',
      }),
      spanning('runc', 'network.addedLatency', 'perDirection', [0.2 * us, 0.6 * us], {
        workload: 'network of the host, two ends',
        measurement: 'container-net-04',
      }),
    ],
  ),
  ...study(
    {
      id: 'machine-zone',
      citation: 'Machine Zone, Comparison of Networking Solutions for Kubernetes, 2016',
      url: 'http://machinezone.github.io/research/networking-solutions-for-kubernetes/',
      year: 2016,
      hardware: null,
      place: '95th percentiles at 150 000 and 250 000 requests per second',
      status: 'verified',
    },
    [
      measured(
        'runc',
        'network.addedLatency',
        'loadedTail',
        0.4 * ms,
        'routed, 150 000 requests/s',
      ),
      measured(
        'runc-overlay',
        'network.addedLatency',
        'loadedTail',
        0.7 * ms,
        'VXLAN, 150 000 requests/s',
      ),
      measured(
        'runc',
        'network.addedLatency',
        'loadedTail',
        0.4 * ms,
        'routed, 250 000 requests/s',
      ),
      measured(
        'runc-overlay',
        'network.addedLatency',
        'loadedTail',
        0.8 * ms,
        'VXLAN, 250 000 requests/s',
      ),
    ],
  ),
  ...study(
    {
      id: 'slim-2019',
      citation:
        'D. Zhuo et al., Slim: OS Kernel Support for a Low-Overhead Container Overlay Network, NSDI 2019',
      url: 'https://www.usenix.org/conference/nsdi19/presentation/zhuo',
      year: 2019,
      hardware: null,
      place: 'abstract: throughput improves by 66 %',
      status: 'verified',
    },
    [
      measured('runc-overlay', 'cpu.slowdown', 'service', 1.66, {
        workload: 'memcached over Weave against a connection without tunnel',
        measurement: 'container-net-07',
      }),
    ],
  ),
  ...study(
    {
      id: 'bypass4netns',
      citation: 'bypass4netns maintainers, README benchmark, 2020',
      url: 'https://github.com/rootless-containers/bypass4netns',
      year: 2020,
      hardware: null,
      place: 'README, iperf3 table',
      status: 'verified',
    },
    [
      measured('rootless-container', 'network.throughputRatio', 'bulk', 0.131, {
        workload: 'iperf3 through slirp4netns',
        measurement: 'container-net-08',
      }),
    ],
  ),
];
