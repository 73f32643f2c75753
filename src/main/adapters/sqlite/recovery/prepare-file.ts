import type { Failure } from '../../../../shared/base/failure.ts';
import { err, ok, type Result } from '../../../../shared/base/result.ts';
import type { StoreNotice } from '../../../../shared/domain/project/store-status.ts';
import { readCommitWatermark } from '../file/commit-watermark.ts';
import { visibleBackups } from './backups.ts';
import { removeLeftovers } from '../file/leftovers.ts';
import { inspectFile, type Inspection } from '../file/inspect-file.ts';
import { newestVersion, type Migration } from '../schema/migrations.ts';
import { repairStore } from './repair.ts';
import { withRepairLock } from '../file/repair-lock.ts';
import { quarantineCopy } from '../file/quarantine.ts';
import type { StoreFiles } from '../file/store-files.ts';
import type { StoreState } from '../tables/store-table.ts';

/** What opening a store needs to know before the first statement. */
export interface OpenRequest {
  readonly files: StoreFiles;
  readonly steps: readonly Migration[];
  readonly identity: string;
  readonly now: number;
}

/** A store whose file can be opened for writing now. */
export interface UsableFile {
  /** Version found; 0 when the store is new. */
  readonly version: number;
  /** That it was repaired, which the store says itself by now. */
  readonly repaired: StoreNotice | null;
  /** What is still to be written down. */
  readonly notices: readonly StoreNotice[];
  /** Counting goes on from here: no number is given out twice, even after changes were lost. */
  readonly countFrom: number;
}

type Cause = 'damaged' | 'missing' | 'empty';

/** Why a file must be repaired; null when it need not. */
function causeOf(
  inspection: Inspection,
  files: StoreFiles,
  committed: StoreState | null,
): Cause | null {
  if (inspection.state === 'damaged') return 'damaged';
  if (inspection.state !== 'absent' && inspection.state !== 'blank') return null;
  const hadContent = (committed?.changes ?? 0) > 0 || visibleBackups(files).length > 0;
  if (!hadContent) return null;
  return inspection.state === 'absent' ? 'missing' : 'empty';
}

/** What a sound file says about changes that were acknowledged and are not in it. */
function behindNotice(
  request: OpenRequest,
  content: StoreState,
  committed: StoreState | null,
): StoreNotice | null {
  if (committed === null || committed.identity !== content.identity) return null;
  const lost = committed.changes - content.changes;
  if (lost <= 0) return null;
  const setAside = quarantineCopy(request.files, request.now);
  return { kind: 'changes-lost', lostChanges: lost, setAside };
}

/**
 * Looks at the file of a store before it is opened for writing, and repairs it when it is unusable.
 * A newer one is refused and left untouched. Throws what SQLite or the system says.
 */
export async function prepareFile(request: OpenRequest): Promise<Result<UsableFile, Failure>> {
  const { files, steps } = request;
  removeLeftovers(files);
  const supported = newestVersion(steps);
  const look = (): readonly [Inspection, StoreState | null] => {
    // The record first: while another process writes, the file may only be ahead of it.
    const committed = readCommitWatermark(files.commitWatermark);
    return [inspectFile(files.database, supported), committed];
  };
  let [inspection, committed] = look();
  let repaired: StoreNotice | null = null;
  if (causeOf(inspection, files, committed) !== null) {
    await withRepairLock(files.repairLock, () => {
      [inspection, committed] = look();
      const cause = causeOf(inspection, files, committed);
      if (cause === null) return;
      const detail = inspection.state === 'damaged' ? inspection.cause : '';
      repaired = repairStore({ ...request, cause, detail, committed });
    });
    [inspection, committed] = look();
  }
  if (inspection.state === 'newer') {
    const { version } = inspection;
    return err({ code: 'store-newer', file: files.database, found: version, supported });
  }
  if (inspection.state === 'damaged') {
    return err({ code: 'store-unusable', file: files.database, reason: 'corrupt' });
  }
  if (inspection.state !== 'sound') {
    return ok({ version: 0, repaired, notices: [], countFrom: 0 });
  }
  const behind = behindNotice(request, inspection.content, committed);
  const countFrom = behind && committed ? committed.changes + 1 : 0;
  const notices = behind === null ? [] : [behind];
  return ok({ version: inspection.version, repaired, notices, countFrom });
}
