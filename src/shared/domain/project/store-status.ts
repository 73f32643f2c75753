import type { Failure } from '../../base/failure.ts';

/** Why a backup was taken. */
export const backupReasons = ['daily', 'migration', 'restore', 'request'] as const;
export type BackupReason = (typeof backupReasons)[number];

/** A copy of the store that was checked when it was made. */
export interface Backup {
  /** File name inside the backup folder; names the backup in calls. */
  readonly name: string;
  /** ISO 8601 time it was taken. */
  readonly takenAt: string;
  readonly reason: BackupReason;
  /** Count of changes the store had seen by then. */
  readonly changes: number;
  readonly bytes: number;
}

/** Something that happened to the store and that its user must be told. */
export type StoreNotice =
  | {
      /** The file was unusable and has been replaced by the best that could be read. */
      readonly kind: 'repaired';
      readonly cause: 'damaged' | 'missing' | 'empty';
      /** What was found, in the words of the check. */
      readonly detail: string;
      /** Where the unusable file lies now; null when there was none. */
      readonly setAside: string | null;
      /** The backup it was replaced by; null when there was none that could be read. */
      readonly backup: Backup | null;
      /** Projects read from the damaged file that were newer than the backup. */
      readonly salvaged: number;
      /** Changes that were saved once and could not be found again; null when it is not known. */
      readonly lostChanges: number | null;
    }
  | {
      /** The file is sound, but the last changes are gone: its log was damaged or removed. */
      readonly kind: 'changes-lost';
      readonly lostChanges: number;
      /** Folder with a copy of the files as they were found. */
      readonly setAside: string;
    }
  | {
      /** The file was deleted or moved while open, and has been written again in full. */
      readonly kind: 'rewritten';
      /** Changes that another process had saved and that went with the file. */
      readonly lostChanges: number;
    }
  | {
      /** Another file took the place of the open one and does not hold all that this one held. */
      readonly kind: 'replaced';
      /** Folder with what was open. */
      readonly setAside: string;
    }
  | {
      /** Pack files of an earlier version are in the store now. */
      readonly kind: 'packs-taken-in';
      readonly taken: number;
      /** Files that hold no JSON and were left where they are. */
      readonly unreadable: number;
      /** Where pack files used to lie. */
      readonly folder: string;
      /** Where those that were taken in lie now. */
      readonly aside: string;
    }
  | {
      readonly kind: 'backup-failed';
      readonly reason: 'disk-full' | 'read-only' | 'denied' | 'unwritable';
    };

/** A notice that nobody has read yet. */
export type KeptNotice = StoreNotice & {
  /** Names it in calls; below 0 while it could not be written down. */
  readonly number: number;
  /** ISO 8601 time it was told. */
  readonly at: string;
};

/** What the application says about its store. */
export interface StoreStatus {
  readonly file: string;
  readonly backupFolder: string;
  readonly bytes: number;
  /** Newest first. */
  readonly backups: readonly Backup[];
  /** Why the backups cannot be seen; null when they can. */
  readonly unseen: Failure | null;
  /** What happened to the store and nobody has read yet, oldest first. */
  readonly notices: readonly KeptNotice[];
}
