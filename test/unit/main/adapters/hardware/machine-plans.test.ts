import { expect, test } from 'vitest';
import { createHardwareProbe } from '../../../../../src/main/adapters/hardware/hardware-probe.ts';
import { hostFromLedger } from '../../../../../src/shared/domain/host/ledger-host.ts';
import type { Host } from '../../../../../src/shared/domain/host/host.ts';
import { planOf } from '../../../shared/plan/plan-of.ts';
import { commandsOf, fileRootOf, libraryOf, machine } from './machine-fixture.ts';

async function hostOf(name: string, scope: 'limits' | 'machine' = 'limits'): Promise<Host> {
  const fixture = machine(name);
  const ledger = await createHardwareProbe({
    clock: { now: () => 0 },
    platform: fixture.platform,
    files: fileRootOf(fixture),
    information: libraryOf(fixture),
    commands: commandsOf(fixture),
    readNode: () => fixture.node,
  }).probe();
  return hostFromLedger(ledger, scope);
}

const workloads = { workloads: [{ cpu: '100m', memory: '64Mi' }] };

test.each([
  ['hugepages', 'huge-pages', /240 ?GiB/],
  ['cxl-nodes', 'memory-without-processors', /500 ?GiB/],
  ['xen-dom0', 'host-limits', /CPU 4\b.* of 32\b/],
  ['power9-lpar', 'host-limits', /CPU 0\.5\b.* of 16\b/],
])('the plan of %s says what is special about it', async (name, id, said) => {
  const { assumptions } = planOf(workloads, await hostOf(name));
  const assumption = assumptions.find((one) => one.id === id);
  expect(assumption?.text.en).toMatch(said);
  expect(assumption?.text.zh).toMatch(/[\u4e00-\u9fff]/);
});

test('memory apart alone is no limit of this process', async () => {
  const { assumptions } = planOf(workloads, await hostOf('hugepages'));
  expect(assumptions.map(({ id }) => id)).not.toContain('host-limits');
});

test('the whole machine of the control domain of Xen can be asked for', async () => {
  const host = await hostOf('xen-dom0', 'machine');
  expect([host.cores, host.memoryBytes]).toEqual([32, 262_029 * 2 ** 20]);
});

test('a missing device of virtualization names the switch in the firmware, a closed one does not', async () => {
  const text = JSON.stringify(planOf(workloads, await hostOf('vt-off')));
  expect(text).toContain('virtualization-missing');
  expect(text).toMatch(/Intel VT-x, AMD SVM Mode/);
  const host = await hostOf('vt-off');
  const { device: _, ...closed } = host.virtualization;
  const other = JSON.stringify(planOf(workloads, { ...host, virtualization: closed }));
  expect(other).toContain('virtualization-closed');
  expect(other).not.toContain('virtualization-missing');
});
