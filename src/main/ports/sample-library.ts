import type { Failure } from '../../shared/base/failure.ts';
import type { Result } from '../../shared/base/result.ts';
import type { Language, Text } from '../../shared/base/text.ts';
import type { ProjectDocument } from '../../shared/domain/project/project.ts';

/** A sample project that comes with the planner. */
export interface Sample {
  readonly id: string;
  readonly title: Text;
  readonly description: Text;
}

/** The sample projects that come with the planner. */
export interface SampleLibrary {
  list(): Result<readonly Sample[], Failure>;
  /** `sample-unknown` when there is no such sample. */
  read(id: string, language: Language): Result<ProjectDocument, Failure>;
}
