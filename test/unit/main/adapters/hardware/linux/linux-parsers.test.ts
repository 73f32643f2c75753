import { describe, expect, test } from 'vitest';
import { words, wholeNumber } from '../../../../../../src/main/adapters/hardware/fields.ts';
import { publicNames } from '../../../../../../src/main/adapters/hardware/interface-names.ts';
import { parseCpuList } from '../../../../../../src/main/adapters/hardware/linux/cpu/cpu-list.ts';
import {
  clockInName,
  parseCpuInfo,
} from '../../../../../../src/main/adapters/hardware/linux/cpu/cpu-info.ts';
import { parseCacheSize } from '../../../../../../src/main/adapters/hardware/linux/cpu/cpu-cache.ts';
import {
  cpuSet,
  hierarchicalLimit,
  parseAmount,
  parseCpuMax,
  parseCpuQuota,
} from '../../../../../../src/main/adapters/hardware/linux/group-limits.ts';
import {
  groupPlace,
  groupVersion,
  parseMemberships,
} from '../../../../../../src/main/adapters/hardware/linux/control-groups.ts';
import { parseMemoryInfo } from '../../../../../../src/main/adapters/hardware/linux/memory-info.ts';
import { parseUdevModules } from '../../../../../../src/main/adapters/hardware/linux/memory-modules.ts';
import { parseMounts } from '../../../../../../src/main/adapters/hardware/linux/mounts.ts';
import {
  prettyName,
  wslVersion,
} from '../../../../../../src/main/adapters/hardware/linux/system.ts';
import { channelIn } from '../../../../../../src/main/adapters/hardware/memory-module.ts';
import { versionIn } from '../../../../../../src/shared/domain/program-version.ts';
import { fileRootOf, machine } from '../machine-fixture.ts';

describe('CPU lists', () => {
  test.each([
    ['', []],
    ['0\n', [0]],
    ['0-3,8,10-11', [0, 1, 2, 3, 8, 10, 11]],
    ['4,2,2-3', [2, 3, 4]],
    ['3-1', null],
    ['0-', null],
    ['-1', null],
    ['0-3-5', null],
    ['a', null],
    ['0-4294967295', null],
  ])('"%s" is %j', (text, cpus) => {
    expect(parseCpuList(text)).toEqual(cpus);
  });
});

describe('numbers and words', () => {
  test.each([
    ['42', 42],
    [' 42\n', 42],
    ['0', 0],
    ['-1', null],
    ['4.2', null],
    ['1e3', null],
    ['', null],
    [undefined, null],
  ])('whole number %j is %j', (text, value) => {
    expect(wholeNumber(text)).toBe(value);
  });

  test.each([
    ['LENOVO\n', 'LENOVO'],
    ['  a \t b\0', 'a b'],
    ['To be filled by O.E.M.', null],
    ['Default string', null],
    ['None', null],
    ['', null],
    [5, null],
    ['x'.repeat(500), 'x'.repeat(200)],
  ])('words in %j are %j', (text, value) => {
    expect(words(text)).toBe(value);
  });
});

describe('processor texts', () => {
  test.each([
    ['Intel(R) Core(TM) i5-3470 CPU @ 3.20GHz', 3.2e9],
    ['Intel(R) Atom(TM) CPU N270 @ 1600MHz', 1.6e9],
    ['AMD EPYC', null],
    ['CPU @ 0.00GHz', null],
    [null, null],
  ])('clock in %j is %j', (name, clock) => {
    expect(clockInName(name)).toBe(clock);
  });

  test.each([
    ['32K', 32_768],
    ['1M\n', 1_048_576],
    ['512', 512],
    ['0K', null],
    ['', null],
    ['32KB', null],
  ])('cache size %j is %j', (text, bytes) => {
    expect(parseCacheSize(text)).toBe(bytes);
  });

  test('rows before the first processor and rows without a colon are left out', () => {
    const [only, ...others] = parseCpuInfo(
      'Hardware : x\nnonsense\nprocessor\t: 0\nmodel name : A: B\n',
    );
    expect(others).toEqual([]);
    expect([...(only ?? [])]).toEqual([
      ['processor', '0'],
      ['model name', 'A: B'],
    ]);
  });
});

