/** A figure that was read and enters no row, with the reason. */
export interface Skipped {
  /** Id in the evidence collection, or the source. */
  readonly what: string;
  readonly reason: string;
}

const relative = 'Relative to another way of virtualizing, not to native.';
const reports = 'Reports of faults, selected for being bad.';
const otherMachine = 'The baseline stood on other hardware.';
const unlike = 'Measures something no metric of the set is about.';

/** What was left out, so that nothing is missing silently. */
export const skipped: readonly Skipped[] = [
  { what: 'vm-disk-02', reason: relative },
  { what: 'vm-net-04', reason: 'Processor share per machine at a load that was not seen.' },
  { what: 'vm-boot-06', reason: 'Relative; the absolute times were not seen.' },
  { what: 'pv-disk-03', reason: 'Absolute rate of 42 drives without a baseline.' },
  { what: 'pv-net-06', reason: 'Absolute time of a transaction without a baseline.' },
  { what: 'pv-net-08', reason: relative },
  {
    what: 'container-mem-03',
    reason: 'Relative to KVM, by a vendor, without the absolute figures.',
  },
  { what: 'container-sto-03', reason: unlike },
  { what: 'container-iso-02', reason: unlike },
  { what: 'sandbox-mem-07', reason: 'Relative to other WebAssembly containers.' },
  { what: 'sandbox-disk-06', reason: 'Host calls per file operation, without a time.' },
  { what: 'sandbox-disk-07', reason: 'Known only through a digest; a worst case of one design.' },
  { what: 'sandbox-boot-05', reason: 'A speed-up without the absolute times.' },
  {
    what: 'Agache et al., NSDI 2020, with its artifact',
    reason: 'Held back: predictions are checked against it.',
  },
  { what: 'Felter et al., ISPASS 2015', reason: 'Held back: predictions are checked against it.' },
  { what: 'gVisor issues 83, 102, 192, 400, 451, 11617', reason: reports },
  { what: 'Kata issues runtime 195, 1025, 1073, 2138 and 4149', reason: reports },
  { what: 'wasmtime issue 7973, socketplane issue 169, virtio-win issue 1482', reason: reports },
  { what: 'Gcore and DaoCloud, machines against bare metal', reason: otherMachine },
  { what: 'ncw, netperf gist', reason: otherMachine },
  { what: 'kiri, start times under OrbStack', reason: 'The address was not kept; 0.30 to 0.35 s.' },
  {
    what: 'Yunion, the other UnixBench rows',
    reason: 'Host and machine ran with different mitigations.',
  },
  { what: 'TU Berlin course, network of machines', reason: 'User-mode networking of QEMU.' },
  { what: 'Student reports under VirtualBox or with uniform differences', reason: unlike },
  {
    what: 'Unikraft artifact, 9pfs latencies inside a machine',
    reason: 'Absolute, no native counterpart.',
  },
];
