import type { Client } from '../../shared/api/client.ts';
import type { Failure } from '../../shared/base/failure.ts';
import type { Result } from '../../shared/base/result.ts';
import { freeName } from '../../shared/domain/project/project-name.ts';
import type { Project, ProjectDocument } from '../../shared/domain/project/project.ts';

/** Which version goes on. `copy` makes a project of its own of the version shown here. */
export type ConflictChoice = 'mine' | 'theirs' | 'copy';

interface Conflict {
  /** The project as it was when the changes made here began. */
  readonly project: Project;
  /** The version shown here. */
  readonly document: ProjectDocument;
  /** The version stored by somebody else; null when the project is gone. */
  readonly theirs: Project | null;
}

async function saveCopy(
  client: Client,
  document: ProjectDocument,
): Promise<Result<Project, Failure>> {
  const projects = await client.invoke('projects.list', {});
  if (!projects.ok) return projects;
  const name = freeName(
    document.name,
    projects.value.map((project) => project.name),
  );
  return client.invoke('projects.create', { document: { ...document, name } });
}

/**
 * Stores the chosen version. Mine becomes a new revision after theirs; when theirs is taken, mine is
 * stored all the same, one step of undo away. A third version that came between is refused as stale.
 */
export async function settleConflict(
  client: Client,
  { project, document, theirs }: Conflict,
  choice: ConflictChoice,
): Promise<Result<Project, Failure>> {
  if (choice === 'copy' || theirs === null) return saveCopy(client, document);
  const { id, revision } = theirs;
  const mine = await client.invoke('projects.save', { id, revision, document });
  if (!mine.ok || choice === 'mine') return mine;
  return client.invoke('projects.returnTo', {
    id: project.id,
    revision: mine.value.revision,
    number: revision,
  });
}
