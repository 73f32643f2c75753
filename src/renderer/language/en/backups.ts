import { backupReasonWords } from '../../../shared/wording/backup-words.ts';
import { wordsIn } from '../words-in.ts';
import type { Wording } from '../wording.ts';
import type { backups as chinese } from '../zh/backups.ts';

/** Backups and recovery. */
export const backups: Wording<typeof chinese> = {
  title: 'Backups & recovery',
  description:
    'Every change is on the disk at once; a checked backup is taken daily and before each upgrade. Restoring one deletes nothing and can be undone.',
  backUp: 'Back up now',
  made: 'Backed up: {{name}}',
  list: 'Backups',
  none: {
    title: 'There is no backup yet',
    description: 'The first one is taken with the first change of the day; or take one now.',
  },
  column: {
    time: 'Taken',
    reason: 'Reason',
    changes: 'Changes by then',
    size: 'Size',
    name: 'File',
    action: 'Action',
  },
  reason: wordsIn(backupReasonWords, 'en'),
  restoreNamed: 'Restore the backup taken {{time}}',
  confirm: {
    title: 'Restore this backup?',
    what: 'The backup taken {{time}} ({{size}}) will be restored.',
    back: 'Projects that are in the backup and no longer here come back.',
    step: 'Projects that differ from it get the state of the backup as a new revision; the present state stays in the history, one step of undo away.',
    rest: 'Projects made since, their history and named states stay as they are.',
    before: 'Another backup is taken before.',
    action: 'Restore',
  },
  restored_one: 'Restored; {{count}} project was changed.',
  restored_other: 'Restored; {{count}} projects were changed.',
  restoredNone: 'Every project is as in the backup; nothing was changed.',
  place: {
    title: 'Where it is',
    file: 'Project store',
    folder: 'Backup folder',
    size: 'Size',
    copy: 'Copy path',
    copied: 'Copied',
  },
  deleted: {
    title: 'Deleted projects',
    none: 'No project is deleted.',
    back: '“{{name}}” is back.',
  },
  notice: {
    seen: 'Got it',
    more: 'See the backups',
    repaired: 'The project store was repaired',
    cause: {
      damaged: 'Its file was found damaged when it was opened ({{detail}}).',
      missing: 'Its file was missing when it was opened.',
      empty: 'Its file was empty when it was opened.',
    },
    fromBackup: 'It was replaced by the backup taken {{time}}.',
    noBackup: 'There was no readable backup; what could be read of the file was kept.',
    salvaged_one: '{{count}} project newer than the backup was read from the damaged file.',
    salvaged_other: '{{count}} projects newer than the backup were read from the damaged file.',
    lostNone: 'No saved change is missing.',
    lostUnknown: 'Whether a change is missing cannot be told; please check the latest projects.',
    lost_one: '{{count}} saved change could not be found again; please check the latest projects.',
    lost_other:
      '{{count}} saved changes could not be found again; please check the latest projects.',
    keptFile: 'The old file is kept at: {{place}}',
    changesLost: 'The latest changes are missing',
    changesLostText: 'The file is sound, but its log was damaged or removed.',
    keptFolder: 'A copy of the files as they were found is kept at: {{place}}',
    rewritten: 'The project store was written again',
    rewrittenText:
      'Its file was deleted or moved while in use and has been written again in full, in its place. No change is missing.',
    packsTakenIn: 'Parameter packs are now kept with the projects',
    packsTaken_one: '{{count}} pack file was taken in. The file itself lies here now: {{place}}',
    packsTaken_other:
      '{{count}} pack files were taken in. The files themselves lie here now: {{place}}',
    packsUnreadable_one:
      '{{count}} file holds no readable pack and was left in {{place}}. Mend or remove it.',
    packsUnreadable_other:
      '{{count}} files hold no readable pack and were left in {{place}}. Mend or remove them.',
    backupFailed: 'The backup did not succeed',
    backupReason: {
      'disk-full': 'The disk is full. Free some space, then back up now.',
      'read-only': 'The backup folder is read-only. Make it writable, then back up now.',
      denied: 'This user may not write to the backup folder. Grant the right, then back up now.',
      unwritable: 'The backup folder cannot be written. Check the disk, then back up now.',
    },
    savedAnyway: 'The projects themselves are saved as usual.',
  },
};
