import { basename, extname } from 'node:path';
import type { Failure } from '../../../shared/base/failure.ts';
import type { Result } from '../../../shared/base/result.ts';
import type { DocumentText } from '../../ports/document-text.ts';
import { readTextFile } from './read-text-file.ts';

/** Reads a JSON or YAML file that a user named, up to plain data. */
export function readDocumentFile(file: string, text: DocumentText): Result<unknown, Failure> {
  const content = readTextFile(file);
  return content.ok ? text.parse(content.value, file) : content;
}

/** What a project read from a file is called when the file does not say. */
export function projectNameOf(file: string): string {
  const name = basename(file, extname(file)).toWellFormed().trim().slice(0, 200).trim();
  return name === '' ? 'project' : name;
}
