import { expect, test } from 'vitest';
import { createHardwareProbe } from '../../../../../src/main/adapters/hardware/hardware-probe.ts';
import {
  commandsOf,
  fileRootOf,
  libraryOf,
  machine,
  machines,
  type MachineFixture,
} from './machine-fixture.ts';

const names = { host: 'alices-box.example.org', user: 'alice4712' };

const probeOf = (fixture: MachineFixture) =>
  createHardwareProbe({
    clock: { now: () => 0 },
    platform: fixture.platform,
    files: fileRootOf(fixture),
    information: libraryOf(fixture),
    commands: commandsOf(fixture),
    readNode: () => fixture.node,
    readNames: () => names,
  });

const uuids = /\b(?!00000000-0000-4000-8000)[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}\b/i;
const addresses = /\b(?!02:00:00:00:00)(?:[0-9a-f]{2}[:-]){5}[0-9a-f]{2}\b/i;

test.each(machines)(
  '%s, recorded, is without identifiers and reads the same',
  async (_, fixture) => {
    const recorded = (await probeOf(fixture).record()) as MachineFixture;
    const text = JSON.stringify(recorded);
    expect(fixture.private.filter((secret) => text.includes(secret))).toEqual([]);
    expect(text).not.toMatch(uuids);
    expect(text).not.toMatch(addresses);
    const again = await probeOf(recorded).probe();
    const before = await probeOf(fixture).probe();
    const said = (ledger: typeof before) =>
      ledger.entries.map(({ id, fact }) => [id, fact.known ? fact.value : null]);
    expect(said(again)).toEqual(said(before));
  },
);

test('everything that people and makers write into a machine is taken out', async () => {
  const laptop = machine('hybrid-laptop');
  const planted = {
    ...laptop,
    files: {
      ...laptop.files,
      '/proc/self/cgroup': '0::/user.slice/alice4712.service\n',
      '/etc/os-release': 'PRETTY_NAME="Debian of alices-box"\n',
      '/run/udev/data/+dmi:id':
        'E:MEMORY_DEVICE_0_SERIAL_NUMBER=8C4DF00D\nE:MEMORY_DEVICE_0_SIZE=8\n',
      '/sys/block/dm-9/dm/uuid': 'LVM-Q2uXKcSECRETVOLUMENAME',
      '/sys/block/dm-9/dev': '253:9\n',
      '/sys/block/dm-9/slaves/nvme0n1/dev': '',
      '/proc/self/mountinfo':
        '29 1 259:2 / / rw - ext4 /dev/nvme0n1p2 rw\n30 1 8:1 / /media/alice4712/Wedding rw - vfat /dev/sda1 rw\n31 1 0:50 / /work rw - nfs files.acme.example:/payroll rw\n',
    },
  };
  const text = JSON.stringify(await probeOf(planted).record());
  for (const secret of [
    'alice',
    'Wedding',
    'acme',
    'payroll',
    '8C4DF00D',
    'SECRETVOLUME',
    'PF3XYZ12',
  ]) {
    expect(text).not.toContain(secret);
  }
});
