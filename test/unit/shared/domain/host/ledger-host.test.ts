import { describe, expect, test } from 'vitest';
import { unlimited } from '../../../../../src/shared/domain/host/fact.ts';
import {
  hostFromLedger,
  plannedCores,
  plannedMemory,
} from '../../../../../src/shared/domain/host/ledger-host.ts';
import { ledgerOf } from '../ledger-fixture.ts';

const GiB = 2 ** 30;

describe('what the plan may use', () => {
  test.each([
    [
      [['cpu.threads', 16]],
      { planned: 16, machine: 16, limit: null, limited: false, disputed: null },
    ],
    [
      [
        ['cpu.threads', 16],
        ['limits.cores', 0.5],
      ],
      { planned: 0.5, machine: 16, limit: 0.5, limited: true, disputed: null },
    ],
    [
      [
        ['cpu.threads', 16],
        ['limits.cores', 16],
      ],
      { planned: 16, machine: 16, limit: 16, limited: false, disputed: null },
    ],
    [
      [
        ['cpu.threads', 16],
        ['limits.cores', unlimited],
      ],
      { planned: 16, machine: 16, limit: null, limited: false, disputed: null },
    ],
    [[['limits.cores', 2]], { planned: 2, machine: null, limit: 2, limited: true, disputed: null }],
    [[], { planned: null, machine: null, limit: null, limited: false, disputed: null }],
  ] as const)('cores of %j', (facts, expected) => {
    expect(plannedCores(ledgerOf(...facts))).toEqual(expected);
  });

  test('memory is the smaller of the machine and the limit of this process', () => {
    const ledger = ledgerOf(['memory.total', 16 * GiB], ['limits.memory', GiB / 2]);
    expect(plannedMemory(ledger)).toEqual({
      planned: GiB / 2,
      machine: 16 * GiB,
      limit: GiB / 2,
      limited: true,
      disputed: null,
    });
  });
});

describe('host from a ledger', () => {
  test('an empty ledger is a host of which nothing is known', () => {
    expect(hostFromLedger(ledgerOf())).toEqual({
      name: 'host',
      count: 1,
      cores: null,
      clockHz: null,
      memoryBytes: null,
      disks: [],
      nics: [],
      virtualization: { hardware: null, usable: null, hypervisor: null },
      operatingSystem: null,
      reserve: { cpu: 0.1, memory: 0.1 },
      cpuOvercommit: 1,
    });
  });

  test('is named after its processor and size, never after the machine or its user', () => {
    const ledger = ledgerOf(
      ['cpu.model', 'AMD EPYC'],
      ['cpu.threads', 2],
      ['cpu.clock', 2.445_426e9],
      ['memory.total', 16 * GiB],
    );
    expect(hostFromLedger(ledger).name).toBe('AMD EPYC, 2c 2.45GHz, 16GiB');
  });

  test('raw figures of a disk stay unknown, because no probe can read them', () => {
    const [disk] = hostFromLedger(
      ledgerOf(
        ['disk.kind', 'nvme', 'nvme0n1'],
        ['disk.size', 1e12, 'nvme0n1'],
        ['disk.free', 4e11, 'nvme0n1'],
      ),
    ).disks;
    expect(disk).toEqual({
      name: 'nvme0n1',
      kind: 'nvme',
      sizeBytes: 1e12,
      freeBytes: 4e11,
      operationsPerSecond: null,
      throughputBytesPerSecond: null,
      latencySeconds: null,
    });
  });

  test('leaves removable disks out', () => {
    const ledger = ledgerOf(['disk.size', 3.2e10, 'sdb'], ['disk.removable', true, 'sdb']);
    expect(hostFromLedger(ledger).disks).toEqual([]);
  });

  test('takes real and paravirtual interfaces and leaves software ones out', () => {
    const ledger = ledgerOf(
      ['network.kind', 'physical', 'eno1'],
      ['network.speed', 1e10, 'eno1'],
      ['network.virtual', false, 'eno1'],
      ['network.kind', 'paravirtual', 'eth1'],
      ['network.virtual', true, 'eth1'],
      ['network.kind', 'software', 'docker0'],
      ['network.state', 'up', 'docker0'],
    );
    expect(hostFromLedger(ledger).nics).toEqual([
      { name: 'eno1', virtual: false, bitsPerSecond: 1e10, latencySeconds: null },
      { name: 'eth1', virtual: true, bitsPerSecond: null, latencySeconds: null },
    ]);
  });

  test('takes connected software interfaces where there are no others, as in a container', () => {
    const ledger = ledgerOf(
      ['network.kind', 'software', 'eth0'],
      ['network.state', 'up', 'eth0'],
      ['network.kind', 'software', 'tunl0'],
      ['network.state', 'down', 'tunl0'],
    );
    expect(hostFromLedger(ledger).nics.map((nic) => nic.name)).toEqual(['eth0']);
  });

  test('no hypervisor underneath is said as null', () => {
    const ledger = ledgerOf(['virtualization.hypervisor', 'none']);
    expect(hostFromLedger(ledger).virtualization.hypervisor).toBeNull();
  });

  test.each([
    ['cpu.threads', 0],
    ['cpu.threads', 1e7],
    ['cpu.clock', 0],
    ['memory.total', 4096],
  ] as const)('takes a figure no machine has (%s = %d) as unknown', (key, value) => {
    const { cores, clockHz, memoryBytes } = hostFromLedger(ledgerOf([key, value]));
    expect([cores, clockHz, memoryBytes]).toEqual([null, null, null]);
  });
});
