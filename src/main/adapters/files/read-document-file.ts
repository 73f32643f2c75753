import type { Failure } from '../../../shared/base/failure.ts';
import type { Result } from '../../../shared/base/result.ts';
import type { DocumentCodec } from '../../ports/document-codec.ts';
import { readTextFile } from './read-text-file.ts';

/** Reads a JSON or YAML file that a user named, up to plain data. */
export function readDocumentFile(file: string, text: DocumentCodec): Result<unknown, Failure> {
  const content = readTextFile(file);
  return content.ok ? text.parse(content.value, file) : content;
}
