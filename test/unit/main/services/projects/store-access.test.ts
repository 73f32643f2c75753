import { join } from 'node:path';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import Database from 'better-sqlite3';
import { describe, expect, test } from 'vitest';
import { openProjectStore } from '../../../../../src/main/adapters/sqlite/project-store.ts';
import { createStoreAccess } from '../../../../../src/main/services/projects/store-access.ts';
import { temporaryFolder } from '../../adapters/files/temporary-folder.ts';
import {
  countedIds,
  documentWith,
  quietLog,
  settableClock,
  valueOf,
} from '../../adapters/sqlite/open-store.ts';

function accessTo(folder: string) {
  const options = { folder, clock: settableClock(), ids: countedIds, log: quietLog, patience: 100 };
  return createStoreAccess(() => openProjectStore(options));
}

describe('the store of a host', () => {
  test('waits for a writer that takes long without holding up anything else', async () => {
    const folder = temporaryFolder();
    const access = accessTo(folder);
    valueOf(await access.use((store) => store.create(documentWith())));
    const writer = new Database(join(folder, 'isoplan.sqlite'));
    writer.exec('BEGIN IMMEDIATE');
    const delay = monitorEventLoopDelay({ resolution: 5 });
    delay.enable();
    setTimeout(() => writer.exec('ROLLBACK'), 1500);
    valueOf(await access.use((store) => store.create(documentWith({ name: 'after' }))));
    delay.disable();
    writer.close();
    expect(delay.max / 1e6).toBeLessThan(1000);
    expect(valueOf(await access.use((store) => store.list()))).toHaveLength(2);
    await access.close();
  });

  test('is not opened again after it was closed', async () => {
    const access = accessTo(temporaryFolder());
    await access.close();
    const cancelled = { ok: false, error: { code: 'cancelled' } };
    expect(await access.use((store) => store.list())).toEqual(cancelled);
    expect(access.isOpen()).toBe(false);
  });
});
