import type { Failure } from '../../shared/base/failure.ts';
import type { Result } from '../../shared/base/result.ts';

/** Files that the user names, on the machine the planner runs on. */
export interface UserFiles {
  /** The text of a file, or a failure that names it. */
  readText(file: string): Result<string, Failure>;
  /** What a JSON or YAML file holds, as plain data. */
  readDocument(file: string): Result<unknown, Failure>;
  /** Writes a file wholly or not at all, in place of what has its name. */
  write(file: string, content: string | Uint8Array): Result<null, Failure>;
}
