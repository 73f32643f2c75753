import type { Failure } from '../../shared/base/failure.ts';
import type { Result } from '../../shared/base/result.ts';

/** Reads and writes files of text: checked for their size before they are read, written whole or not at all. */
export interface TextFiles {
  read(file: string): Result<string, Failure>;
  write(
    file: string,
    content: string,
    options: { readonly replace: boolean },
  ): Result<null, Failure>;
  /** Why the system refused to read or change a file, from the error it gave. */
  refusal(file: string, error: unknown, access: 'read' | 'write'): Failure;
  /** The largest file that is read. */
  readonly largestBytes: number;
}
