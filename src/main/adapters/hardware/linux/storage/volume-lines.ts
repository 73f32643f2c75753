import type { LedgerEntry } from '../../../../../shared/domain/host/fact.ts';
import { attempt, failedAttempt, line, type Attempt } from '../../evidence.ts';
import { rawFigureLines } from '../../disk-figures.ts';
import { joinedKind, type JudgedKind } from './disk-kind.ts';
import type { DiskSpace } from './disk-space.ts';
import type { Volume } from './volumes.ts';

/** What the ledger says of several disks that are used as one. */
export function volumeLines(
  { name, bytes, sizeSource, stated, level, members }: Volume,
  space: DiskSpace | null,
  judged: ReadonlyMap<string, JudgedKind>,
): readonly LedgerEntry[] {
  const all = [...judged.values()];
  const kinds = members?.flatMap((disk) => judged.get(disk.name) ?? []) ?? all;
  const { kind, trust } = joinedKind(kinds);
  const sure = members === null ? 'medium' : trust;
  return [
    line(
      'disk.kind',
      [attempt('kinds of its disks', kind === 'unknown' ? null : kind, sure)],
      name,
    ),
    line('disk.size', [attempt(sizeSource, bytes, stated ? 'high' : 'medium')], name),
    line('disk.free', [freeAttempt(space, bytes)], name),
    line(
      'disk.file-system',
      [attempt('/proc/self/mountinfo', space?.types.join(', ') ?? null)],
      name,
    ),
    line('disk.level', [attempt(stated ? `/sys/block/${name}/md/level` : sizeSource, level)], name),
    line(
      'disk.members',
      [
        attempt(
          stated ? `/sys/block/${name}/slaves` : sizeSource,
          members?.map((disk) => disk.name).join(', ') ?? null,
        ),
      ],
      name,
    ),
    ...(space?.holdsRoot
      ? [line('disk.holds-root', [attempt('/proc/self/mountinfo /', true)], name)]
      : []),
    ...rawFigureLines(name),
  ];
}

/** Free space, which is never more than there is: what says so was read of something else. */
export function freeAttempt(space: DiskSpace | null, bytes: number | null): Attempt {
  const source = 'statfs';
  if (space === null) return failedAttempt('/proc/self/mountinfo', 'not-reported');
  if (space.freeBytes === null) {
    return failedAttempt(source, space.timedOut ? 'timed-out' : 'not-readable');
  }
  return bytes !== null && space.freeBytes > bytes
    ? failedAttempt(source, 'not-plausible')
    : attempt(source, space.freeBytes);
}
