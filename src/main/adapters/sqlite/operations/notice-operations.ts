import type { KeptNotice, StoreNotice } from '../../../../shared/domain/project/store-status.ts';
import type { Clock } from '../../../ports/clock.ts';
import type { Log } from '../../../ports/log.ts';
import type { ProjectStore } from '../../../ports/project-store.ts';
import type { LiveConnection } from '../connection/live-connection.ts';
import { timeText } from '../tables/time-text.ts';

/** What happened to the store: in the store as soon as that can be written, and in memory until then. */
export interface Notices extends Pick<ProjectStore, 'readNotice'> {
  /** May be called in the midst of a call of the store. */
  tell(notice: StoreNotice): void;
  /** Those that nobody has read, oldest first. */
  unread(): readonly KeptNotice[];
  /** Writes down what is in memory only, for the last time. */
  close(): void;
}

export function noticeOperations(live: () => LiveConnection, clock: Clock, log: Log): Notices {
  /** Numbered downwards from -1, so that they are never taken for those of the store. */
  let unkept: readonly KeptNotice[] = [];
  let told = 0;
  let isClosed = false;
  /** What cannot be written, on a full disk, stays in memory. */
  const keep = (): void => {
    if (isClosed || unkept.length === 0) return;
    const kept = live().write(({ notices }) => {
      for (const { number: _, at, ...notice } of unkept) notices.add(notice, Date.parse(at));
    });
    if (kept.ok) unkept = [];
  };
  return {
    tell: (notice) => {
      log.warn(`store ${notice.kind}`, { ...notice });
      told += 1;
      unkept = [...unkept, { number: -told, at: timeText(clock.now()), ...notice }];
      setImmediate(keep).unref();
    },
    unread: () => {
      keep();
      const kept = live().read(({ notices }) => notices.all());
      return [...(kept.ok ? kept.value : []), ...unkept];
    },
    close: () => {
      keep();
      isClosed = true;
    },
    readNotice: (number) => {
      unkept = unkept.filter((notice) => notice.number !== number);
      if (number < 0) return { ok: true, value: null };
      return live().write(({ notices }) => {
        notices.remove(number);
        return null;
      });
    },
  };
}
