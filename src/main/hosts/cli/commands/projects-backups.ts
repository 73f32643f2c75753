import { err, ok } from '../../../../shared/base/result.ts';
import { say, text } from '../../../../shared/base/text.ts';
import { formatQuantity } from '../../../../shared/units/format.ts';
import { inColumns } from '../columns.ts';
import { backupReasonWords } from '../../../../shared/wording/backup-words.ts';
import type { CommandAction } from '../commands.ts';

interface JsonOption {
  readonly json?: boolean;
}

/** `projects backups`: the copies of the store, newest first. */
export function projectsBackupsCommand(options: JsonOption): CommandAction {
  return async ({ terminal, client }) => {
    const status = await client.invoke('store.status', {});
    if (!status.ok) return status;
    const { backups, unseen, backupFolder, file } = status.value;
    if (unseen !== null) return err(unseen);
    if (options.json) {
      terminal.printJson({ schema: 'isoplan/backups@1', file, backupFolder, backups });
      return ok(null);
    }
    const { language } = terminal;
    const rows = backups.map(({ name, takenAt, reason, bytes }) => [
      name,
      takenAt,
      formatQuantity(bytes, 'bytes', language),
      say(backupReasonWords[reason], language),
    ]);
    const nothing = say(text('No backups yet.', '尚无备份。'), language);
    terminal.print(rows.length === 0 ? nothing : inColumns(rows));
    return ok(null);
  };
}

/** `projects backups make`. */
export function projectsBackUpCommand(options: JsonOption): CommandAction {
  return async ({ terminal, client }) => {
    const backup = await client.invoke('store.backUp', {});
    if (!backup.ok) return backup;
    if (options.json) terminal.printJson(backup.value);
    else terminal.print(backup.value.name);
    return ok(null);
  };
}

/** `projects backups restore NAME`: nothing that is not in the backup is touched. */
export function projectsRestoreCommand(name: string, options: JsonOption): CommandAction {
  return async ({ terminal, client }) => {
    const restored = await client.invoke('store.restoreBackup', { name });
    if (!restored.ok) return restored;
    if (options.json) {
      terminal.printJson(restored.value);
      return ok(null);
    }
    const { projects } = restored.value;
    const done = text(
      projects === 1 ? '1 project brought back.' : `${projects} projects brought back.`,
      `已恢复 ${projects} 个项目。`,
    );
    terminal.print(say(done, terminal.language));
    return ok(null);
  };
}
