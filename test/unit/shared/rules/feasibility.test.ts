import { describe, expect, test } from 'vitest';
import { text } from '../../../../src/shared/base/text.ts';
import type { Host } from '../../../../src/shared/domain/host/host.ts';
import type { WorkloadInput } from '../../../../src/shared/domain/workload/workload-input.ts';
import {
  feasibility,
  type AssessedAlternative,
  type Feasibility,
} from '../../../../src/shared/rules/feasibility.ts';
import { hostOf, workloadOf } from './situation.ts';

const gib = 2 ** 30;
const candidate = (
  paradigm: AssessedAlternative['paradigm'],
  isolationLevel: number,
  compatibilityLevel: number,
  change: Partial<AssessedAlternative> = {},
): AssessedAlternative => ({
  paradigm,
  name: text(`The ${paradigm}`, `${paradigm} 方案`),
  isolationLevel,
  compatibilityLevel,
  memoryPerInstance: { low: gib, point: gib },
  coresToProvision: { low: 1, point: 1 },
  ...change,
});
const vm = candidate('vm', 4, 4);
const pv = candidate('pv', 3, 3);
const container = candidate('container', 2, 2);
const wasm = candidate('sandbox', 1, 1);
const microVm = candidate('vm', 4, 2);
const linuxPv = candidate('pv', 3, 2);
const linuxSandbox = candidate('sandbox', 3, 2);

const check = (
  one: AssessedAlternative,
  change: WorkloadInput = {},
  host: Partial<Host> = {},
): Feasibility => feasibility(workloadOf(change), hostOf(host), one);
const idsOf = ({ reasons, warnings }: Feasibility) => ({
  reasons: reasons.map((reason) => reason.id),
  warnings: warnings.map((warning) => warning.id),
});

const portable: WorkloadInput = { wasmPortable: 'yes' };
const windows: WorkloadInput = { guestOs: 'windows', guestModifiable: true };
const noVirtualization = { hardware: false, usable: false, hypervisor: null };

