import type { Publication } from './publication.ts';

const work = (citation: string, year: number, url: string): Publication => ({
  citation,
  year,
  url,
});

/** Every publication the evidence pack takes figures from. */
export const publications = {
  firecrackerSpecification: work(
    'Firecracker maintainers, Firecracker specification (SPECIFICATION.md), 2024',
    2024,
    'https://github.com/firecracker-microvm/firecracker/blob/main/SPECIFICATION.md',
  ),
  firecrackerNetwork: work(
    'Firecracker maintainers, Firecracker network performance numbers (docs/network-performance.md), 2020',
    2020,
    'https://github.com/firecracker-microvm/firecracker/blob/main/docs/network-performance.md',
  ),
  nitro: work(
    'B. Gregg, AWS EC2 Virtualization 2017: Introducing Nitro, engineering blog, 2017',
    2017,
    'https://www.brendangregg.com/blog/2017-11-29/aws-ec2-virtualization-2017.html',
  ),
  eli: work(
    'A. Gordon et al., ELI: Bare-Metal Performance for I/O Virtualization, ASPLOS 2012',
    2012,
    'https://doi.org/10.1145/2150976.2151020',
  ),
  splitx: work(
    'A. Landau, M. Ben-Yehuda, A. Gordon, SplitX: Split Guest/Hypervisor Execution on Multi-Core, USENIX WIOV 2011',
    2011,
    'https://www.usenix.org/conference/wiov11/splitx-split-guesthypervisor-execution-multi-core',
  ),
  kvmExit: work(
    'Linux kernel mailing list, KVM SVM patch discussion: saving host state with VMSAVE/VMLOAD, 2020',
    2020,
    'https://lkml.iu.edu/hypermail/linux/kernel/2012.2/00527.html',
  ),
  armVirtualization: work(
    'C. Dall et al., ARM Virtualization: Performance and Architectural Implications, ISCA 2016',
    2016,
    'https://doi.org/10.1109/ISCA.2016.35',
  ),
  unikraft: work(
    'S. Kuenzer et al., Unikraft: Fast, Specialized Unikernels the Easy Way (paper and published raw results), EuroSys 2021',
    2021,
    'https://doi.org/10.1145/3447786.3456248',
  ),
  sriov: work(
    'Y. Dong et al., High Performance Network Virtualization with SR-IOV, HPCA 2010',
    2010,
    'https://doi.org/10.1109/HPCA.2010.5416637',
  ),
  kataMetrics: work(
    'Kata Containers maintainers, CI metric limits (checkmetrics, kata-metric8 worker), 2025',
    2025,
    'https://github.com/kata-containers/kata-containers/tree/main/tests/metrics',
  ),
  kataOverhead: work(
    'Kata Containers maintainers, kata-deploy RuntimeClass overheads (helm chart), 2026',
    2026,
    'https://github.com/kata-containers/kata-containers/blob/main/tools/packaging/kata-deploy/helm-chart/kata-deploy/templates/runtimeclasses.yaml',
  ),
  nestedFileSystems: work(
    'D. Le, H. Huang, H. Wang, Understanding Performance Implications of Nested File Systems in a Virtualized Environment, FAST 2012',
    2012,
    'https://www.usenix.org/conference/fast12/understanding-performance-implications-nested-file-systems-virtualized-environment',
  ),
  multiQueue: work(
    'T. Y. Kim et al., Improving Performance by Bridging the Semantic Gap between Multi-queue SSD and I/O Virtualization Framework, MSST 2015',
    2015,
    'https://vdocuments.site/improving-performance-by-bridging-the-semantic-gap-between-2015-06-05-improving.html',
  ),
  xen: work(
    'P. Barham et al., Xen and the Art of Virtualization, SOSP 2003',
    2003,
    'https://doi.org/10.1145/945445.945462',
  ),
  xenNetwork: work(
    'A. Menon, A. L. Cox, W. Zwaenepoel, Optimizing Network Virtualization in Xen, USENIX ATC 2006',
    2006,
    'https://www.usenix.org/conference/2006-usenix-annual-technical-conference/optimizing-network-virtualization-xen',
  ),
  xavier: work(
    'M. G. Xavier et al., Performance Evaluation of Container-Based Virtualization for High Performance Computing Environments, PDP 2013',
    2013,
    'https://doi.org/10.1109/PDP.2013.41',
  ),
  edera: work(
    'Edera authors, Goldilocks Isolation: High Performance VMs with Edera, arXiv 2501.04580, 2025',
    2025,
    'https://arxiv.org/abs/2501.04580',
  ),
  contextSwitch: work(
    'Context switch overhead (undated lab note), web page, 2024',
    2024,
    'https://ddumbying.vercel.app/experiments/ctx-switch-overhead',
  ),
  gvisorGuide: work(
    'gVisor authors, gVisor Performance Guide and its published CSV data, 2020',
    2020,
    'https://gvisor.dev/docs/architecture_guide/performance/',
  ),
  gvisorSystrap: work(
    'gVisor authors, Releasing Systrap: a high-performance gVisor platform, gVisor blog, 2023',
    2023,
    'https://gvisor.dev/blog/2023/04/28/systrap-release/',
  ),
  gvisorAnt: work(
    'J. Tan, Y. He, Running gVisor in Production at Scale in Ant, gVisor blog, 2021',
    2021,
    'https://gvisor.dev/blog/2021/12/02/running-gvisor-in-production-at-scale-in-ant/',
  ),
  gvisorSeccomp: work(
    'gVisor authors, Optimizing seccomp usage in gVisor, gVisor blog, 2024',
    2024,
    'https://gvisor.dev/blog/2024/02/01/seccomp/',
  ),
  gvisorOverlay: work(
    'gVisor authors, Rootfs Overlay in gVisor, gVisor blog, 2023',
    2023,
    'https://gvisor.dev/blog/2023/05/08/rootfs-overlay/',
  ),
  faasm: work(
    'S. Shillaker, P. Pietzuch, Faasm: Lightweight Isolation for Efficient Stateful Serverless Computing, USENIX ATC 2020',
    2020,
    'https://www.usenix.org/conference/atc20/presentation/shillaker',
  ),
  faasmResults: work(
    'S. Shillaker and the Faasm project, Faasm microbenchmark results (polybench and pyperf), 2020',
    2020,
    'https://github.com/faasm/experiment-microbench',
  ),
  dockerNetwork: work(
    'Weiwei Yang, Docker Network Tests under Host/Bridge Mode, engineering blog, 2017',
    2017,
    'https://yangwwei.github.io/2017/11/22/docker-network-tests.html',
  ),
  kubernetesNetwork: work(
    'InfraBuilder, Benchmark of Kubernetes CNIs, August 2020 (raw results), 2020',
    2020,
    'https://github.com/InfraBuilder/benchmark-k8s-cni-2020-08',
  ),
  slim: work(
    'D. Zhuo et al., Slim: OS Kernel Support for a Low-Overhead Container Overlay Network, NSDI 2019',
    2019,
    'https://www.usenix.org/conference/nsdi19/presentation/zhuo',
  ),
  storageDrivers: work(
    'A. Patel, Docker Storage Drivers: overlay2 vs btrfs vs zfs Performance, trade article, 2026',
    2026,
    'https://techplained.aptechsolutions.io/docker-storage-drivers',
  ),
  notSoFast: work(
    'A. Jangda et al., Not So Fast: Analyzing the Performance of WebAssembly vs. Native Code, USENIX ATC 2019',
    2019,
    'https://www.usenix.org/conference/atc19/presentation/jangda',
  ),
  leapsAndBounds: work(
    "R. Szewczyk et al., Leaps and Bounds: Analyzing WebAssembly's Performance with a Focus on Bounds Checking, IISWC 2022",
    2022,
    'https://tom-spink.com/publications/leaps-and-bounds/',
  ),
  wasmCrypto: work(
    'F. Denis, Benchmark of WebAssembly runtimes with libsodium, raw results of December 2022',
    2022,
    'https://github.com/jedisct1/webassembly-benchmarks',
  ),
  wasmtimeCalls: work(
    'A. Crichton, wasmtime pull request 3883: Add a benchmark for measuring call overhead, GitHub, 2022',
    2022,
    'https://github.com/bytecodealliance/wasmtime/pull/3883',
  ),
  isolates: work(
    'Z. Bloom, Cloud Computing without Containers, Cloudflare blog, 2018',
    2018,
    'https://blog.cloudflare.com/cloud-computing-without-containers/',
  ),
  lfi: work(
    "Z. Yedidia and the LFI project, LFI README (system of the ASPLOS'24 paper), 2025",
    2025,
    'https://github.com/zyedidia/lfi',
  ),
} as const satisfies Readonly<Record<string, Publication>>;
