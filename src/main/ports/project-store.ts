import type { Failure } from '../../shared/base/failure.ts';
import type { Result } from '../../shared/base/result.ts';
import type { Project, ProjectDocument, ProjectSummary } from '../../shared/domain/project.ts';

/** Keeps projects. Every change is written before it is acknowledged. */
export interface ProjectStore {
  list(): Result<readonly ProjectSummary[], Failure>;
  read(id: string): Result<Project, Failure>;
  create(document: ProjectDocument): Result<Project, Failure>;
  /** Refused as `project-stale` when `revision` is not the stored one. */
  save(id: string, revision: number, document: ProjectDocument): Result<Project, Failure>;
  /** Hides the project from the list; `restore` brings it back. */
  remove(id: string): Result<null, Failure>;
  restore(id: string): Result<Project, Failure>;
  close(): void;
}
