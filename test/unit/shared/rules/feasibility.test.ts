import { describe, expect, test } from 'vitest';
import { text } from '../../../../src/shared/base/text.ts';
import type { Host } from '../../../../src/shared/domain/host/host.ts';
import type { WorkloadInput } from '../../../../src/shared/domain/workload/workload-input.ts';
import {
  feasibilityOf,
  requirementObjections,
  type AssessedAlternative,
  type Feasibility,
} from '../../../../src/shared/rules/feasibility.ts';
import { hostOf, workloadOf } from './situation.ts';

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
): Feasibility => feasibilityOf(requirementObjections(workloadOf(change), hostOf(host), one));
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

    ['a kernel of its own in a container', container, { ownKernel: true }, {}, ['own-kernel'], []],
    [
      'a kernel of its own in a sandbox that answers system calls',
      linuxSandbox,
      { ownKernel: true },
      {},
      ['own-kernel'],
      [],
    ],
    ['a kernel of its own in a VM', vm, { ownKernel: true }, {}, [], []],
    [
      'kernel modules in a container',
      container,
      { kernelModules: true },
      {},
      ['kernel-modules'],
      [],
    ],
    ['fork in a module', wasm, { ...portable, fork: true }, {}, ['fork'], []],
    ['threads in a module', wasm, { ...portable, threads: true }, {}, [], ['threads-unknown']],
    ['threads and fork in a container', container, { threads: true, fork: true }, {}, [], []],
    ['a raw device in a container', container, { rawDevices: true }, {}, [], []],
    ['a GPU in a module', wasm, { ...portable, gpu: true }, {}, ['gpu'], []],
    [
      'devices where the pack says that there are none',
      { ...vm, capabilities: { needsDevices: false } },
      { needsDevices: true },
      {},
      ['devices'],
      [],
    ],
    [
      'a GPU where the pack does not know',
      { ...vm, capabilities: { gpu: null } },
      { gpu: true },
      {},
      [],
      ['gpu-unknown'],
    ],

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
  ])('%s', (_, one, change, host, reasons, warnings) => {
    const result = check(one, change, host);
    expect(idsOf(result)).toEqual({ reasons, warnings });
    expect(result.feasible).toBe(reasons.length === 0);
  });

  test('says every reason in both languages, with figures', () => {
    const { reasons } = check(container, { ...windows, isolation: 4 });
    expect(reasons.map((reason) => reason.text)).toEqual([
      {
        en: 'The container cannot give the isolation level required, 4 (hardware): only 2 (process).',
        zh: 'container 方案只达到隔离级别 2（进程级），而工作负载要求 4（硬件级）。',
      },
      {
        en: 'The container can run Linux programs only, and the workload needs Windows.',
        zh: 'container 方案只能运行 Linux 程序，而工作负载需要 Windows。',
      },
    ]);
  });
});
