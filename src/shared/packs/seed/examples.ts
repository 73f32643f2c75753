import { text } from '../../base/text.ts';
import type { PackExample } from '../pack.ts';

const mebibyte = 2 ** 20;

/** Figures in MiB, except linear memory in KiB, of one worked size of §3.2. */
interface Size {
  readonly id: 'minimal' | 'standard';
  readonly guest: number;
  readonly workload: number;
  readonly hypervisor: number;
  readonly grant: number;
  readonly runtime: number;
  readonly module: number;
  readonly wasmRuntime: number;
  readonly linearKibibytes: number;
}

const sizes: readonly Size[] = [
  {
    id: 'minimal',
    guest: 256,
    workload: 128,
    hypervisor: 50,
    grant: 5,
    runtime: 20,
    module: 2,
    wasmRuntime: 5,
    linearKibibytes: 64,
  },
  {
    id: 'standard',
    guest: 1024,
    workload: 512,
    hypervisor: 100,
    grant: 10,
    runtime: 50,
    module: 5,
    wasmRuntime: 10,
    linearKibibytes: 1024,
  },
];

const titles = {
  minimal: text('Smallest size', '最小示例'),
  standard: text('Standard size', '标准示例'),
} as const;

const example = (
  size: Size,
  alternative: string,
  printed: string,
  expectedMebibytes: number,
  mebibytes: Readonly<Record<string, number>>,
): PackExample => ({
  id: `memory-${size.id}-${alternative}`,
  alternative,
  section: '3.2',
  title: titles[size.id],
  figure: 'memory.perInstance',
  printed,
  given: Object.fromEntries(
    Object.entries(mebibytes).map(([symbol, value]) => [symbol, value * mebibyte]),
  ),
  expected: expectedMebibytes * mebibyte,
});

const printedSizes = {
  minimal: { vm: '434MB', pv: '439MB', container: '148MB', sandbox: '约 7MB' },
  standard: { vm: '1.6GB', pv: '1.62GB', container: '562MB', sandbox: '约 16MB' },
} as const;

const expectedSizes = {
  minimal: { vm: 434, pv: 439, container: 148, sandbox: 7.0625 },
  standard: { vm: 1636, pv: 1646, container: 562, sandbox: 16 },
} as const;

/** The two worked memory sizes of §3.2 for every paradigm; they count the namespace as 0. */
export const examples: readonly PackExample[] = sizes.flatMap((size) => {
  const printed = printedSizes[size.id];
  const expected = expectedSizes[size.id];
  const guest = `memory.guest.${size.id}`;
  const machine = {
    [guest]: size.guest,
    'workload.memory': size.workload,
    'memory.hypervisor': size.hypervisor,
  };
  return [
    example(size, 'vm', printed.vm, expected.vm, machine),
    example(size, 'pv', printed.pv, expected.pv, { ...machine, 'memory.grant': size.grant }),
    example(size, 'container', printed.container, expected.container, {
      'workload.memory': size.workload,
      'memory.namespace': 0,
      'memory.runtime': size.runtime,
    }),
    example(size, 'sandbox', printed.sandbox, expected.sandbox, {
      'workload.memory': size.linearKibibytes / 1024,
      'memory.module': size.module,
      'memory.runtime': size.wasmRuntime,
    }),
  ];
});
