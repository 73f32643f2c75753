import { onTestFinished } from 'vitest';
import {
  openProjectStore,
  type StoreOptions,
} from '../../../../../src/main/adapters/sqlite/project-store.ts';
import type { ProjectStore } from '../../../../../src/main/ports/project-store.ts';
import { countedIds, quietLog, settableClock, valueOf } from './store-parts.ts';

export {
  countedIds,
  day,
  documentWith,
  noon,
  quietLog,
  readNotices,
  settableClock,
  valueOf,
} from './store-parts.ts';

/** Opens the store of a folder; it is closed when the test is over. */
export async function openStore(
  folder: string,
  options: Partial<StoreOptions> = {},
): Promise<ProjectStore> {
  const opened = await openProjectStore({
    folder,
    clock: settableClock(),
    ids: countedIds,
    log: quietLog,
    ...options,
  });
  const store = valueOf(opened);
  onTestFinished(() => store.close());
  return store;
}
