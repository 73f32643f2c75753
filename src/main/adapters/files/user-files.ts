import type { DocumentCodec } from '../../ports/document-codec.ts';
import type { UserFiles } from '../../ports/user-files.ts';
import { readDocumentFile } from './read-document-file.ts';
import { readTextFile } from './read-text-file.ts';
import { writeFileAtomically } from './write-file-atomically.ts';

/**
 * Reads and writes the files that the user names.
 *
 * @param mode what others may do with a new file; as the process makes its files when left out.
 */
export function createUserFiles(text: DocumentCodec, mode?: number): UserFiles {
  return {
    readText: (file) => readTextFile(file),
    readDocument: (file) => readDocumentFile(file, text),
    write: (file, content) =>
      writeFileAtomically(file, content, {
        replace: true,
        ...(mode === undefined ? {} : { mode }),
      }),
  };
}
