import { MB, bounded, measured, spanning, study } from './observation.ts';

/** Memory the hypervisor itself takes, and what sharing of pages gives back. */
export const hostMemory = [
  ...study(
    {
      id: 'vsphere-4',
      citation: 'VMware, vSphere 4.0 Resource Management Guide, table 3-2, 2009',
      url: 'https://www.manualslib.com/manual/539352/Vmware-Vsphere-Esxi-4-0.html?page=30',
      year: 2009,
      hardware: null,
      place: 'table 3-2',
      status: 'verified',
    },
    [
      spanning('esxi', 'memory.perInstanceBytes', 'monitor', [113.17 * MB, 165.98 * MB], {
        workload: 'one vCPU, by size of memory',
        measurement: 'vm-mem-01',
      }),
      measured('esxi', 'memory.perInstanceBytes', 'hostFixed', 272 * MB, {
        workload: 'service console and kernel',
        measurement: 'vm-mem-02',
      }),
    ],
  ),
  ...study(
    {
      id: 'vsphere-65',
      citation:
        'VMware, vSphere Resource Management: Overhead Memory on Virtual Machines (6.5), 2018',
      url: 'https://docs.vmware.com/en/VMware-vSphere/6.5/com.vmware.vsphere.resmgmt.doc/GUID-B42C72C1-F8D5-40DC-93D1-FB31849B1114.html',
      year: 2018,
      hardware: null,
      place: 'table of overheads, one vCPU',
      status: 'verified',
    },
    (
      [
        [256, 20.29],
        [1024, 25.9],
        [4096, 48.64],
        [16384, 139.62],
      ] as const
    ).map(([machine, overhead]) =>
      measured('esxi', 'memory.perInstanceBytes', 'monitor', overhead * MB, {
        workload: `machine of ${machine} MB`,
        measurement: 'vm-mem-11',
      }),
    ),
  ),
  ...study(
    {
      id: 'difference-engine-2008',
      citation:
        'D. Gupta et al., Difference Engine: Harnessing Memory Redundancy in Virtual Machines, OSDI 2008',
      url: 'https://www.usenix.org/legacy/events/osdi08/tech/full_papers/gupta/gupta_html/',
      year: 2008,
      hardware: null,
      place: 'abstract: up to 90 % of homogeneous machines',
      status: 'verified',
    },
    [
      bounded('xen-pv', 'memory.sharingSaved', 'pages', ['atMost', 0.9], {
        workload: 'homogeneous machines',
        measurement: 'vm-mem-08',
      }),
    ],
  ),
  ...study(
    {
      id: 'ksm-2009',
      citation:
        'A. Arcangeli, I. Eidus, C. Wright, Increasing Memory Density by Using KSM, OLS 2009',
      url: 'https://www.kernel.org/doc/ols/2009/ols2009-pages-19-28.pdf',
      year: 2009,
      hardware: '16 GB server',
      place: '52 machines of 1 GB in 16 GB, as two secondary pages repeat it',
      status: 'verified',
    },
    [
      measured('kvm-virtio', 'memory.sharingSaved', 'pages', 1 - 1 / 3.25, {
        workload: '52 idle Windows XP machines of 1 GiB in 16 GiB, a best case',
        instances: 52,
        measurement: 'vm-mem-09',
      }),
    ],
  ),
  ...study(
    {
      id: 'firecracker-seccomp',
      citation: 'Firecracker maintainers, default seccomp filter for x86_64, 2026',
      url: 'https://github.com/firecracker-microvm/firecracker/blob/main/resources/seccomp/x86_64-unknown-linux-musl.json',
      year: 2026,
      hardware: null,
      place: 'filters of the threads',
      status: 'verified',
    },
    [
      spanning('firecracker', 'isolation.hostSyscalls', 'allowed', [27, 50], {
        workload: 'by thread',
        measurement: 'vm-iso-01',
      }),
    ],
  ),
  ...study(
    {
      id: 'docker-seccomp',
      citation: 'Docker, Seccomp security profiles for Docker, 2025',
      url: 'https://docs.docker.com/engine/security/seccomp/',
      year: 2025,
      hardware: null,
      place: 'text: about 44 of more than 300 blocked',
      status: 'verified',
    },
    [
      bounded('runc', 'isolation.hostSyscalls', 'allowed', ['atLeast', 300 - 44], {
        workload: 'default profile',
        measurement: 'container-iso-01',
      }),
    ],
  ),
  ...study(
    {
      id: 'gvisor-security-2019',
      citation: 'gVisor authors, gVisor Security Basics, part 1, 2019',
      url: 'https://gvisor.dev/blog/2019/11/18/gvisor-security-basics-part-1/',
      year: 2019,
      hardware: null,
      place: 'text',
      status: 'verified',
    },
    [
      spanning('gvisor', 'isolation.hostSyscalls', 'allowed', [53, 68], {
        workload: 'without and with host networking',
        measurement: 'sandbox-iso-01',
      }),
    ],
  ),
  ...study(
    {
      id: 'nabla-2018',
      citation: 'J. Lum, D. Williams et al., Nabla containers, project blog, 2018',
      url: 'https://nabla-containers.github.io/',
      year: 2018,
      hardware: null,
      place: 'text',
      status: 'verified',
    },
    [
      measured('nabla', 'isolation.hostSyscalls', 'allowed', 7, {
        workload: 'default profile',
        measurement: 'sandbox-iso-02',
      }),
    ],
  ),
];
