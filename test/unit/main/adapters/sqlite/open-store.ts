import { onTestFinished } from 'vitest';
import {
  openProjectStore,
  type StoreOptions,
} from '../../../../../src/main/adapters/sqlite/project-store.ts';
import type { ProjectStore } from '../../../../../src/main/ports/project-store.ts';
import {
  projectDocument,
  type ProjectDocument,
} from '../../../../../src/shared/domain/project/project.ts';
import { countedIds, quietLog, settableClock, valueOf } from './store-parts.ts';

export { countedIds, day, noon, quietLog, settableClock, valueOf } from './store-parts.ts';

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

/** Reads every notice, as a person does. */
export function readNotices(store: ProjectStore): void {
  for (const { number } of valueOf(store.status()).notices) valueOf(store.readNotice(number));
}

/** A document with the given fields and the defaults of the schema. */
export function documentWith(fields: Readonly<Record<string, unknown>> = {}): ProjectDocument {
  return projectDocument.parse({ schema: 'isoplan/project@1', name: 'Shop', ...fields });
}
