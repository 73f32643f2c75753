import type { LedgerEntry } from '../../../../shared/domain/host/fact.ts';
import type { DiskKind } from '../../../../shared/domain/host/host.ts';
import { rawFigureLines } from '../disk-figures.ts';
import { attempt, failedAttempt, line, type Attempt } from '../evidence.ts';
import { field, items, positive, words } from '../fields.ts';
import type { ProbeSources, ProbeStep } from '../probe-step.ts';

const layoutSource = 'systeminformation diskLayout()';
const spaceSource = 'systeminformation fsSize()';

type Answer = Awaited<ReturnType<ProbeSources['information']['ask']>>;

/** Disks, where only the library can be asked. Serial numbers it reports are not taken over. */
export const desktopDisksStep: ProbeStep = {
  name: 'disks',
  facts: ['disk.count'],
  run: async ({ information }) => {
    const [layout, space] = await Promise.all([
      information.ask('diskLayout'),
      information.ask('fsSize'),
    ]);
    if (!layout.ok) return [line('disk.count', [failedAttempt(layoutSource, layout.error)])];
    const disks = items(layout.value).filter((disk) => positive(field(disk, 'size')) !== null);
    const names = disks.map((disk, index) => diskName(field(disk, 'device'), index));
    const fixed = disks.filter((disk) => !isRemovable(disk));
    return [
      line('disk.count', [attempt(layoutSource, disks.length, 'medium')]),
      ...disks.flatMap((disk, index) =>
        diskLines(disk, names[index] ?? `disk${index}`, {
          space,
          isOnly: fixed.length === 1 && fixed[0] === disk,
        }),
      ),
    ];
  },
};

/** `\\.\PHYSICALDRIVE0` is `disk0`; macOS has such names from the start. */
function diskName(device: unknown, index: number): string {
  const drive = /^\\\\\.\\PHYSICALDRIVE(\d{1,4})$/i.exec(words(device) ?? '')?.[1];
  if (drive !== undefined) return `disk${drive}`;
  const name = words(device)?.split('/').at(-1) ?? '';
  return /^[\w-]{1,40}$/.test(name) ? name : `disk${index}`;
}

function isRemovable(disk: unknown): boolean {
  return /usb/i.test(words(field(disk, 'interfaceType')) ?? '');
}

function diskLines(
  disk: unknown,
  subject: string,
  context: { readonly space: Answer; readonly isOnly: boolean },
): readonly LedgerEntry[] {
  const from = (value: string | number | boolean | null): Attempt =>
    attempt(layoutSource, value, 'medium');
  const kind = diskKind(disk);
  return [
    line('disk.model', [from(modelName(disk))], subject),
    line('disk.kind', [from(kind === 'unknown' ? null : kind)], subject),
    line('disk.size', [from(positive(field(disk, 'size')))], subject),
    line('disk.free', [freeAttempt(context.space, context.isOnly)], subject),
    line('disk.driver', [from(words(field(disk, 'interfaceType')))], subject),
    line('disk.removable', [from(isRemovable(disk))], subject),
    ...rawFigureLines(subject),
  ];
}

function modelName(disk: unknown): string | null {
  return words(field(disk, 'name'));
}

function diskKind(disk: unknown): DiskKind {
  const type = words(field(disk, 'type')) ?? '';
  const connection = words(field(disk, 'interfaceType')) ?? '';
  if (/virtual/i.test(`${type} ${modelName(disk) ?? ''}`)) return 'virtual';
  if (/nvme|pcie/i.test(`${type} ${connection}`)) return 'nvme';
  if (/^ssd$/i.test(type)) return 'ssd';
  return /^(?:hd|hdd)$/i.test(type) ? 'hdd' : 'unknown';
}

const diskFileSystems = /^(?:ntfs|refs|apfs|hfs|hfs\+|exfat|fat32)$/i;

/**
 * Volumes are not listed with the disk they lie on, so only a machine's single disk can be given its
 * free space. Volumes of one APFS container report the same free space, which counts once.
 */
function freeAttempt(space: Answer, isOnly: boolean): Attempt {
  if (!space.ok) return failedAttempt(spaceSource, space.error);
  if (!isOnly) return failedAttempt(spaceSource, 'not-reported');
  const volumes = items(space.value).filter((volume) =>
    diskFileSystems.test(words(field(volume, 'type')) ?? ''),
  );
  const amounts = volumes.map((volume) => ({
    shared: /^apfs$/i.test(words(field(volume, 'type')) ?? ''),
    bytes: positive(field(volume, 'available')) ?? 0,
  }));
  if (amounts.length === 0) return failedAttempt(spaceSource, 'not-reported');
  const unshared = amounts.filter((one) => !one.shared).reduce((sum, one) => sum + one.bytes, 0);
  const shared = Math.max(0, ...amounts.filter((one) => one.shared).map((one) => one.bytes));
  return attempt(spaceSource, unshared + shared, 'medium');
}
