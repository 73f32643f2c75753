import { bounded, measured, spanning, study } from './observation.ts';
import type { SubjectId } from './subjects.ts';

type Suite = readonly [workload: string, native: number, ...(number | null)[]];

const runtimes: readonly SubjectId[] = [
  'wasm-llvm', // WasmEdge, compiled ahead
  'wasmtime', // Lucet, the same compiler (Cranelift)
  'faaslet', // WAVM, the runtime of Faasm
  'wasmtime', // Wasmer with Cranelift
  'wasm-llvm', // Wasmer with LLVM
  'v8-isolate', // Node 16
];
const names = ['WasmEdge', 'Lucet', 'WAVM', 'Wasmer Cranelift', 'Wasmer LLVM', 'Node 16'];

const secondState: readonly Suite[] = [
  ['nbody in C', 4.409, 4.977, 7.146, 4.917, 6.964, 5.301, 4.253],
  ['nbody in C++', 4.149, 4.941, 7.832, 4.362, 7.146, 6.16, 5.536],
  ['fannkuch', 34.207, 40.827, 84.599, 38.752, 88.059, 49.302, 39.999],
  ['mandelbrot', 10.377, 16.545, null, 15.761, 24.382, 25.62, 13.921],
  ['mandelbrot with SIMD', 4.979, 6.51, null, 6.243, 7.682, 17.444, 5.284],
  ['binary trees', 21.669, 17.418, null, 19.841, 42.824, 19.469, 24.055],
  ['fasta', 2.043, 2.896, 5.316, 2.23, 7.818, 2.28, 4.703],
];

