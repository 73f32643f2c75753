import { describe, expect, test } from 'vitest';
import { btrfsUsable } from '../../../../../../../src/main/adapters/hardware/linux/storage/btrfs.ts';
import {
  joinedKind,
  judgeKind,
  type DiskSigns,
  type JudgedKind,
} from '../../../../../../../src/main/adapters/hardware/linux/storage/disk-kind.ts';
import { readBlockDevices } from '../../../../../../../src/main/adapters/hardware/linux/storage/block-devices.ts';
import { readDiskSpace } from '../../../../../../../src/main/adapters/hardware/linux/storage/disk-space.ts';
import { storageTree } from '../../../../../../../src/main/adapters/hardware/linux/storage/storage-tree.ts';
import { placeMounts } from '../../../../../../../src/main/adapters/hardware/linux/storage/volumes.ts';
import { parsePools } from '../../../../../../../src/main/adapters/hardware/linux/storage/zfs-pools.ts';
import { parseMounts } from '../../../../../../../src/main/adapters/hardware/linux/mounts.ts';
import { commandsOf, fileRootOf, machine } from '../../machine-fixture.ts';

/** A machine of block devices: size in sectors, what is below, and the file systems on it. */
interface Described {
  readonly devices: Readonly<
    Record<
      string,
      {
        readonly sectors: number;
        readonly below?: readonly string[];
        readonly files?: Readonly<Record<string, string>>;
      }
    >
  >;
  readonly more?: Readonly<Record<string, string>>;
  readonly mounts: readonly (readonly [
    device: string,
    point: string,
    type: string,
    free: number,
  ])[];
  readonly commands?: Readonly<Record<string, string>>;
}

async function placed({ devices, more = {}, mounts, commands = {} }: Described) {
  const files: Record<string, string> = { ...more };
  const numbers = new Map<string, string>();
  for (const [index, [name, { sectors, below = [], files: own = {} }]] of Object.entries(
    devices,
  ).entries()) {
    const folder = `/sys/block/${name}`;
    numbers.set(name, `${index + 8}:0`);
    files[`${folder}/size`] = `${sectors}\n`;
    files[`${folder}/dev`] = `${index + 8}:0\n`;
    for (const one of below) files[`${folder}/slaves/${one}/dev`] = '';
    for (const [path, text] of Object.entries(own)) files[`${folder}/${path}`] = text;
  }
  const rows = mounts.map(([device, point, type], index) => {
    const source = type === 'zfs' ? device : `/dev/${device}`;
    return `${index} 1 ${numbers.get(device) ?? '0:9'} / ${point} rw - ${type} ${source} rw`;
  });
  const fixture = {
    ...machine('unreadable'),
    files,
    commands,
    space: Object.fromEntries(mounts.map(([, point, , free]) => [point, free])),
  };
  const root = fileRootOf(fixture);
  const tree = storageTree(await readBlockDevices(root, Object.keys(devices)));
  const placement = await placeMounts(
    { files: root, commands: commandsOf(fixture) },
    tree,
    parseMounts(rows.join('\n')),
  );
  const space = await readDiskSpace(root, placement.placed);
  return {
    disks: tree.disks.map(({ name }) => name),
    volumes: placement.volumes.map(({ name, bytes, members }) => ({
      name,
      bytes,
      members: members?.map((one) => one.name) ?? null,
    })),
    free: Object.fromEntries([...space].map(([name, { freeBytes }]) => [name, freeBytes])),
  };
}

const disk = { sectors: 2000 };

