import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { hostname, userInfo } from 'node:os';
import { beforeAll, describe, expect, test } from 'vitest';
import { createHardwareProbe } from '../../../../../src/main/adapters/hardware/hardware-probe.ts';
import type { Ledger } from '../../../../../src/shared/domain/host/fact.ts';
import { hostFromLedger } from '../../../../../src/shared/domain/host/ledger-host.ts';
import { numberOf, subjectsOf, textOf } from '../../../../../src/shared/domain/host/ledger.ts';

const onLinux = process.platform === 'linux';

function output(program: string, ...programArguments: readonly string[]): string | null {
  if (!onLinux) return null;
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

const clock = { now: () => Date.now() };

/** Read without haste, so that a busy machine does not leave facts unknown. */
let ledger: Ledger;

beforeAll(async () => {
  const limits = { file: 10_000, call: 10_000, command: 10_000, step: 30_000 };
  ledger = await createHardwareProbe({ clock, limits }).probe();
}, 60_000);

/** What must not be in a ledger of this machine; names too short to be told from other text are left out. */
function identities(): readonly string[] {
  const folder = '/sys/class/net';
  const addresses = onLinux
    ? readdirSync(folder).map((name) => {
        const address = output('cat', `${folder}/${name}/address`)?.trim() ?? '';
        return /[1-9a-f]/.test(address) ? address : '';
      })
    : [];
  const { username } = userInfo();
  return [...addresses, hostname(), username === 'root' ? '' : username].filter(
    (text) => text.length > 3,
  );
}

describe('the machine the tests run on', () => {
  test('is read without any step or call reaching its limit, given time', () => {
    const late = ledger.entries.filter(({ fact }) => !fact.known && fact.reason === 'timed-out');
    expect(late.map(({ id }) => id)).toEqual([]);
  });

  test('has at least one CPU and some memory', () => {
    const host = hostFromLedger(ledger);
    expect(host.cores).toBeGreaterThan(0);
    expect(host.memoryBytes).toBeGreaterThan(0);
  });

  test('is probed without host name, user name and hardware addresses', () => {
    const text = JSON.stringify(ledger);
    expect(identities().filter((identity) => text.includes(identity))).toEqual([]);
  });
});

const lscpu = output('lscpu');
const topology = output('lscpu', '--parse=CPU,CORE,SOCKET,NODE');
const caches = output('lscpu', '--bytes', '--caches=NAME,ALL-SIZE');

/** Distinct values of some columns of `lscpu --parse`. */
function distinct(...columns: readonly number[]): number {
  const rows = (topology ?? '').split('\n').filter((row) => /^\d/.test(row));
  return new Set(rows.map((row) => columns.map((column) => row.split(',')[column]).join())).size;
}

describe.skipIf(topology === null)(
  'lscpu says the same (skipped where it is not installed)',
  () => {
    test.each([
      ['cpu.threads', [0]],
      ['cpu.physical-cores', [1, 2]],
      ['cpu.packages', [2]],
      ['memory.numa-nodes', [3]],
    ] as const)('%s', (key, columns) => {
      expect(numberOf(ledger, key)).toBe(distinct(...columns));
    });

    test('the model name', () => {
      expect(textOf(ledger, 'cpu.model')).toBe(/^Model name:\s+(.+)$/m.exec(lscpu ?? '')?.[1]);
    });

    test.skipIf(caches === null).each([
      ['L1d', 'cpu.l1d-cache'],
      ['L1i', 'cpu.l1i-cache'],
      ['L2', 'cpu.l2-cache'],
      ['L3', 'cpu.l3-cache'],
    ] as const)('the %s caches (skipped where lscpu does not sum them)', (name, key) => {
      const bytes = new RegExp(`^${name}\\s+(\\d+)`, 'm').exec(caches ?? '')?.[1];
      expect(numberOf(ledger, key)).toBe(bytes === undefined ? null : Number(bytes));
    });
  },
);

const lsblk = output('lsblk', '--bytes', '--nodeps', '--json', '--output=NAME,SIZE,TYPE');

describe.skipIf(lsblk === null)('lsblk says the same (skipped where it is not installed)', () => {
  test('disks and their sizes', () => {
    const { blockdevices } = JSON.parse(lsblk ?? '{}') as {
      blockdevices: readonly { name: string; size: number; type: string }[];
    };
    const disks = blockdevices.filter(
      ({ name, size, type }) => type === 'disk' && size > 0 && !/^(?:zram|nbd|drbd)/.test(name),
    );
    const probed = subjectsOf(ledger, 'disk').map((name) => [
      name,
      numberOf(ledger, 'disk.size', name),
    ]);
    expect(Object.fromEntries(probed)).toEqual(
      Object.fromEntries(disks.map(({ name, size }) => [name, size])),
    );
  });
});

const free = output('free', '--bytes');

describe.skipIf(free === null)('free says the same (skipped where it is not installed)', () => {
  test('total memory', () => {
    expect(numberOf(ledger, 'memory.total')).toBe(Number(/^Mem:\s+(\d+)/m.exec(free ?? '')?.[1]));
  });
});

describe.skipIf(!onLinux)('the kernel says the same (there is no /proc elsewhere)', () => {
  test('kernel release and memory', () => {
    const release = readFileSync('/proc/sys/kernel/osrelease', 'utf8').trim();
    expect(textOf(ledger, 'system.kernel')).toBe(release);
    const kibibytes = /^MemTotal:\s+(\d+)/m.exec(readFileSync('/proc/meminfo', 'utf8'))?.[1];
    expect(numberOf(ledger, 'memory.total')).toBe(Number(kibibytes) * 1024);
  });
});
