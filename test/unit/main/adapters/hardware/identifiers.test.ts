import { describe, expect, test } from 'vitest';
import { createHardwareProbe } from '../../../../../src/main/adapters/hardware/hardware-probe.ts';
import { hostDocument } from '../../../../../src/shared/domain/host/host-document.ts';
import { hostInput } from '../../../../../src/shared/domain/host/host-input.ts';
import {
  hostWithoutIdentifiers,
  withoutIdentifiers,
} from '../../../../../src/shared/domain/host/identifiers.ts';
import type { Ledger } from '../../../../../src/shared/domain/host/fact.ts';
import { hostFromLedger } from '../../../../../src/shared/domain/host/ledger-host.ts';
import { projectDocument } from '../../../../../src/shared/domain/project/project.ts';
import { toProjectFile } from '../../../../../src/shared/domain/project/project-file.ts';
import { pinnedProject } from '../../../../../src/shared/report/pinned-project.ts';
import { ledgerOf } from '../../../shared/domain/ledger-fixture.ts';
import { commandsOf, fileRootOf, libraryOf, machine } from './machine-fixture.ts';

function probeOf(name: string, names: { readonly host: string; readonly user: string }) {
  const fixture = machine(name);
  return createHardwareProbe({
    clock: { now: () => 0 },
    platform: fixture.platform,
    files: fileRootOf(fixture),
    information: libraryOf(fixture),
    commands: commandsOf(fixture),
    readNode: () => fixture.node,
    readNames: () => names,
  });
}

async function identified(name: string, names: { readonly host: string; readonly user: string }) {
  const probe = probeOf(name, names);
  const ledger = await probe.probe();
  return { ...ledger, entries: [...ledger.entries, ...(await probe.identify())] };
}

const values = (ledger: Ledger) =>
  Object.fromEntries(
    ledger.entries.flatMap(({ id, group, fact }) =>
      group === 'identity' && fact.known ? [[id, fact.value]] : [],
    ),
  );

describe('what tells whose machine it is', () => {
  test('is read on Linux when it is asked for, under names that do not repeat it', async () => {
    const ledger = await identified('hybrid-laptop', { host: 'alices-laptop', user: 'alice' });
    expect(values(ledger)).toEqual({
      'identity.host-name': 'alices-laptop',
      'identity.user-name': 'alice',
      'identity.machine-serial': 'PF3XYZ12',
      'identity.nvme0n1.disk-serial': 'S64KNX0R123456',
      'identity.docker0.hardware-address': '3c:ec:ef:12:34:56',
      'identity.enx#0.hardware-address': '3c:ec:ef:12:34:56',
      'identity.wlp0s20f3.hardware-address': '3c:ec:ef:12:34:56',
    });
  });

  test('is read through the library on Windows and macOS', async () => {
    const windows = values(
      await identified('windows-128-threads', { host: 'SRV-ACCT-01', user: 'Alice' }),
    );
    expect(Object.values(windows)).toEqual(
      expect.arrayContaining(['SRV-ACCT-01', 'Alice', 'CZ2D1X0ABC', 'b8:59:9f:00:11:22']),
    );
    const mac = values(await identified('mac-m2', { host: 'Carols-MacBook-Pro', user: 'carol' }));
    expect(Object.values(mac)).toEqual(
      expect.arrayContaining(['C02XL0ABJG5J', '0ba0123456789', 'a4:83:e7:00:11:22']),
    );
  });

  test.each(['hybrid-laptop', 'windows-128-threads', 'mac-m2', 'hdd-desktop'])(
    'leaves a ledger of %s, a host file, a project file and a report again',
    async (name) => {
      const fixture = machine(name);
      const ledger = await identified(name, { host: 'host-4711', user: 'user-4712' });
      const host = hostFromLedger(ledger);
      const file = hostInput.parse(hostDocument({ host, ledger }, '1'));
      const document = projectDocument.parse({
        schema: 'isoplan/project@1',
        name: 'p',
        host: file,
        hosts: [file],
      });
      expect(JSON.stringify(file)).toContain('user-4712');
      const shared = [
        JSON.stringify(withoutIdentifiers(ledger)),
        JSON.stringify(hostWithoutIdentifiers(file)),
        JSON.stringify(toProjectFile(document)),
        JSON.stringify(pinnedProject(document, host)),
      ];
      const secrets = [...fixture.private, 'host-4711', 'user-4712'];
      expect(shared.flatMap((text) => secrets.filter((one) => text.includes(one)))).toEqual([]);
    },
  );
});

describe('a ledger from elsewhere', () => {
  test('loses addresses and folders named after users, wherever they stand', () => {
    const clean = withoutIdentifiers(
      ledgerOf(
        ['runtime.version', 'built in /home/alice/src', 'wasmtime'],
        ['disk.driver', 'C:\\Users\\Bob Smith\\x', 'disk0'],
        ['network.driver', 'bond of 3C:EC:EF:12:34:56 and 3c-ec-ef-12-34-57', 'bond0'],
        ['system.machine', '/Users/carol/Library'],
      ),
    );
    const said = clean.entries.map(({ fact }) => fact.known && fact.value);
    expect(said.slice(2)).toEqual(['bond of … and …', '/Users/…/Library']);
    expect(said[0]).toBe('built in /home/…/src');
    expect(said[1]).toBe('C:\\Users\\…\\x');
  });

  test('that this version cannot read goes altogether', () => {
    const host = hostWithoutIdentifiers({ cores: 2, ledger: { schema: 'other', user: 'alice' } });
    expect(host).toEqual({ cores: 2 });
  });
});
