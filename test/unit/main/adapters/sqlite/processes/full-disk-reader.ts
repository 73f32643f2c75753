import { appendFileSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { openProjectStore } from '../../../../../../src/main/adapters/sqlite/project-store.ts';
import { projectDocument } from '../../../../../../src/shared/domain/project/project.ts';
import { createLog } from '../../../../../../src/main/adapters/system/log.ts';
import { countedIds, noon, valueOf } from '../store-parts.ts';

function fill(file: string): void {
  for (const bytes of [65_536, 4096, 1]) {
    try {
      for (;;) appendFileSync(file, Buffer.alloc(bytes, 1));
    } catch {
      continue;
    }
  }
}

const documentOf = (notes: string) =>
  projectDocument.parse({ schema: 'isoplan/project@1', name: 'P', notes });

/**
 * A store whose disk others have filled up to the last byte: what it holds can be read, changes are
 * refused, and go on when there is room. The log is on the same disk.
 */
async function run(disk: string): Promise<void> {
  const folder = join(disk, 'data');
  const log = createLog({ file: join(folder, 'isoplan.log') }, countedIds);
  const options = { folder, ids: countedIds, log, clock: { now: () => noon } };
  const first = valueOf(await openProjectStore(options));
  const { id } = valueOf(first.create(documentOf('saved')));
  // So long that it is indexed later.
  valueOf(first.create(documentOf('long '.repeat(2000))));
  first.close();
  log.error('filled', new Error('before'));
  fill(join(disk, 'fill'));
  for (let entry = 0; entry < 50; entry += 1) log.warn('on the full disk', { entry });
  const store = valueOf(await openProjectStore(options));
  const read = valueOf(store.read(id)).document.notes;
  const listed = valueOf(store.list()).length;
  const found = valueOf(store.search('saved', 10)).map(({ project }) => project.id);
  const refused = store.save(id, 1, documentOf('refused'));
  const again = valueOf(store.read(id)).document.notes;
  rmSync(join(disk, 'fill'));
  const saved = store.save(id, 1, documentOf('after'));
  store.close();
  const left = readdirSync(folder).sort();
  console.log(
    JSON.stringify({
      read,
      listed,
      found: found.includes(id),
      refused,
      again,
      saved: saved.ok,
      left,
    }),
  );
}

const [, script = '', disk] = process.argv;
if (script === import.meta.filename && disk !== undefined) await run(disk);