describe('feasibility', () => {
  test.each<
    readonly [
      string,
      AssessedAlternative,
      WorkloadInput,
      Partial<Host>,
      readonly string[],
      readonly string[],
    ]
  >([
    ['nothing against a VM', vm, {}, {}, [], []],
    ['nothing against a modifiable PV guest', pv, {}, {}, [], []],
    ['nothing against a container', container, {}, {}, [], []],
    ['nothing against a portable module', wasm, portable, {}, [], []],

    ['level 4 asked of level 3', pv, { isolation: 4 }, {}, ['isolation-too-low'], []],
    ['level 4 asked of level 4', vm, { isolation: 4 }, {}, [], []],
    [
      'level 2 asked of level 1',
      wasm,
      { ...portable, isolation: 2 },
      {},
      ['isolation-too-low'],
      [],
    ],

    ['Windows in a container', container, windows, {}, ['guest-system'], []],
    ['another system in a container', container, { guestOs: 'other' }, {}, ['guest-system'], []],
    ['Windows in a VM', vm, windows, {}, [], []],
    ['Windows in PV, modifiable', pv, windows, {}, [], []],
    ['Windows in a microVM that runs Linux only', microVm, windows, {}, ['guest-system'], []],
    ['Windows in a sandbox, portable', wasm, { ...windows, ...portable }, {}, [], []],
    [
      'Windows in a sandbox, portability unknown',
      wasm,
      windows,
      {},
      ['guest-system'],
      ['portability-unknown'],
    ],
    [
      'Windows in a sandbox for Linux programs, even when portable',
      linuxSandbox,
      { ...windows, ...portable },
      {},
      ['guest-system'],
      [],
    ],

    [
      'PV with a guest that cannot be modified',
      pv,
      { guestModifiable: false },
      {},
      ['guest-not-modifiable'],
      [],
    ],
    [
      'PV that brings its kernel along, for Linux programs',
      linuxPv,
      { guestModifiable: false },
      {},
      [],
      [],
    ],
    ['a VM with a guest that cannot be modified', vm, { guestModifiable: false }, {}, [], []],

    ['a sandbox, not portable', wasm, { wasmPortable: 'no' }, {}, ['not-portable'], []],
    ['a sandbox, portability unknown', wasm, {}, {}, [], ['portability-unknown']],
    [
      'a sandbox for Linux programs, not portable',
      linuxSandbox,
      { wasmPortable: 'no' },
      {},
      [],
      [],
    ],

    ['a kernel of its own in a container', container, { ownKernel: true }, {}, [], ['own-kernel']],
    [
      'a kernel of its own in a sandbox that has one',
      linuxSandbox,
      { ownKernel: true },
      {},
      [],
      [],
    ],
    ['a kernel of its own in a VM', vm, { ownKernel: true }, {}, [], []],

    [
      'a VM without hardware virtualization',
      vm,
      {},
      { virtualization: noVirtualization },
      ['no-hardware-virtualization'],
      [],
    ],
    [
      'a VM whose device opens although the processor shows no flag',
      vm,
      {},
      { virtualization: { hardware: false, usable: true, hypervisor: 'KVM' } },
      [],
      ['virtualization-without-flag'],
    ],
    ['PV without hardware virtualization', pv, {}, { virtualization: noVirtualization }, [], []],
    ['a container without it', container, {}, { virtualization: noVirtualization }, [], []],
    [
      'a VM, the device closed to the user',
      vm,
      {},
      { virtualization: { hardware: true, usable: false, hypervisor: null } },
      [],
      ['virtualization-closed'],
    ],
    [
      'a VM, nobody knows about virtualization',
      vm,
      {},
      { virtualization: { hardware: null, usable: null, hypervisor: null } },
      [],
      ['virtualization-unknown'],
    ],
    [
      'a VM, nobody knows about access to the device',
      vm,
      {},
      { virtualization: { hardware: true, usable: null, hypervisor: null } },
      [],
      ['virtualization-access-unknown'],
    ],

    ['a host of unknown memory', container, {}, { memoryBytes: null }, [], ['memory-fit-unknown']],
    ['a host of unknown cores', container, {}, { cores: null }, [], ['cpu-fit-unknown']],
  ])('%s', (_, one, change, host, reasons, warnings) => {
    const result = check(one, change, host);
    expect(idsOf(result)).toEqual({ reasons, warnings });
    expect(result.feasible).toBe(reasons.length === 0);
  });

  test.each<
    readonly [
      string,
      Partial<AssessedAlternative>,
      Partial<Host>,
      readonly string[],
      readonly string[],
    ]
  >([
    [
      'exactly what the reserve leaves',
      { memoryPerInstance: { low: 9 * gib, point: 9 * gib } },
      {},
      [],
      [],
    ],
    [
      'more than the reserve leaves at the point, not at the least',
      { memoryPerInstance: { low: 9 * gib, point: 9.5 * gib } },
      {},
      [],
      ['memory-may-not-fit'],
    ],
    [
      'more than the reserve leaves even at the least',
      { memoryPerInstance: { low: 9.5 * gib, point: 12 * gib } },
      {},
      ['memory-does-not-fit'],
      [],
    ],
    [
      'no reserve',
      { memoryPerInstance: { low: 10 * gib, point: 10 * gib } },
      { reserve: { cpu: 0, memory: 0 } },
      [],
      [],
    ],
    [
      'cores over the reserve',
      { coresToProvision: { low: 3.7, point: 4 } },
      {},
      ['cpu-does-not-fit'],
      [],
    ],
    [
      'cores over the reserve at the point',
      { coresToProvision: { low: 3.5, point: 4 } },
      {},
      [],
      ['cpu-may-not-fit'],
    ],
    [
      'cores within an overcommit of 2',
      { coresToProvision: { low: 7, point: 7.2 } },
      { cpuOvercommit: 2 },
      [],
      [],
    ],
    [
      'figures the pack does not have',
      { memoryPerInstance: null, coresToProvision: null },
      {},
      [],
      [],
    ],
  ])('one instance on 4 cores and 10 GiB: %s', (_, change, host, reasons, warnings) => {
    const result = check(
      { ...container, ...change },
      {},
      {
        cores: 4,
        memoryBytes: 10 * gib,
        ...host,
      },
    );
    expect(idsOf(result)).toEqual({ reasons, warnings });
  });

  test('says every reason in both languages, with figures', () => {
    const { reasons } = check(
      { ...container, memoryPerInstance: { low: 12 * gib, point: 14 * gib } },
      { ...windows, isolation: 4 },
      { memoryBytes: 10 * gib },
    );
    expect(reasons.map((reason) => reason.text)).toEqual([
      {
        en: 'The container cannot give the isolation level required, 4 (hardware): only 2 (process).',
        zh: 'container 方案只达到隔离级别 2（进程级），而工作负载要求 4（硬件级）。',
      },
      {
        en: 'The container can run Linux programs only, and the workload needs Windows.',
        zh: 'container 方案只能运行 Linux 程序，而工作负载需要 Windows。',
      },
      {
        en: 'One instance does not fit the host: it needs at least 12 GiB of memory, and after a reserve of 10 % the host has 9 GiB.',
        zh: '单个实例放不进主机：至少需要 12 GiB 内存，而扣除 10% 的预留后主机只有 9 GiB。',
      },
    ]);
  });
});
