import { describe, expect, test } from 'vitest';
import type { HardwareProbe } from '../../../../src/main/ports/hardware-probe.ts';
import { createMachineService } from '../../../../src/main/services/machine/machine-service.ts';
import type { Ledger } from '../../../../src/shared/domain/fact.ts';
import { ledgerOf } from '../../shared/domain/ledger-fixture.ts';

/** Reads a machine whose CPUs grow by one with every reading; each takes a quarter of a second. */
function growingMachine() {
  let time = 1_000_000;
  let readings = 0;
  const waiting: (() => void)[] = [];
  const probe: HardwareProbe = {
    probe: () =>
      new Promise<Ledger>((resolve) => {
        readings += 1;
        const ledger = ledgerOf(['cpu.threads', readings], ['memory.total', 2 ** 34]);
        waiting.push(() => {
          time += 250;
          resolve(ledger);
        });
      }),
  };
  const finish = (): void => {
    for (const one of waiting.splice(0)) one();
  };
  return { probe, clock: { now: () => time }, finish, readings: () => readings };
}

describe('the machine service', () => {
  test('reads the machine once and says how long it took', async () => {
    const machine = growingMachine();
    const service = createMachineService(machine.probe, machine.clock);
    const first = service.probe({ refresh: false });
    machine.finish();
    expect(await first).toMatchObject({
      ok: true,
      value: { host: { cores: 1 }, elapsedSeconds: 0.25, ledger: { schema: 'isoplan/ledger@1' } },
    });
    expect(await service.probe({ refresh: false })).toEqual(await first);
    expect(machine.readings()).toBe(1);
  });

  test('reads again when asked to', async () => {
    const machine = growingMachine();
    const service = createMachineService(machine.probe, machine.clock);
    const first = service.probe({ refresh: false });
    machine.finish();
    await first;
    const second = service.probe({ refresh: true });
    machine.finish();
    expect(await second).toMatchObject({ ok: true, value: { host: { cores: 2 } } });
    expect(await service.probe({ refresh: false })).toEqual(await second);
  });

  test('callers that come during a reading share it', async () => {
    const machine = growingMachine();
    const service = createMachineService(machine.probe, machine.clock);
    const all = [false, true, false].map((refresh) => service.probe({ refresh }));
    machine.finish();
    const results = await Promise.all(all);
    expect(machine.readings()).toBe(1);
    expect(results[1]).toEqual(results[0]);
  });

  test('a reading that failed is not kept', async () => {
    const machine = growingMachine();
    let fails = true;
    const probe: HardwareProbe = {
      probe: () => (fails ? Promise.reject(new Error('unforeseen')) : machine.probe.probe()),
    };
    const service = createMachineService(probe, machine.clock);
    await expect(service.probe({ refresh: false })).rejects.toThrow('unforeseen');
    fails = false;
    const second = service.probe({ refresh: false });
    machine.finish();
    expect(await second).toMatchObject({ ok: true });
  });
});
