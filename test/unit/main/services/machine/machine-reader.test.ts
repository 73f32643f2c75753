import { describe, expect, test } from 'vitest';
import type { HardwareProbe } from '../../../../../src/main/ports/hardware-probe.ts';
import { createMachineReader } from '../../../../../src/main/services/machine/machine-reader.ts';
import type { Calibration } from '../../../../../src/shared/domain/calibration/calibration.ts';
import type { Ledger } from '../../../../../src/shared/domain/host/fact.ts';
import { ledgerOf } from '../../../shared/domain/ledger-fixture.ts';

/** Reads a machine whose CPUs grow by one with every reading; each takes a quarter of a second. */
function growingMachine() {
  let time = 1_000_000;
  let readings = 0;
  const waiting: (() => void)[] = [];
  const probe: HardwareProbe = {
    identify: () => Promise.resolve([]),
    record: async () => ({}),
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

describe('the reader of the machine', () => {
  test('reads the machine once and says how long it took', async () => {
    const machine = growingMachine();
    const reader = createMachineReader(machine.probe, machine.clock);
    const first = reader.read({ refresh: false });
    machine.finish();
    expect(await first).toMatchObject({
      ok: true,
      value: { host: { cores: 1 }, elapsedSeconds: 0.25, ledger: { schema: 'isoplan/ledger@1' } },
    });
    expect(await reader.read({ refresh: false })).toEqual(await first);
    expect(machine.readings()).toBe(1);
  });

  test('reads again when asked to', async () => {
    const machine = growingMachine();
    const reader = createMachineReader(machine.probe, machine.clock);
    const first = reader.read({ refresh: false });
    machine.finish();
    await first;
    const second = reader.read({ refresh: true });
    machine.finish();
    expect(await second).toMatchObject({ ok: true, value: { host: { cores: 2 } } });
    expect(await reader.read({ refresh: false })).toEqual(await second);
  });

  test('callers that come during a reading share it', async () => {
    const machine = growingMachine();
    const reader = createMachineReader(machine.probe, machine.clock);
    const all = [false, true, false].map((refresh) => reader.read({ refresh }));
    machine.finish();
    const results = await Promise.all(all);
    expect(machine.readings()).toBe(1);
    expect(results[1]).toEqual(results[0]);
  });

  test('takes what was measured on this machine, and nothing of another', async () => {
    const machine = growingMachine();
    const measured = (identity: string): Calibration => ({
      schema: 'isoplan/calibration@1',
      takenAt: '2026-01-02T03:04:05.000Z',
      kind: 'quick',
      seconds: 8,
      machine: identity,
      disk: null,
      background: { busyShare: 0, stealShare: 0 },
      measurements: [
        {
          id: 'clock',
          unit: 'hertz',
          median: 3.1e9,
          low: 3e9,
          high: 3.2e9,
          p5: 3e9,
          p95: 3.2e9,
          repeats: 20,
          outliers: 0,
          settled: true,
          method: 'chain',
          notes: [],
          samples: [],
        },
      ],
      missing: [],
      troubles: [],
    });
    let calibration = measured('another processor, 1 CPUs, 16 GiB');
    const reader = createMachineReader(machine.probe, machine.clock, async () => calibration);
    const first = reader.read({ refresh: false });
    machine.finish();
    expect(await first).toMatchObject({ value: { host: { clockHz: null } } });
    calibration = measured('unknown processor, 1 CPUs, 16 GiB');
    expect(await reader.read({ refresh: false })).toMatchObject({
      value: { host: { clockHz: 3.1e9 } },
    });
    expect(machine.readings()).toBe(1);
  });

  test('a reading that failed is not kept', async () => {
    const machine = growingMachine();
    let fails = true;
    const probe: HardwareProbe = {
      identify: () => Promise.resolve([]),
      record: async () => ({}),
      probe: () => (fails ? Promise.reject(new Error('unforeseen')) : machine.probe.probe()),
    };
    const reader = createMachineReader(probe, machine.clock);
    await expect(reader.read({ refresh: false })).rejects.toThrow('unforeseen');
    fails = false;
    const second = reader.read({ refresh: false });
    machine.finish();
    expect(await second).toMatchObject({ ok: true });
  });
});
