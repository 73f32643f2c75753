import { searchTexts, type SearchText } from '../../../../shared/domain/project/project-search.ts';
import type { Connection } from '../connection/connection.ts';
import { stateIn, type ProjectState } from '../tables/project-state.ts';
import type { ProjectRow } from '../tables/project-table.ts';

/** Between texts in the index: no query holds it, so that nothing is found across two of them. */
const separator = '\n';

/** Everything of a project that is looked through. */
export function textsOf(connection: Connection, id: string): readonly SearchText[] {
  const row = connection.projects.find(id);
  if (row === null) return [];
  const { document } = stateIn(connection.contents.text(id, row.content));
  return searchTexts(document, connection.decisions.of(id));
}

/** What a database text can hold, on one line a text. */
function wordsOf(texts: readonly SearchText[]): string {
  return texts.map(({ text }) => text.toWellFormed().replaceAll(/[\0\n]/g, ' ')).join(separator);
}

/** Indexes projects that changed since they were: so many, or all. Gives how many are left. */
export function indexProjects(connection: Connection, max: number | null): number {
  const behind = connection.search.behind();
  const now = max === null ? behind : behind.slice(0, max);
  for (const { project, changed } of now) {
    connection.search.index(project, changed, wordsOf(textsOf(connection, project)));
  }
  return behind.length - now.length;
}

/** Longer ones, and edits, are indexed in the background, so that saving never waits for it. */
const maxIndexedAtOnce = 4096;

/** Indexes a short new project as it is added. */
export function indexIfShort(connection: Connection, row: ProjectRow, state: ProjectState): void {
  if (state.text.length > maxIndexedAtOnce) return;
  const texts = searchTexts(state.document, connection.decisions.of(row.id));
  connection.search.index(row.id, row.changed, wordsOf(texts));
}