describe('what a file system lies on', () => {
  test('is the one disk below an encrypted logical volume', async () => {
    const found = await placed({
      devices: {
        sda: { ...disk, files: { 'sda2/size': '1900\n', 'sda2/dev': '8:2\n' } },
        'dm-0': { sectors: 1890, below: ['sda2'] },
        'dm-1': { sectors: 1000, below: ['dm-0'] },
      },
      mounts: [['dm-1', '/', 'ext4', 4000]],
    });
    expect(found).toEqual({ disks: ['sda'], volumes: [], free: { sda: 4000 } });
  });

  test('is the volume that spans two disks, or the array below a volume', async () => {
    const spanned = await placed({
      devices: { sda: disk, sdb: disk, 'dm-0': { sectors: 3900, below: ['sda', 'sdb'] } },
      mounts: [['dm-0', '/data', 'xfs', 7000]],
    });
    expect(spanned.volumes).toEqual([{ name: 'dm-0', bytes: 3900 * 512, members: ['sda', 'sdb'] }]);
    const array = await placed({
      devices: {
        sda: disk,
        sdb: disk,
        md0: { sectors: 1990, below: ['sda', 'sdb'] },
        'dm-0': { sectors: 900, below: ['md0'] },
        'dm-1': { sectors: 900, below: ['md0'] },
      },
      mounts: [
        ['dm-0', '/', 'ext4', 100],
        ['dm-1', '/data', 'ext4', 200],
      ],
    });
    expect(array.volumes.map(({ name }) => name)).toEqual(['md0']);
    expect(array.free).toEqual({ md0: 300 });
  });

  test('is a cached device as a whole', async () => {
    const found = await placed({
      devices: { sda: disk, nvme0n1: disk, bcache0: { sectors: 1990, below: ['sda', 'nvme0n1'] } },
      mounts: [['bcache0', '/', 'ext4', 5]],
    });
    expect(found.volumes[0]).toMatchObject({ name: 'bcache0', members: ['sda', 'nvme0n1'] });
  });

  test('an array that is not mounted is there all the same, what is served by others is not', async () => {
    const found = await placed({
      devices: {
        sda: disk,
        sdb: disk,
        md0: { sectors: 1990, below: ['sda', 'sdb'] },
        zd0: disk,
        rbd0: disk,
        nbd0: disk,
        loop0: disk,
        zram0: disk,
      },
      mounts: [['rbd0', '/mnt', 'ext4', 5]],
    });
    expect(found).toMatchObject({ disks: ['sda', 'sdb'], free: {} });
    expect(found.volumes.map(({ name }) => name)).toEqual(['md0']);
  });

  test('btrfs over two devices has what its layout leaves of them', async () => {
    const system = '/sys/fs/btrfs/0a0b';
    const found = await placed({
      devices: { sda: disk, sdb: disk },
      more: {
        [`${system}/devices/sda/size`]: '',
        [`${system}/devices/sdb/size`]: '',
        [`${system}/allocation/data/raid1/used_bytes`]: '',
      },
      mounts: [['sda', '/', 'btrfs', 7]],
    });
    expect(found.volumes).toEqual([
      { name: 'btrfs-sda', bytes: 2000 * 512, members: ['sda', 'sdb'] },
    ]);
    expect(found.free).toEqual({ 'btrfs-sda': 7 });
  });

  test('data sets of one ZFS pool have the same free space, which counts once', async () => {
    const rows =
      'tank\t4000\t1\t3999\n\traidz1-0\t4000\t1\n\t/dev/sda\t-\n\t/dev/sdb\t-\n\t/dev/sdc\t-\n\t/dev/sdd\t-\nlogs\t-\n\t/dev/nvme0n1\t-\n';
    const found = await placed({
      devices: { sda: disk, sdb: disk, sdc: disk, sdd: disk, nvme0n1: disk },
      mounts: [
        ['tank', '/tank', 'zfs', 2500],
        ['tank/home', '/home', 'zfs', 2500],
      ],
      commands: { '/usr/sbin/zpool list -v -H -p -L -P': rows },
    });
    expect(found.volumes).toEqual([
      { name: 'tank', bytes: 3000, members: ['sda', 'sdb', 'sdc', 'sdd'] },
    ]);
    expect(found.free).toEqual({ tank: 2500 });
  });
});

test('mirrors of a pool state what can be used', () => {
  const rows = 'rpool\t100\n\tmirror-0\t100\n\t/dev/sda3\t-\n\t/dev/sdb3\t-\n';
  expect(parsePools(rows)).toEqual([
    { name: 'rpool', usableBytes: 100, level: 'mirror', members: ['sda3', 'sdb3'] },
  ]);
  expect(parsePools('no pools available\n')).toMatchObject([{ members: [] }]);
});

test.each([
  ['single', 400],
  ['raid1', 200],
  ['raid1c4', 100],
  ['raid5', 300],
  ['raid6', 200],
  ['other', null],
  [null, null],
])('btrfs as %s over four of 100 leaves %s', (profile, bytes) => {
  expect(btrfsUsable(profile, [100, 100, 100, 100])).toBe(bytes);
});

const signs: DiskSigns = {
  name: 'sda',
  form: 'disk',
  driver: 'sd',
  vendor: 'ATA',
  model: 'X',
  rotational: false,
  transport: null,
  path: null,
  guest: false,
};

test.each<[string, Partial<DiskSigns>, string, string]>([
  ['a disk that speaks for itself', {}, 'ssd', 'high'],
  ['a SAS disk of a known maker', { vendor: 'SEAGATE', rotational: true }, 'hdd', 'medium'],
  ['a volume of a controller', { vendor: 'DELL', model: 'PERC H730' }, 'unknown', 'low'],
  [
    'a disk behind USB',
    { path: '../devices/pci0000:00/0000:00:14.0/usb2/2-1/host6/block/sda' },
    'unknown',
    'low',
  ],
  ['iSCSI', { path: '../devices/platform/host2/session1/target2:0:0/block/sda' }, 'unknown', 'low'],
  ['any disk of a guest', { guest: true }, 'virtual', 'medium'],
  ['NVMe in its slot', { name: 'nvme0n1', transport: 'pcie' }, 'nvme', 'high'],
  ['NVMe whose way is not told', { name: 'nvme0n1' }, 'nvme', 'medium'],
  ['NVMe over a network', { name: 'nvme0n1', transport: 'tcp' }, 'unknown', 'low'],
  ['NVMe of a guest', { name: 'nvme0n1', transport: 'pcie', guest: true }, 'virtual', 'medium'],
  ['a paravirtual disk', { name: 'vda', driver: 'virtio_blk' }, 'virtual', 'high'],
  ['a memory card', { name: 'mmcblk0' }, 'unknown', 'low'],
  ['several ways to one volume', { name: 'dm-0', form: 'multipath' }, 'unknown', 'low'],
])('%s', (_, some, kind, trust) => {
  expect(judgeKind({ ...signs, ...some })).toMatchObject({ kind, trust });
});

test.each([
  [['ssd', 'ssd'], 'ssd'],
  [['hdd', 'nvme'], 'hdd'],
  [['ssd', 'nvme'], 'ssd'],
  [['ssd', 'unknown'], 'unknown'],
  [[], 'unknown'],
])('disks of kinds %j together are %s', (kinds, kind) => {
  const judged = kinds.map(
    (one): JudgedKind => ({ kind: one as JudgedKind['kind'], source: '', trust: 'high' }),
  );
  expect(joinedKind(judged).kind).toBe(kind);
});
