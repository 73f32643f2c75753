import type { LedgerEntry } from '../../../../../shared/domain/host/fact.ts';
import { attempt, attemptOn, line, type Attempt } from '../../evidence.ts';
import { inBatches } from '../../batches.ts';
import { rawFigureLines } from '../../disk-figures.ts';
import { words, zeroOrOne } from '../../fields.ts';
import type { FileRoot } from '../../file-root.ts';
import type { ProbeStep } from '../../probe-step.ts';
import { cpuFlags, parseCpuInfo } from '../cpu/cpu-info.ts';
import { bracketed } from '../memory.ts';
import { parseMounts } from '../mounts.ts';
import { readBlockDevices, type BlockDevice } from './block-devices.ts';
import { judgeKind, type JudgedKind } from './disk-kind.ts';
import { readDiskSpace, type DiskSpace } from './disk-space.ts';
import { storageTree } from './storage-tree.ts';
import { freeAttempt, volumeLines } from './volume-lines.ts';
import { placeMounts } from './volumes.ts';

/** Disks and what is made of them: what they are, how large, how much is free. */
export const disksStep: ProbeStep = {
  name: '/sys/block',
  facts: ['disk.count'],
  run: async ({ files, commands }) => {
    const [names, mountInfo, info] = await Promise.all([
      files.list('/sys/block'),
      files.read('/proc/self/mountinfo'),
      files.read('/proc/cpuinfo'),
    ]);
    if (!names.ok) return [line('disk.count', [attemptOn('/sys/block', names, () => null)])];
    const guest = info.ok && cpuFlags(parseCpuInfo(info.value))?.has('hypervisor') === true;
    const tree = storageTree(await readBlockDevices(files, names.value));
    const mounts = mountInfo.ok ? parseMounts(mountInfo.value) : [];
    const { volumes, placed } = await placeMounts({ files, commands }, tree, mounts);
    const space = await readDiskSpace(files, placed);
    const judged = new Map<string, JudgedKind>();
    const lines = await inBatches(tree.disks, (disk) => {
      const volume = volumes.find(({ members }) => members?.includes(disk) === true)?.name ?? null;
      const spaceOn = space.get(disk.name) ?? null;
      return diskLines(files, { disk, space: spaceOn, guest, volume, judged });
    });
    return [
      line('disk.count', [attempt('/sys/block', tree.disks.length)]),
      ...lines.flat(),
      ...volumes.flatMap((volume) => volumeLines(volume, space.get(volume.name) ?? null, judged)),
    ];
  },
};

interface DiskContext {
  readonly disk: BlockDevice;
  readonly space: DiskSpace | null;
  readonly guest: boolean;
  /** The volume that the disk is a part of. */
  readonly volume: string | null;
  /** Takes up the kind of every disk, for the volumes made of them. */
  readonly judged: Map<string, JudgedKind>;
}

async function diskLines(
  files: FileRoot,
  { disk, space, guest, volume, judged }: DiskContext,
): Promise<readonly LedgerEntry[]> {
  const subject = disk.name;
  const folder = `/sys/block/${disk.name}`;
  const [vendor, model, rotational, scheduler, removable, driver, transport, path, card] =
    await Promise.all([
      files.read(`${folder}/device/vendor`),
      files.read(`${folder}/device/model`),
      files.read(`${folder}/queue/rotational`),
      files.read(`${folder}/queue/scheduler`),
      files.read(`${folder}/removable`),
      readDriver(files, folder),
      files.read(`${folder}/device/transport`),
      files.linkTarget(folder),
      files.read(`${folder}/device/type`),
    ]);
  const vendorText = vendor.ok ? words(vendor.value) : null;
  const modelText = modelName(vendorText, model.ok ? words(model.value) : null);
  const judgedKind = judgeKind({
    name: disk.name,
    form: disk.form,
    driver,
    vendor: vendorText,
    model: modelText,
    rotational: rotational.ok ? zeroOrOne(rotational.value) : null,
    transport: transport.ok ? words(transport.value) : null,
    path: path.ok ? path.value : null,
    guest,
  });
  judged.set(disk.name, judgedKind);
  const isCard = disk.name.startsWith('mmcblk') && card.ok && words(card.value) === 'SD';
  return [
    line('disk.model', [attemptOn(`${folder}/device/model`, model, () => modelText)], subject),
    line('disk.kind', [kindAttempt(folder, judgedKind)], subject),
    line('disk.size', [attempt(`${folder}/size`, disk.bytes === 0 ? null : disk.bytes)], subject),
    line('disk.free', [freeAttempt(space, disk.bytes === 0 ? null : disk.bytes)], subject),
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
    line(
      'disk.removable',
      [
        isCard
          ? attempt(`${folder}/device/type`, true)
          : attemptOn(`${folder}/removable`, removable, zeroOrOne),
      ],
      subject,
    ),
    ...(space?.holdsRoot
      ? [line('disk.holds-root', [attempt('/proc/self/mountinfo /', true)], subject)]
      : []),
    ...(volume === null
      ? []
      : [line('disk.part-of', [attempt(`${folder}/holders`, volume)], subject)]),
    ...rawFigureLines(subject),
  ];
}

function kindAttempt(folder: string, { kind, source, trust }: JudgedKind): Attempt {
  const place = source.startsWith('/') ? source : `${folder}${source === '' ? '' : `/${source}`}`;
  return attempt(place, kind === 'unknown' ? null : kind, trust);
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

/** Newer kernels print a disk without a scheduler as `none`, older ones leave the brackets out. */
function schedulerName(text: string): string | null {
  return bracketed(text) ?? (text.trim() === 'none' ? 'none' : null);
}