describe('limits of control groups', () => {
  test.each([
    ['max 100000', 'unlimited'],
    ['max', 'unlimited'],
    ['50000 100000\n', 0.5],
    ['150000', 1.5],
    ['400000 100000', 4],
    ['0 100000', null],
    ['50000 0', null],
    ['', null],
    ['-1 100000', null],
  ])('cpu.max "%s" is %j', (text, cores) => {
    expect(parseCpuMax(text)).toBe(cores);
  });

  test.each([
    ['-1', '100000', 'unlimited'],
    ['25000', '50000', 0.5],
    ['25000', '', null],
    ['', '100000', null],
  ])('quota "%s" of period "%s" is %j', (quota, period, cores) => {
    expect(parseCpuQuota(quota, period)).toBe(cores);
  });

  test.each([
    ['max', 'unlimited'],
    ['9223372036854771712', 'unlimited'],
    ['9223372036854775807', 'unlimited'],
    ['536870912\n', 536_870_912],
    ['0', 0],
    ['-1', null],
    ['', null],
  ])('amount "%s" is %j', (text, amount) => {
    expect(parseAmount(text)).toBe(amount);
  });

  test('the tightest limit of all parents stands in memory.stat', () => {
    expect(hierarchicalLimit('cache 1\nhierarchical_memory_limit 1024\n')).toBe(1024);
    expect(hierarchicalLimit('cache 1\n')).toBeNull();
  });
});

describe('where a control group is', () => {
  const files = fileRootOf({ ...machine('unreadable'), files: {} });
  const mounts = (root: string) =>
    parseMounts(`30 23 0:26 ${root} /sys/fs/cgroup rw shared:4 - cgroup2 cgroup2 rw\n`);

  test.each([
    ['/', '/', ['']],
    ['/', '/a.slice/b.scope', ['/a.slice/b.scope', '/a.slice', '']],
    ['/docker/abc', '/docker/abc', ['']],
    ['/docker/abc', '/docker/abc/inner', ['/inner', '']],
    ['/', '/', ['']],
    ['/..', '/../beside', ['/beside', '']],
    ['/../..', '/', ['']],
    ['/..', '/inner', ['']],
  ])('mounted from %s, a member of %s', async (root, path, folders) => {
    const place = await groupPlace(files, mounts(root), parseMemberships(`0::${path}`), 'cpu');
    expect(place?.folders).toEqual(folders.map((folder) => `/sys/fs/cgroup${folder}`));
  });

  test.each([
    ['/', '/../../outside'],
    ['/docker/abc', '/elsewhere'],
    ['/docker/abc', '/docker/abcdef'],
    ['/docker/abc', '/'],
    ['/../other', '/'],
  ])('a mount from %s shows nothing of a member of %s', async (root, path) => {
    expect(await groupPlace(files, mounts(root), parseMemberships(`0::${path}`), 'cpu')).toBeNull();
  });

  test('of a mount from above the own group says so', async () => {
    const place = await groupPlace(files, mounts('/../..'), parseMemberships('0::/'), 'cpu');
    expect(place).toMatchObject({ above: true, complete: false });
  });

  test('the usual mount counts before one elsewhere, and the own group before one above', async () => {
    const host = '40 23 0:26 / /hostfs/sys/fs/cgroup rw - cgroup2 cgroup2 rw\n';
    const above = '41 23 0:26 /../.. /sys/fs/cgroup rw - cgroup2 cgroup2 rw\n';
    const usual = '42 23 0:26 /a/b /sys/fs/cgroup rw - cgroup2 cgroup2 rw\n';
    const folders = async (rows: string) =>
      (await groupPlace(files, parseMounts(rows), parseMemberships('0::/a/b'), 'cpu'))?.folders[0];
    expect(await folders(usual + host)).toBe('/sys/fs/cgroup');
    expect(await folders(host + above)).toBe('/hostfs/sys/fs/cgroup/a/b');
  });

  test("files of version 1 may go without the controller's name", async () => {
    const rows = parseMounts('30 23 0:26 / /dev/cpuset rw - cgroup none rw,cpuset,noprefix\n');
    const bare = fileRootOf({
      ...machine('unreadable'),
      files: { '/dev/cpuset/top-app/cpus': '0-7\n', '/dev/cpuset/release_agent': '' },
    });
    const place = await groupPlace(bare, rows, parseMemberships('3:cpuset:/top-app'), 'cpuset');
    expect(place?.unprefixed).toBe(true);
    expect(place && (await cpuSet(bare, place))).toMatchObject({ outcome: { ok: true, value: 8 } });
  });

  test('is unknown without a membership or without a mount', async () => {
    expect(await groupPlace(files, mounts('/'), [], 'memory')).toBeNull();
    expect(await groupPlace(files, [], parseMemberships('0::/'), 'memory')).toBeNull();
  });

  test.each([
    ['', 'none'],
    ['1 2 0:1 / /c rw - cgroup2 x rw', 'v2'],
    ['1 2 0:1 / /c rw - cgroup x rw,memory', 'v1'],
    ['1 2 0:1 / /c rw - cgroup x rw,xattr,name=systemd\n1 2 0:2 / /u rw - cgroup2 x rw', 'v2'],
    ['1 2 0:1 / /c rw - cgroup x rw,cpu\n1 2 0:2 / /u rw - cgroup2 x rw', 'hybrid'],
  ])('version of %j is %s', (text, version) => {
    expect(groupVersion(parseMounts(text))).toBe(version);
  });
});