/** Computing in WebAssembly and by rewritten code, against native. */
export const webassembly = [
  ...study(
    {
      id: 'jangda-2019',
      citation:
        'A. Jangda et al., Not So Fast: Analyzing the Performance of WebAssembly vs. Native Code, USENIX ATC 2019',
      url: 'https://www.usenix.org/conference/atc19/presentation/jangda',
      year: 2019,
      hardware: null,
      place: 'abstract',
      status: 'verified',
    },
    [
      measured('spidermonkey', 'cpu.slowdown', 'compute', 1.45, {
        workload: 'SPEC CPU, mean, Firefox',
        measurement: 'sandbox-cpu-01',
      }),
      measured('v8-isolate', 'cpu.slowdown', 'compute', 1.55, {
        workload: 'SPEC CPU, mean, Chrome',
        measurement: 'sandbox-cpu-02',
      }),
      bounded('spidermonkey', 'cpu.slowdown', 'compute', ['atMost', 2.08], {
        workload: 'SPEC CPU, worst, Firefox',
        measurement: 'sandbox-cpu-01',
      }),
      bounded('v8-isolate', 'cpu.slowdown', 'compute', ['atMost', 2.5], {
        workload: 'SPEC CPU, worst, Chrome',
        measurement: 'sandbox-cpu-02',
      }),
    ],
  ),
  ...study(
    {
      id: 'szewczyk-2022',
      citation:
        "R. Szewczyk et al., Leaps and Bounds: Analyzing WebAssembly's Performance with a Focus on Bounds Checking, IISWC 2022",
      url: 'https://tom-spink.com/publications/leaps-and-bounds/',
      year: 2022,
      hardware: 'x86-64, Armv8',
      place: 'abstract: within 20 % and within 35 %',
      status: 'verified',
    },
    [
      bounded('wasm-llvm', 'cpu.slowdown', 'compute', ['atMost', 1.2], {
        workload: 'PolyBench, x86-64, guard pages',
        measurement: 'sandbox-cpu-03',
      }),
      bounded('wasm-llvm', 'cpu.slowdown', 'compute', ['atMost', 1.35], {
        workload: 'PolyBench, Armv8, guard pages',
        measurement: 'sandbox-cpu-04',
      }),
    ],
  ),
  ...study(
    {
      id: 'awsm-readme',
      citation: 'G. Peach et al., aWsm README, 2020',
      url: 'https://github.com/gwsystems/aWsm',
      year: 2020,
      hardware: 'x86-64 server',
      place: 'README, table of PolyBench means',
      status: 'verified',
    },
    [
      measured('wasm-llvm', 'cpu.slowdown', 'compute', 1.134, {
        workload: 'PolyBench, aWsm',
        measurement: 'sandbox-cpu-05',
      }),
      measured('wasmtime', 'cpu.slowdown', 'compute', 1.928, {
        workload: 'PolyBench, Lucet with Cranelift',
        measurement: 'sandbox-cpu-06',
      }),
    ],
  ),
  ...study(
    {
      id: 'faasm-microbench',
      citation: 'S. Shillaker and Faasm project, Faasm microbenchmark results (CSV), 2020',
      url: 'https://github.com/faasm/experiment-microbench',
      year: 2020,
      hardware: null,
      place: 'polybench and pyperf CSV files, quartiles computed by us',
      status: 'verified',
    },
    [
      spanning('faaslet', 'cpu.slowdown', 'compute', [0.985, 1.104], {
        workload: 'PolyBench',
        measurement: 'sandbox-cpu-07',
      }),
      spanning('faaslet', 'cpu.slowdown', 'compute', [1.3, 1.4], {
        workload: 'Python in WebAssembly',
        measurement: 'sandbox-cpu-08',
      }),
    ],
  ),
  ...study(
    {
      id: 'libsodium-2022',
      citation: 'F. Denis, Benchmark of WebAssembly runtimes, libsodium, 2022',
      url: 'https://github.com/jedisct1/webassembly-benchmarks',
      year: 2022,
      hardware: 'x86-64',
      place: 'CSV of 2022-12, medians computed by us',
      status: 'verified',
    },
    [
      spanning('wasm-llvm', 'cpu.slowdown', 'compute', [2.27, 2.93], {
        workload: 'cryptography; native uses vector and AES instructions',
        measurement: 'sandbox-cpu-09',
      }),
    ],
  ),
  ...study(
    {
      id: 'second-state',
      citation: 'Second State, wasm-benchmark (published results), 2021',
      url: 'https://github.com/second-state',
      year: 2021,
      hardware: null,
      place: 'table of execution times',
      status: 'verified',
    },
    secondState.flatMap(([workload, native, ...times]) =>
      times.flatMap((time, place) => {
        const alternative = runtimes[place];
        return time === null || alternative === undefined
          ? []
          : [
              measured(
                alternative,
                'cpu.slowdown',
                'compute',
                time / native,
                `${workload}, ${names[place] ?? ''}`,
              ),
            ];
      }),
    ),
  ),
  ...study(
    {
      id: 'wasm3-performance',
      citation: 'wasm3 project, docs/Performance.md, 2020',
      url: 'https://github.com/wasm3/wasm3/blob/main/docs/Performance.md',
      year: 2020,
      hardware: 'Intel i5-8250U',
      place: 'CoreMark table',
      status: 'verified',
    },
    (
      [
        ['wasmtime', 6453.5, 'Wasmtime 0.8'],
        ['wasmtime', 6467.2, 'Wasmer, Cranelift'],
        ['wasm-llvm', 12450.2, 'Wasmer, LLVM'],
        ['faaslet', 14946.6, 'WAVM'],
        ['v8-isolate', 10043.8, 'Node'],
        ['v8-isolate', 6914.3, 'Chromium'],
        ['spidermonkey', 7251.2, 'Firefox'],
        ['wasm-interpreter', 1627.9, 'wasm3'],
        ['wasm-interpreter', 201.6, 'WAMR interpreter'],
      ] as const
    ).map(([alternative, score, runtime]) =>
      measured(alternative, 'cpu.slowdown', 'compute', 19144.86 / score, {
        workload: `CoreMark, ${runtime}`,
        ...(runtime === 'wasm3' ? { measurement: 'sandbox-cpu-10' } : {}),
      }),
    ),
  ),
  ...study(
    {
      id: 'wamr-wiki',
      citation: 'WAMR maintainers, wiki page Performance, 2020',
      url: 'https://github.com/bytecodealliance/wasm-micro-runtime/wiki/Performance',
      year: 2020,
      hardware: null,
      place: 'table compiled ahead against GCC',
      status: 'verified',
    },
    [
      measured('wasm-llvm', 'cpu.slowdown', 'compute', 1 / 0.68, 'matrix'),
      measured('wasm-llvm', 'cpu.slowdown', 'compute', 1 / 0.94, 'gimli'),
      measured('wasm-llvm', 'cpu.slowdown', 'compute', 1 / 0.79, 'CoreMark'),
    ],
  ),
  ...study(
    {
      id: 'go-log-filter',
      citation: 'T. Yanagi, go-log-filter (README benchmark), 2024',
      url: 'https://github.com/takanoriyanagitani/go-log-filter',
      year: 2024,
      hardware: null,
      place: 'README, run times and resident sizes',
      status: 'verified',
    },
    [
      measured('wasmtime', 'cpu.slowdown', 'compute', 22 / 8.2, 'filter of log lines in Go'),
      measured('wasmtime', 'memory.perInstanceBytes', 'sandbox', 31.8e6 - 12.8e6, {
        workload: 'one process per instance, above native',
      }),
    ],
  ),
  ...study(
    {
      id: 'wasmtime-8303',
      citation: 'wasmtime pull request 8303: synchronous file reads, 2024',
      url: 'https://github.com/bytecodealliance/wasmtime/pull/8303',
      year: 2024,
      hardware: 'Linux 5.0',
      place: 'description',
      status: 'verified',
    },
    [
      measured('wasmtime', 'disk.throughputRatio', 'memoryBacked', 0.2, {
        workload: 'fd_read of cached files before the change',
      }),
    ],
  ),
  ...study(
    {
      id: 'lfi-readme',
      citation: 'Z. Yedidia and LFI project, LFI README, 2025',
      url: 'https://github.com/zyedidia/lfi',
      year: 2025,
      hardware: 'Arm64 and x86-64',
      place: 'README',
      status: 'verified',
    },
    [
      spanning('lfi', 'cpu.slowdown', 'compute', [1.07, 1.08], {
        workload: 'SPEC, reads and writes confined',
        measurement: 'sandbox-cpu-11',
      }),
      spanning('lfi', 'event.cycles', 'call', [10, 99], {
        workload: 'switch of sandbox, printed as tens of cycles',
        measurement: 'sandbox-cpu-12',
      }),
    ],
  ),
  ...study(
    {
      id: 'rlbox-2020',
      citation:
        'S. Narayan et al., Retrofitting Fine Grain Isolation in the Firefox Renderer, USENIX Security 2020',
      url: 'https://www.usenix.org/conference/usenixsecurity20/presentation/narayan',
      year: 2020,
      hardware: null,
      place: 'section on sandboxing overhead',
      status: 'verified',
    },
    [
      spanning('rlbox', 'cpu.slowdown', 'compute', [1.5, 1.85], {
        workload: 'libraries compiled to WebAssembly',
        measurement: 'sandbox-cpu-13',
      }),
    ],
  ),
];
