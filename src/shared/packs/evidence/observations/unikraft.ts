import { MB, measured, ms, ns, spanning, study } from './observation.ts';

/** The raw results the Unikraft paper published: one machine, many ways to run the same services. */
export const unikraft = study(
  {
    id: 'unikraft-2021',
    citation:
      'S. Kuenzer et al., Unikraft: Fast, Specialized Unikernels the Easy Way (paper and published raw results), EuroSys 2021',
    url: 'https://doi.org/10.1145/3447786.3456248',
    year: 2021,
    hardware: 'Intel Core i7-9700K',
    place: 'github.com/unikraft/eurosys21-artifacts, raw results of the experiments',
    status: 'verified',
  },
  [
    measured('kvm-virtio', 'event.seconds', 'syscall', 61.67 * ns, {
      workload: 'null call inside a Linux guest',
      measurement: 'vm-cpu-16',
    }),
    spanning('kvm-virtio', 'memory.perInstanceBytes', 'guest', [29 * MB, 30 * MB], {
      workload: 'least memory a Linux microVM runs a service in',
      measurement: 'vm-mem-07',
    }),
    measured('kvm-virtio', 'cpu.slowdown', 'service', 1 / 0.595, {
      workload: 'nginx, requests per second, QEMU',
      measurement: 'vm-net-01',
    }),
    measured('firecracker', 'cpu.slowdown', 'service', 1 / 0.342, {
      workload: 'nginx, requests per second, Firecracker',
      measurement: 'vm-net-02',
    }),
    measured('runc', 'cpu.slowdown', 'service', 1 / 0.913, {
      workload: 'nginx, requests per second',
      measurement: 'container-net-01',
    }),
    measured('runc', 'cpu.slowdown', 'service', 2439.02 / 1952.7, 'Redis GET'),
    measured('kvm-virtio', 'cpu.slowdown', 'service', 2439.02 / 1539.4, 'Redis GET'),
    measured('firecracker', 'cpu.slowdown', 'service', 2439.02 / 1142.9, 'Redis GET'),
    measured('runc', 'cpu.slowdown', 'service', 2013.9 / 1684, 'Redis SET'),
    measured('kvm-virtio', 'cpu.slowdown', 'service', 2013.9 / 1308.3, 'Redis SET'),
    measured('firecracker', 'cpu.slowdown', 'service', 2013.9 / 1056.7, 'Redis SET'),
    measured('kvm-virtio', 'network.packetRateRatio', 'small', 0.178, {
      workload: 'UDP key-value store, one packet per system call',
      measurement: 'pv-net-07',
    }),
    measured('kvm-virtio', 'network.packetRateRatio', 'small', 0.28, {
      workload: 'UDP key-value store, packets in batches',
      measurement: 'pv-net-07',
    }),
    measured('kvm-virtio', 'startup.seconds', 'boot', 331.6 * ms, {
      workload: 'Alpine Linux, to user space',
      measurement: 'vm-boot-05',
    }),
    measured('runc', 'startup.seconds', 'runtime', 66.3 * ms, {
      workload: 'Docker, smallest image',
      measurement: 'container-boot-01',
    }),
  ],
);
