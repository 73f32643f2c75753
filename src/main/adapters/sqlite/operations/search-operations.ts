import type { Failure } from '../../../../shared/base/failure.ts';
import type { Result } from '../../../../shared/base/result.ts';
import { searchPlaces, searchTerms } from '../../../../shared/domain/project/project-search.ts';
import type { SearchHit } from '../../../../shared/domain/project/store-records.ts';
import { indexProjects, textsOf } from './index-words.ts';
import type { LiveConnection } from '../connection/live-connection.ts';
import { presentRow, summaryOf } from './read-project.ts';

/** On a full disk, or one that nobody may write to, what is indexed already is found. */
function isWithoutRoom(failure: Failure): boolean {
  if (failure.code !== 'store-unusable') return false;
  return failure.reason === 'disk-full' || failure.reason === 'read-only';
}

/**
 * Looks through all projects. What changed and is not indexed yet is indexed first.
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
    const indexed = live.write((connection) => indexProjects(connection, null));
    if (!indexed.ok && !isWithoutRoom(indexed.error)) return indexed;
  }
  return live.read((connection) =>
    connection.search.find(terms, limit).map((id) => ({
      project: summaryOf(presentRow(connection, id)),
      places: searchPlaces(textsOf(connection, id), terms),
    })),
  );
}
