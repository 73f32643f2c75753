import type { TextFiles } from '../../ports/text-files.ts';
import { fileReason, fileUnusable } from './file-reason.ts';
import { largestFileBytes, readTextFile } from './read-text-file.ts';
import { writeFileAtomically } from './write-file-atomically.ts';

/** The files of this machine. */
export const textFiles: TextFiles = {
  read: (file) => readTextFile(file),
  write: writeFileAtomically,
  refusal: (file, error, access) => fileUnusable(file, fileReason(error, access)),
  largestBytes: largestFileBytes,
};