describe('other texts of the kernel', () => {
  test('blanks in mount points are written in octal', () => {
    const [mount] = parseMounts(
      '36 35 8:3 / /mnt/win\\040data rw,noatime shared:1 - ext3 /dev/a b\n',
    );
    expect(mount).toMatchObject({ device: '8:3', mountPoint: '/mnt/win data', type: 'ext3' });
  });

  test.each(['', '36 35 8:3 / /mnt rw', '36 35 x / /mnt rw - ext3 /dev/a rw', ' - - -'])(
    'a row that is not a mount is left out: %j',
    (row) => {
      expect(parseMounts(row)).toEqual([]);
    },
  );

  test('memory sizes are in bytes, counts as they are', () => {
    const info = parseMemoryInfo(
      'MemTotal:  16 kB\nHugePages_Total: 3\nNode 0 MemFree: 2 kB\nBad: x\n',
    );
    expect([...info]).toEqual([
      ['MemTotal', 16_384],
      ['HugePages_Total', 3],
      ['MemFree', 2048],
    ]);
  });

  test('empty slots are no modules', () => {
    const text =
      'E:MEMORY_DEVICE_0_SIZE=17179869184\nE:MEMORY_DEVICE_0_SPEED_MTS=3200\n' +
      'E:MEMORY_DEVICE_1_PRESENT=0\nE:MEMORY_DEVICE_2_SIZE=0\n';
    expect(parseUdevModules(text)).toEqual([
      { bytes: 17_179_869_184, type: null, transfersPerSecond: 3.2e9, channel: null },
    ]);
  });

  test.each([
    ['P0 CHANNEL A', 'p0 channel a'],
    ['Controller0-ChannelA-DIMM0', 'controller0-channela'],
    ['P1_Node0_Channel2_Dimm1', 'p1_node0_channel2'],
    ['DIMM_A1', null],
    ['', null],
  ])('channel in %j is %j', (locator, channel) => {
    expect(channelIn(locator)).toBe(channel);
  });

  test.each([
    ['PRETTY_NAME="Debian GNU/Linux 12 (bookworm)"\nNAME="x"', 'Debian GNU/Linux 12 (bookworm)'],
    ["PRETTY_NAME='Void'", 'Void'],
    ['NAME=Gentoo\nVERSION_ID=2.15', 'Gentoo 2.15'],
    ['ID=x', null],
  ])('system name of %j', (text, name) => {
    expect(prettyName(text)).toBe(name);
  });

  test.each([
    ['5.15.153.1-microsoft-standard-WSL2', 'WSL 2'],
    ['4.4.0-19041-Microsoft', 'WSL 1'],
    ['6.1.0-25-amd64', 'none'],
    ['', null],
  ])('WSL of kernel %j', (release, version) => {
    expect(wslVersion(release)).toBe(version);
  });
});

describe('names and versions', () => {
  test('interfaces named after their address are numbered', () => {
    const names = publicNames([
      'eno1',
      'enx3cecef123456',
      'enx3cecef123457',
      'wlx001122334455',
      'veth1a2b3c4',
    ]);
    expect([...names.values()]).toEqual(['eno1', 'enx#0', 'enx#1', 'wlx#0', 'veth1a2b3c4']);
  });

  test.each([
    ['QEMU emulator version 8.2.2 (Debian 1:8.2.2+ds-0ubuntu1.2)', '8.2.2'],
    ['Docker version 27.3.1, build ce12230', '27.3.1'],
    ['podman version 5.2.5', '5.2.5'],
    ['containerd github.com/containerd/containerd v1.7.24 88bf19b', '1.7.24'],
    ['runc version 1.2.2\ncommit: v1.2.2-0-g7cb3632', '1.2.2'],
    ['runsc version release-20240930.0\nspec: 1.1.0-rc.1', '20240930.0'],
    ['kata-runtime  : 3.9.0\n   commit   : x', '3.9.0'],
    ['Firecracker v1.10.1\n\nSupported snapshot data format versions: v4.0.0', '1.10.1'],
    ['wasmtime 27.0.0 (8eefa236f 2024-11-20)', '27.0.0'],
    ['wasmedge version 0.14.1', '0.14.1'],
    ['crun version 1.18\ncommit: abc', '1.18'],
    ['no version here', null],
    ['', null],
  ])('version in %j is %j', (output, version) => {
    expect(versionIn(output)).toBe(version);
  });
});
