import { KiB, MB, bounded, measured, ms, ns, spanning, study, us } from './observation.ts';

/** Calls into, memory of and starting of WebAssembly instances and isolates. */
export const webassemblyInstances = [
  ...study(
    {
      id: 'wasmtime-3883',
      citation:
        'A. Crichton, wasmtime pull request 3883: Add a benchmark for measuring call overhead, 2022',
      url: 'https://github.com/bytecodealliance/wasmtime/pull/3883',
      year: 2022,
      hardware: 'developer machine',
      place: 'description',
      status: 'verified',
    },
    [
      measured('wasmtime', 'event.seconds', 'call', 25 * ns, {
        workload: 'host into WebAssembly, typed',
        measurement: 'sandbox-cpu-14',
      }),
      measured('wasmtime', 'event.seconds', 'call', 3 * ns, {
        workload: 'WebAssembly into host, typed',
        measurement: 'sandbox-cpu-15',
      }),
      measured('wasmtime', 'event.seconds', 'call', 27.5 * ns, {
        workload: 'WebAssembly into host, untyped',
        measurement: 'sandbox-cpu-15',
      }),
    ],
  ),
  ...study(
    {
      id: 'wamr-readme',
      citation: 'WAMR maintainers, WebAssembly Micro Runtime README, 2026',
      url: 'https://github.com/bytecodealliance/wasm-micro-runtime',
      year: 2026,
      hardware: 'Cortex-M4F build',
      place: 'README, table of footprints',
      status: 'verified',
    },
    [
      spanning('wasm-interpreter', 'memory.perInstanceBytes', 'code', [29.4 * KiB, 58.9 * KiB], {
        workload: 'code of the runtime',
        measurement: 'sandbox-mem-03',
      }),
    ],
  ),
  ...study(
    {
      id: 'lucet-2019',
      citation:
        'P. Hickey, A. Foltzer, The lifecycle and performance of a Lucet instance, Fastly, 2019',
      url: 'https://www.fastly.com/blog/lucet-performance-and-lifecycle',
      year: 2019,
      hardware: null,
      place: 'text',
      status: 'verified',
    },
    [
      spanning('wasmtime', 'memory.perInstanceBytes', 'sandbox', [1 * KiB, 10 * KiB], {
        workload: 'instance without its linear memory, "a few kilobytes"',
        measurement: 'sandbox-mem-04',
      }),
      bounded('wasmtime', 'startup.seconds', 'instantiate', ['atMost', 50 * us], {
        workload: 'instance of a compiled module',
        measurement: 'sandbox-boot-02',
      }),
    ],
  ),
  ...study(
    {
      id: 'wasmtime-1-0',
      citation: 'C. Fallin, Wasmtime 1.0: A Look at Performance, Bytecode Alliance, 2022',
      url: 'https://bytecodealliance.org/articles/wasmtime-10-performance',
      year: 2022,
      hardware: 'developer machine',
      place: 'section on instantiation',
      status: 'verified',
    },
    [
      measured('wasmtime', 'startup.seconds', 'instantiate', 5 * us, {
        workload: 'SpiderMonkey module, pooled and copied on write',
        tuned: true,
        measurement: 'sandbox-boot-01',
      }),
    ],
  ),
  ...study(
    {
      id: 'cloudflare-2018',
      citation: 'Z. Bloom, Cloud Computing without Containers, Cloudflare, 2018',
      url: 'https://blog.cloudflare.com/cloud-computing-without-containers/',
      year: 2018,
      hardware: null,
      place: 'text',
      status: 'verified',
    },
    [
      measured('v8-isolate', 'startup.seconds', 'instantiate', 5 * ms, {
        workload: 'isolate of a worker',
        measurement: 'sandbox-boot-03',
      }),
      measured('v8-isolate', 'memory.perInstanceBytes', 'sandbox', 3 * MB, {
        workload: 'isolate of a worker',
        status: 'recalled',
        measurement: 'sandbox-mem-05',
      }),
    ],
  ),
  ...study(
    {
      id: 'v8go-gist',
      citation: 'E. Fang, start of V8 isolates in Go (gist), 2023',
      url: 'https://gist.github.com/ehfeng',
      year: 2023,
      hardware: null,
      place: 'output of the program',
      status: 'verified',
    },
    [
      measured(
        'v8-isolate',
        'startup.seconds',
        'instantiate',
        8.2 * ms,
        'first isolate of a process',
      ),
      spanning(
        'v8-isolate',
        'startup.seconds',
        'instantiate',
        [1.2 * ms, 1.5 * ms],
        'later isolates',
      ),
      spanning('v8-isolate', 'startup.seconds', 'instantiate', [1.7 * ms, 2.1 * ms], {
        workload: 'four at once',
        instances: 4,
      }),
    ],
  ),
  ...study(
    {
      id: 'language-benchmarks',
      citation: 'hanabi1224, Programming language benchmarks (published results), 2025',
      url: 'https://github.com/hanabi1224/Programming-Language-Benchmarks',
      year: 2025,
      hardware: 'GitHub runner',
      place: 'peak memory of hello under wasmtime 33',
      status: 'verified',
    },
    [
      spanning('wasmtime', 'memory.perInstanceBytes', 'sandbox', [15.3 * MB, 18.1 * MB], {
        workload: 'one process per instance, peak',
      }),
    ],
  ),
];
