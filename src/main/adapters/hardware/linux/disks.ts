import type { LedgerEntry } from '../../../../shared/domain/host/fact.ts';
import type { DiskKind } from '../../../../shared/domain/host/host.ts';
import { attempt, attemptOn, failedAttempt, line, type Attempt } from '../evidence.ts';
import { inBatches } from '../batches.ts';
import { rawFigureLines } from '../disk-figures.ts';
import { field, items, positive, words, zeroOrOne } from '../fields.ts';
import type { FileRoot } from '../file-root.ts';
import type { ProbeSources, ProbeStep } from '../probe-step.ts';
import { readBlockDevices, type BlockDevice } from './block-devices.ts';
import { readDiskSpace, type DiskSpace } from './disk-space.ts';
import { bracketed } from './memory.ts';
import { parseMounts } from './mounts.ts';

/** Whole disks: what they are, how large, how much is free. */
export const disksStep: ProbeStep = {
  name: '/sys/block',
  facts: ['disk.count'],
  run: async ({ files, information }) => {
    const [names, mountInfo, library] = await Promise.all([
      files.list('/sys/block'),
      files.read('/proc/self/mountinfo'),
      information.ask('blockDevices'),
    ]);
    if (!names.ok) return [line('disk.count', [attemptOn('/sys/block', names, () => null)])];
    const devices = await readBlockDevices(files, names.value);
    const mounts = mountInfo.ok ? parseMounts(mountInfo.value) : [];
    const space = await readDiskSpace(files, devices, mounts);
    const lines = await inBatches(devices.disks, (disk) =>
      diskLines(files, disk, space.get(disk.name) ?? null, library),
    );
    return [line('disk.count', [attempt('/sys/block', devices.disks.length)]), ...lines.flat()];
  },
};

type Library = Awaited<ReturnType<ProbeSources['information']['ask']>>;

async function diskLines(
  files: FileRoot,
  disk: BlockDevice,
  space: DiskSpace | null,
  library: Library,
): Promise<readonly LedgerEntry[]> {
  const folder = `/sys/block/${disk.name}`;
  const [vendor, model, rotational, scheduler, removable, driver] = await Promise.all([
    files.read(`${folder}/device/vendor`),
    files.read(`${folder}/device/model`),
    files.read(`${folder}/queue/rotational`),
    files.read(`${folder}/queue/scheduler`),
    files.read(`${folder}/removable`),
    readDriver(files, folder),
  ]);
  const modelText = modelName(
    vendor.ok ? words(vendor.value) : null,
    model.ok ? words(model.value) : null,
  );
  const spins = rotational.ok ? zeroOrOne(rotational.value) : null;
  const kind = diskKind(disk.name, driver, modelText, spins);
  const subject = disk.name;
  return [
    line('disk.model', [attemptOn(`${folder}/device/model`, model, () => modelText)], subject),
    line(
      'disk.kind',
      [attempt(kind.source(folder), kind.kind === 'unknown' ? null : kind.kind)],
      subject,
    ),
    line('disk.size', [attempt(`${folder}/size`, disk.bytes), librarySize(library, disk)], subject),
    line('disk.free', [freeAttempt(space)], subject),
    line(
      'disk.file-system',
      [attempt('/proc/self/mountinfo', space?.types.join(', ') ?? null)],
      subject,
    ),
    line(
      'disk.scheduler',
      [attemptOn(`${folder}/queue/scheduler`, scheduler, schedulerName)],
      subject,
    ),
    line('disk.driver', [attempt(`${folder}/device/driver`, driver)], subject),
    line('disk.removable', [attemptOn(`${folder}/removable`, removable, zeroOrOne)], subject),
    ...rawFigureLines(subject),
  ];
}

async function readDriver(files: FileRoot, folder: string): Promise<string | null> {
  for (const path of [`${folder}/device/driver`, `${folder}/device/device/driver`]) {
    const target = await files.linkTarget(path);
    if (target.ok) return words(target.value.split('/').at(-1));
  }
  return null;
}

function modelName(vendor: string | null, model: string | null): string | null {
  if (model === null) return null;
  const named = vendor === null || vendor === 'ATA' || vendor.startsWith('0x') ? null : vendor;
  return named === null || model.startsWith(named) ? model : `${named} ${model}`;
}

const virtualModels = /virtual|vbox|qemu|msft|persistentdisk|elastic block store|nvme_card/i;
const virtualDrivers: ReadonlySet<string> = new Set([
  'virtio_blk',
  'xen-blkfront',
  'vbd',
  'hv_storvsc',
  'vmw_pvscsi',
]);

interface NamedKind {
  readonly kind: DiskKind;
  readonly source: (folder: string) => string;
}

/** A virtual disk often claims to rotate; what it is made of cannot be seen from inside. */
function diskKind(
  name: string,
  driver: string | null,
  model: string | null,
  rotational: boolean | null,
): NamedKind {
  if (driver !== null && virtualDrivers.has(driver)) {
    return { kind: 'virtual', source: (folder) => `${folder}/device/driver` };
  }
  if (model !== null && virtualModels.test(model)) {
    return { kind: 'virtual', source: (folder) => `${folder}/device/model` };
  }
  if (/^(?:vd|xvd)[a-z]/.test(name)) return { kind: 'virtual', source: (folder) => folder };
  if (name.startsWith('nvme')) return { kind: 'nvme', source: (folder) => folder };
  const kind = rotational === null ? 'unknown' : rotational ? 'hdd' : 'ssd';
  return { kind, source: (folder) => `${folder}/queue/rotational` };
}

/** Newer kernels print a disk without a scheduler as `none`, older ones leave the brackets out. */
function schedulerName(text: string): string | null {
  return bracketed(text) ?? (text.trim() === 'none' ? 'none' : null);
}

function freeAttempt(space: DiskSpace | null): Attempt {
  const source = 'statfs';
  if (space === null) return failedAttempt('/proc/self/mountinfo', 'not-reported');
  if (space.freeBytes === null) {
    return failedAttempt(source, space.timedOut ? 'timed-out' : 'not-readable');
  }
  return attempt(source, space.freeBytes, space.shared ? 'medium' : 'high');
}

function librarySize(library: Library, disk: BlockDevice): Attempt {
  return attemptOn('systeminformation blockDevices()', library, (answer) => {
    const same = items(answer).find((item) => field(item, 'name') === disk.name);
    return positive(field(same, 'size'));
  });
}
