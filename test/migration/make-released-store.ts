import { mkdtempSync, renameSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { newestVersion } from '../../src/main/adapters/sqlite/migrations.ts';
import { openProjectStore } from '../../src/main/adapters/sqlite/project-store.ts';
import { projectDocument } from '../../src/shared/domain/project.ts';

/*
 * Makes `released/store-<version>.sqlite` for the newest version. Run it once, when a version is
 * about to be released, and commit the file; it is never made again:
 *   node test/migration/make-released-store.ts
 */
const folder = mkdtempSync(join(tmpdir(), 'isoplan-release-'));
let made = 0;
const opened = await openProjectStore({
  folder,
  clock: { now: () => Date.UTC(2026, 0, 2, 3, 4, 5) + made * 60_000 },
  ids: { next: () => `released-${String((made += 1)).padStart(4, '0')}` },
  log: { info: () => undefined, warn: () => undefined, error: () => '' },
});
if (!opened.ok) throw new Error(JSON.stringify(opened.error));
const store = opened.value;

function documentWith(fields: Readonly<Record<string, unknown>>) {
  return projectDocument.parse({ schema: 'isoplan/project@1', name: 'Shop', ...fields });
}

const workloads = [{ name: 'web', class: 'web-service', cpu: '2', memory: '1Gi' }];
const shop = store.create(documentWith({ workloads }));
if (!shop.ok) throw new Error(JSON.stringify(shop.error));
const { id } = shop.value;
store.save(id, 1, documentWith({ workloads, notes: '第一次修改' }));
store.save(id, 2, documentWith({ workloads, name: 'Shop 2', notes: '第一次修改' }));
store.undo(id, 3);
store.addSnapshot(id, 2, 'reviewed');
const gone = store.create(documentWith({ name: 'Deleted', notes: 'x'.repeat(2000) }), 'import');
if (gone.ok) store.remove(gone.value.id);
store.close();

const file = join(folder, 'isoplan.sqlite');
const database = new Database(file);
database.pragma('journal_mode = DELETE');
database.close();
renameSync(file, join(import.meta.dirname, 'released', `store-${newestVersion()}.sqlite`));
rmSync(folder, { recursive: true });
