import { cpSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  connectionTo,
  openDatabase,
  type Connection,
} from '../../../../../../src/main/adapters/sqlite/connection/connection.ts';
import { inTransaction } from '../../../../../../src/main/adapters/sqlite/connection/transaction.ts';
import { checkIntegrity } from '../../../../../../src/main/adapters/sqlite/file/integrity-check.ts';
import {
  addProject,
  appendContent,
} from '../../../../../../src/main/adapters/sqlite/operations/change-project.ts';
import { migrate } from '../../../../../../src/main/adapters/sqlite/schema/migrations.ts';
import { stateOf } from '../../../../../../src/main/adapters/sqlite/tables/project-state.ts';
import type { ContentRow } from '../../../../../../src/main/adapters/sqlite/tables/content-table.ts';
import { temporaryFolder } from '../../files/temporary-folder.ts';
import { documentWith, openStore, valueOf } from '../open-store.ts';

const id = 'project';
const change = { kind: 'edit', at: 0 } as const;
/** Long enough that the next state is kept as a difference. */
const sentence = 'A line of notes that stays as it is from one state to the next. '.repeat(20);
const stateWith = (words: string) => stateOf(documentWith({ notes: sentence + words }));

function openTwice(file: string): readonly [Connection, Connection] {
  const first = openDatabase(file);
  migrate(first, 'refused-commits');
  return [connectionTo(first), connectionTo(openDatabase(file))];
}

/** Saves a state; a refused one fails at COMMIT, when everything of it is written, as on a full disk. */
function save(connection: Connection, words: string, isRefused: boolean): void {
  const work = () =>
    inTransaction(connection, () => {
      const row = connection.projects.find(id);
      if (row === null) throw new Error('no project');
      appendContent(connection, row, stateWith(words), change);
      connection.contents.text(id, row.revision + 1);
      connection.projects.all();
      if (!isRefused) return;
      connection.database.pragma('defer_foreign_keys = ON');
      connection.database.exec('DELETE FROM content WHERE number = 1');
    });
  if (isRefused) expect(work).toThrow(/FOREIGN KEY/);
  else work();
}

describe('a change that is refused when it is committed', () => {
  test('is seen by nobody, and nothing is saved as a difference to it', () => {
    const step = fc.record({ writer: fc.nat(1), isRefused: fc.boolean(), words: fc.string() });
    fc.assert(
      fc.property(fc.array(step, { minLength: 2, maxLength: 12 }), (steps) => {
        const connections = openTwice(join(temporaryFolder(), 'store.sqlite'));
        try {
          const first = stateWith('');
          inTransaction(connections[0], () => addProject(connections[0], id, first, change));
          const saved = [first.text];
          for (const [index, { writer, isRefused, words }] of steps.entries()) {
            const text = `${index} ${words}`;
            save(connections[writer as 0 | 1], text, isRefused);
            if (!isRefused) saved.push(stateWith(text).text);
            for (const { contents, projects } of connections) {
              expect(projects.find(id)?.revision).toBe(saved.length);
              expect(projects.all()[0]?.revision).toBe(saved.length);
              const newest = contents.text(id, saved.length);
              expect(newest.equals(saved.at(-1) ?? Buffer.of())).toBe(true);
              expect(() => contents.text(id, saved.length + 1)).toThrow();
            }
          }
          checkIntegrity(connections[0].database);
        } finally {
          for (const { database } of connections) database.close();
        }
      }),
      { numRuns: 40 },
    );
  });
});

/** A store with three states of one project, of which the last two are differences. */
async function threeStates(folder: string, words: string): Promise<void> {
  const store = await openStore(folder);
  const [project] = valueOf(store.list());
  if (project === undefined) throw new Error('no project');
  for (const revision of [1, 2]) {
    const notes = `${sentence}${words} ${revision}`;
    valueOf(store.save(project.id, revision, documentWith({ notes })));
  }
  store.close();
}

test('a project that cannot be put together is found at opening and salvaged', async () => {
  const [folder, other] = [temporaryFolder(), temporaryFolder()];
  const store = await openStore(folder);
  const kept = valueOf(store.create(documentWith({ name: 'kept' })));
  const project = valueOf(store.create(documentWith({ notes: sentence })));
  store.close();
  cpSync(folder, other, { recursive: true });
  await threeStates(folder, 'saved');
  await threeStates(other, 'never saved, and of another length');
  const theirs = new Database(join(other, 'isoplan.sqlite'), { readonly: true });
  const row = theirs
    .prepare<[string], ContentRow>('SELECT * FROM content WHERE project = ? AND number = 3')
    .get(project.id);
  theirs.close();
  expect(row?.base).toBe(2);
  const mine = new Database(join(folder, 'isoplan.sqlite'));
  mine
    .prepare<ContentRow>(
      `UPDATE content SET kept_start = @kept_start, kept_end = @kept_end, packed = @packed,
         body = @body, bytes = @bytes, text_checksum = @text_checksum, checksum = @checksum
       WHERE project = @project AND number = @number`,
    )
    .run(row as ContentRow);
  mine.close();

  const again = await openStore(folder);
  expect(valueOf(again.status()).notices).toMatchObject([{ kind: 'repaired', cause: 'damaged' }]);
  expect(valueOf(again.read(project.id)).document.notes).toBe(`${sentence}saved 1`);
  expect(valueOf(again.read(kept.id)).document).toEqual(kept.document);
});
