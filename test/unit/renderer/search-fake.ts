import type { Project } from '../../../src/shared/domain/project/project.ts';
import type { SearchHit, SearchPlace } from '../../../src/shared/domain/project/store-records.ts';

function placeIn(kind: SearchPlace['kind'], text: string, query: string): readonly SearchPlace[] {
  const at = text.toLowerCase().indexOf(query.toLowerCase());
  if (at < 0) return [];
  const end = at + query.length;
  const snippet = [
    { text: text.slice(0, at), match: false },
    { text: text.slice(at, end), match: true },
    { text: text.slice(end), match: false },
  ];
  return [{ kind, label: null, snippet: snippet.filter((part) => part.text !== '') }];
}

/** Finds a text in names and notes, as the store's full-text search would. */
export function searchProjects(projects: readonly Project[], query: string): readonly SearchHit[] {
  return projects.flatMap((project) => {
    const places = [
      ...placeIn('name', project.name, query),
      ...placeIn('notes', project.document.notes, query),
    ];
    return places.length === 0 ? [] : [{ project, places }];
  });
}
