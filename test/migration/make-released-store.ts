import { mkdtempSync, renameSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { newestVersion } from '../../src/main/adapters/sqlite/schema/migrations.ts';
import { openProjectStore } from '../../src/main/adapters/sqlite/project-store.ts';
import { projectDocument } from '../../src/shared/domain/project/project.ts';
import { seedPack } from '../../src/shared/packs/seed/seed.ts';

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
const hash = 'a'.repeat(64);
store.recordDecision(
  id,
  {
    choices: [{ workload: 'web', alternative: 'container' }],
    rationale: '足够隔离，成本最低',
    who: 'Lin',
    status: 'accepted',
    triggers: [
      {
        figure: 'memory.perInstance',
        workload: 'web',
        alternative: null,
        statistic: 'p95',
        comparison: 'above',
        threshold: 410 * 2 ** 20,
      },
    ],
    supersedes: null,
  },
  {
    revision: 4,
    version: '0.1.0',
    pack: { id: 'seed', version: '1.0.0', hash },
    basis: 'calibrated',
    sampling: { samples: 20_000, seed: 1 },
    inputs: { hash, document: hash, host: hash, pack: hash },
    results: hash,
  },
);
store.recordReport({
  project: id,
  revision: 4,
  format: 'pdf',
  language: 'zh',
  fileName: 'Shop.pdf',
  bytes: 1234,
  file: hash,
  inputs: hash,
  pack: { id: 'seed', version: '1.0.0', hash },
  sampling: { samples: 20_000, seed: 1 },
});
store.recordMeasurement({
  schema: 'isoplan/calibration@1',
  takenAt: '2026-01-02T03:04:05.000Z',
  kind: 'quick',
  seconds: 8,
  machine: 'bench',
  disk: null,
  background: { busyShare: 0, stealShare: null },
  measurements: [],
  missing: [],
  troubles: [],
});
store.packs.write('mine', { ...seedPack, id: 'mine' });
store.search('web', 10);
store.close();

const file = join(folder, 'isoplan.sqlite');
const database = new Database(file);
database.pragma('journal_mode = DELETE');
database.close();
renameSync(file, join(import.meta.dirname, 'released', `store-${newestVersion()}.sqlite`));
rmSync(folder, { recursive: true });
