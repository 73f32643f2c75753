import { text, type Text } from '../base/text.ts';
import type { BackupReason } from '../domain/project/store-status.ts';

/** Why a backup was taken. */
export const backupReasonWords: Readonly<Record<BackupReason, Text>> = {
  daily: text('daily', '每日'),
  migration: text('before an upgrade', '升级前'),
  restore: text('before a restore', '恢复前'),
  request: text('on request', '手动'),
};
