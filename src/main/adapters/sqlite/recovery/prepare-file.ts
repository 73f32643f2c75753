import type { Failure } from '../../../../shared/base/failure.ts';
import { err, ok, type Result } from '../../../../shared/base/result.ts';
import type { StoreNotice } from '../../../../shared/domain/project/store-status.ts';
import { readAcknowledgement } from '../file/commit-watermark.ts';
import { listBackups } from './backups.ts';
import { inspectFile, type Inspection } from '../file/inspect-file.ts';
import { newestVersion, type Migration } from '../schema/migrations.ts';
import { repairStore } from './repair.ts';
import { withRepairLock } from './repair-lock.ts';
import { copyAside } from '../file/quarantine.ts';
import type { StoreFiles } from '../file/store-files.ts';
import type { StoreState } from '../tables/store-table.ts';

/** What opening a store needs to know before the first statement. */
export interface Settling {
  readonly files: StoreFiles;
  readonly steps: readonly Migration[];
  readonly identity: string;
  readonly now: number;
}

/** A store whose file can be opened for writing now. */
export interface SettledFile {
  /** Version found; 0 when the store is new. */
  readonly version: number;
  readonly notices: readonly StoreNotice[];
  /** Counting goes on from here: no number is given out twice, even after changes were lost. */
  readonly countFrom: number;
}

type Cause = 'damaged' | 'missing' | 'empty';

/** Why a file must be repaired; null when it need not. */
function causeOf(
  found: Inspection,
  files: StoreFiles,
  acknowledged: StoreState | null,
): Cause | null {
  if (found.state === 'damaged') return 'damaged';
  if (found.state !== 'absent' && found.state !== 'blank') return null;
  const hadContent = (acknowledged?.changes ?? 0) > 0 || listBackups(files).length > 0;
  if (!hadContent) return null;
  return found.state === 'absent' ? 'missing' : 'empty';
}

/** What a sound file says about changes that were acknowledged and are not in it. */
function behindNotice(
  settling: Settling,
  content: StoreState,
  acknowledged: StoreState | null,
): StoreNotice | null {
  if (acknowledged === null || acknowledged.identity !== content.identity) return null;
  const lost = acknowledged.changes - content.changes;
  if (lost <= 0) return null;
  const setAside = copyAside(settling.files, settling.now);
  return { kind: 'changes-lost', lostChanges: lost, setAside };
}

/**
 * Looks at the file of a store before it is opened for writing, and repairs it when it is unusable.
 * A newer one is refused and left untouched. Throws what SQLite or the system says.
 */
export async function settleFile(settling: Settling): Promise<Result<SettledFile, Failure>> {
  const { files, steps } = settling;
  const supported = newestVersion(steps);
  const look = (): readonly [Inspection, StoreState | null] => {
    // The record first: while another process writes, the file may only be ahead of it.
    const acknowledged = readAcknowledgement(files.acknowledged);
    return [inspectFile(files.database, supported), acknowledged];
  };
  let [found, acknowledged] = look();
  const notices: StoreNotice[] = [];
  if (causeOf(found, files, acknowledged) !== null) {
    await withRepairLock(files.repairLock, () => {
      [found, acknowledged] = look();
      const cause = causeOf(found, files, acknowledged);
      if (cause === null) return;
      const detail = found.state === 'damaged' ? found.cause : '';
      notices.push(repairStore({ ...settling, cause, detail, acknowledged }));
    });
    [found, acknowledged] = look();
  }
  if (found.state === 'newer') {
    const { version } = found;
    return err({ code: 'store-newer', file: files.database, found: version, supported });
  }
  if (found.state === 'damaged') {
    return err({ code: 'store-unusable', file: files.database, reason: 'corrupt' });
  }
  if (found.state !== 'sound') return ok({ version: 0, notices, countFrom: 0 });
  const behind = behindNotice(settling, found.content, acknowledged);
  if (behind) notices.push(behind);
  const countFrom = behind && acknowledged ? acknowledged.changes + 1 : 0;
  return ok({ version: found.version, notices, countFrom });
}
