import { appendFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { openProjectStore } from '../../../../../../src/main/adapters/sqlite/project-store.ts';
import { projectDocument } from '../../../../../../src/shared/domain/project/project.ts';
import { countedIds, noon, quietLog, valueOf } from '../store-parts.ts';

const sentence = 'A line of notes that stays as it is from one state to the next. '.repeat(20);

/** Words that no packing makes short: more than is left on the disk. */
function incompressible(length: number): string {
  let state = 1;
  return Array.from({ length }, () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return String.fromCharCode(33 + ((state >>> 24) % 90));
  }).join('');
}

function documentOf(notes: string) {
  return projectDocument.parse({ schema: 'isoplan/project@1', name: 'P', notes: sentence + notes });
}

function fill(file: string): void {
  try {
    for (;;) appendFileSync(file, Buffer.alloc(4096, 1));
  } catch {
    return;
  }
}

/**
 * Two stores on one disk. One is refused a save because the disk is full; there is room again, the
 * other one saves that revision. Prints what each of them then reads of it.
 */
async function run(disk: string): Promise<void> {
  const options = { folder: join(disk, 'data'), ids: countedIds, log: quietLog };
  const open = async () =>
    valueOf(await openProjectStore({ ...options, clock: { now: () => noon } }));
  const [one, two] = [await open(), await open()];
  const { id } = valueOf(one.create(documentOf('')));
  valueOf(two.read(id));
  fill(join(disk, 'fill'));
  const refused = one.save(id, 1, documentOf(`refused ${incompressible(90_000)}`));
  rmSync(join(disk, 'fill'));
  valueOf(two.save(id, 1, documentOf('saved by the other')));
  const read = valueOf(one.read(id)).document.notes;
  valueOf(one.save(id, 2, documentOf('saved by the other, and one more word')));
  const last = valueOf(two.read(id)).document.notes;
  const words = [read, last].map((notes) => notes.slice(sentence.length).slice(0, 60));
  console.log(JSON.stringify([refused.ok ? 'saved' : refused.error.code, ...words]));
  one.close();
  two.close();
}

const [, script = '', disk] = process.argv;
if (script === import.meta.filename && disk !== undefined) await run(disk);
