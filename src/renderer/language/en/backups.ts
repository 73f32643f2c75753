import { backupReasonWords } from '../../../shared/wording/backup-words.ts';
import { wordsIn } from '../words-in.ts';
import type { Wording } from '../wording.ts';
import type { backups as chinese } from '../zh/backups.ts';

/** Backups and recovery. */
export const backups: Wording<typeof chinese> = {
  title: 'Backups & recovery',
  description:
    'Every change is on the disk at once; a checked backup of it is taken with the first opening of a day, and before each upgrade. Restoring one deletes nothing and can be undone.',
  backUp: 'Back up now',
  made: 'Backed up: {{name}}',
  list: 'Backups',
  none: {
    title: 'There is no backup yet',
    description:
      'The first one is taken when Isoplan is next opened after a change; or take one now.',
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
    move: 'To move it: quit Isoplan, copy the whole folder of the store, and name the new place with --data or ISOPLAN_DATA.',
    keep: 'To keep it: each backup file above is a whole store; copy one to another disk, or export projects with their history.',
    remove:
      'To delete all of it: quit Isoplan and delete that folder. Beside it there are only preferences of the display in the browser, and an unpacked browser in the cache folder.',
  },
  deleted: {
    title: 'Deleted projects',
    none: 'No project is deleted.',
    back: '“{{name}}” is back.',
  },
  notice: {
    seen: 'Got it',
    more: 'See the backups',
  },
};
