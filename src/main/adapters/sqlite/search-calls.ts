import type { Failure } from '../../../shared/base/failure.ts';
import type { Result } from '../../../shared/base/result.ts';
import {
  searchPlaces,
  searchTerms,
  searchTexts,
  type SearchText,
} from '../../../shared/domain/project-search.ts';
import type { SearchHit } from '../../../shared/domain/store-records.ts';
import type { Connection } from './connection.ts';
import type { LiveConnection } from './live-connection.ts';
import { stateIn } from './project-state.ts';
import { presentRow, summaryOf } from './read-project.ts';

/** Between texts in the index: no query holds it, so that nothing is found across two of them. */
const separator = '\n';

function textsOf(connection: Connection, id: string): readonly SearchText[] {
  const row = connection.projects.find(id);
  if (row === null) return [];
  const { document } = stateIn(connection.contents.text(id, row.content));
  return searchTexts(document, connection.decisions.of(id));
}

/** What a database text can hold, on one line a text. */
function wordsOf(texts: readonly SearchText[]): string {
  return texts.map(({ text }) => text.toWellFormed().replaceAll(/[\0\n]/g, ' ')).join(separator);
}

function indexAll(connection: Connection): void {
  for (const { project, changed } of connection.search.behind()) {
    connection.search.index(project, changed, wordsOf(textsOf(connection, project)));
  }
}

/**
 * Looks through all projects. What changed since the last search is indexed now, so that saving an
 * edit never waits for it.
 */
export function searchProjects(
  live: LiveConnection,
  query: string,
  limit: number,
): Result<readonly SearchHit[], Failure> {
  const terms = searchTerms(query.toWellFormed().replaceAll('\0', ' '));
  if (terms.length === 0) return { ok: true, value: [] };
  const behind = live.read(({ search }) => search.behind().length > 0);
  if (!behind.ok) return behind;
  if (behind.value) {
    const indexed = live.write(indexAll);
    if (!indexed.ok) return indexed;
  }
  return live.read((connection) =>
    connection.search.find(terms, limit).map((id) => ({
      project: summaryOf(presentRow(connection, id)),
      places: searchPlaces(textsOf(connection, id), terms),
    })),
  );
}
