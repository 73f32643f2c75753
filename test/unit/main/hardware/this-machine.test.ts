import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { beforeAll, describe, expect, test } from 'vitest';
import { createHardwareProbe } from '../../../../src/main/adapters/hardware/hardware-probe.ts';
import type { Ledger } from '../../../../src/shared/domain/fact.ts';
import { hostFromLedger } from '../../../../src/shared/domain/ledger-host.ts';
import { numberOf, subjectsOf, textOf } from '../../../../src/shared/domain/ledger.ts';

const onLinux = process.platform === 'linux';

function output(program: string, ...programArguments: readonly string[]): string | null {
  try {
    return execFileSync(program, [...programArguments], {
      encoding: 'utf8',
      env: { ...process.env, LC_ALL: 'C' },
      stdio: ['ignore', 'pipe', 'ignore'],
    });
  } catch {
    return null;
  }
}

const lscpu = onLinux ? output('lscpu') : null;
const lsblk = onLinux
  ? output('lsblk', '--bytes', '--nodeps', '--json', '-o', 'NAME,SIZE,TYPE')
  : null;
const free = onLinux ? output('free', '--bytes') : null;

const clock = { now: () => Date.now() };

/** Read without haste, so that a busy machine does not leave facts unknown. */
let ledger: Ledger;

beforeAll(async () => {
  const limits = { file: 10_000, call: 10_000, command: 10_000, step: 30_000 };
  ledger = await createHardwareProbe({ clock, limits }).probe();
}, 60_000);

describe('the machine the tests run on', () => {
  test.runIf(onLinux)('is probed in under two seconds', async () => {
    const startedAt = performance.now();
    await createHardwareProbe({ clock }).probe();
    expect(performance.now() - startedAt).toBeLessThan(2000);
  });

  test('has at least one CPU and some memory', () => {
    const host = hostFromLedger(ledger);
    expect(host.cores).toBeGreaterThan(0);
    expect(host.memoryBytes).toBeGreaterThan(0);
  });

  test('is probed without its host name, user name and hardware addresses', () => {
    const text = JSON.stringify(ledger);
    const addresses = onLinux ? (output('cat', '/sys/class/net/eth0/address') ?? '').trim() : '';
    const hostName = onLinux ? readFileSync('/proc/sys/kernel/hostname', 'utf8').trim() : '';
    for (const secret of [addresses, hostName.length > 3 ? hostName : '']) {
      if (secret !== '') expect(text).not.toContain(secret);
    }
  });
});

const field = (name: string): string | null =>
  new RegExp(`^\\s*${name}:\\s+(.+)$`, 'm').exec(lscpu ?? '')?.[1]?.trim() ?? null;

describe.skipIf(lscpu === null)('lscpu, where it is installed, says the same', () => {
  test.each([
    ['CPU\\(s\\)', 'cpu.threads'],
    ['Socket\\(s\\)', 'cpu.packages'],
    ['Thread\\(s\\) per core', 'cpu.threads-per-core'],
    ['NUMA node\\(s\\)', 'memory.numa-nodes'],
  ] as const)('%s', (name, key) => {
    const said = Number(field(name));
    if (Number.isInteger(said)) expect(numberOf(ledger, key)).toBe(said);
    else expect(numberOf(ledger, key)).toBeNull();
  });

  test('cores per socket times sockets', () => {
    const said = Number(field('Core\\(s\\) per socket')) * Number(field('Socket\\(s\\)'));
    if (Number.isInteger(said)) expect(numberOf(ledger, 'cpu.physical-cores')).toBe(said);
    else expect(field('Socket\\(s\\)')).not.toMatch(/^\d+$/);
  });

  test('model name', () => {
    expect(textOf(ledger, 'cpu.model')).toBe(field('Model name'));
  });

  test.each([
    ['L1d', 'cpu.l1d-cache'],
    ['L1i', 'cpu.l1i-cache'],
    ['L2', 'cpu.l2-cache'],
    ['L3', 'cpu.l3-cache'],
  ] as const)('%s cache', (name, key) => {
    const bytes = /(\d+)/.exec(
      output('lscpu', '--bytes', '--caches=NAME,ALL-SIZE')
        ?.split('\n')
        .find((row) => row.startsWith(`${name} `))
        ?.slice(name.length) ?? '',
    )?.[1];
    expect(numberOf(ledger, key)).toBe(bytes === undefined ? null : Number(bytes));
  });
});

describe.skipIf(lsblk === null)('lsblk, where it is installed, says the same', () => {
  test('disks and their sizes', () => {
    const { blockdevices } = JSON.parse(lsblk ?? '{}') as {
      blockdevices: readonly { name: string; size: number; type: string }[];
    };
    const disks = blockdevices.filter(
      ({ name, size, type }) => type === 'disk' && size > 0 && !/^(?:zram|nbd|drbd)/.test(name),
    );
    const sizes = disks.map(({ name, size }) => [name, size]);
    const probed = subjectsOf(ledger, 'disk').map((name) => [
      name,
      numberOf(ledger, 'disk.size', name),
    ]);
    expect(Object.fromEntries(probed)).toEqual(Object.fromEntries(sizes));
  });
});

describe.skipIf(free === null)('free, where it is installed, says the same', () => {
  test('total memory', () => {
    const total = /^Mem:\s+(\d+)/m.exec(free ?? '')?.[1];
    expect(numberOf(ledger, 'memory.total')).toBe(Number(total));
  });
});

describe.skipIf(!onLinux || !existsSync('/sys/devices/system/cpu/online'))('the kernel', () => {
  test('lists as many CPUs as the ledger', () => {
    const last = readFileSync('/sys/devices/system/cpu/online', 'utf8').trim();
    if (/^0-\d+$/.test(last)) {
      expect(numberOf(ledger, 'cpu.threads')).toBe(Number(last.slice(2)) + 1);
    } else {
      expect(numberOf(ledger, 'cpu.threads')).toBeGreaterThan(0);
    }
  });
});
