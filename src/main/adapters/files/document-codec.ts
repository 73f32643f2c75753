import { extname } from 'node:path';
import { Document, visit } from 'yaml';
import { escapedHidden, hasHidden } from '../../../shared/base/hidden-characters.ts';
import type { Failure } from '../../../shared/base/failure.ts';
import { err, type Result } from '../../../shared/base/result.ts';
import type { DocumentCodec } from '../../ports/document-codec.ts';
import { fileUnusable } from './file-reason.ts';
import { parseJson } from './parse-json.ts';
import { parseYaml } from './parse-yaml.ts';
import { maxFileBytes } from './read-text-file.ts';

export interface TextLimits {
  readonly jsonBytes: number;
  /** YAML takes about a second per megabyte to read, JSON about a tenth of that. */
  readonly yamlBytes: number;
}

const usualLimits: TextLimits = { jsonBytes: maxFileBytes, yamlBytes: 4_000_000 };
const yamlEndings: readonly string[] = ['.yaml', '.yml'];

function isJson(text: string, file: string): boolean {
  const ending = extname(file).toLowerCase();
  if (ending === '.json') return true;
  return !yamlEndings.includes(ending) && /^\s*[{[]/.test(text);
}

/** YAML in which characters that are not shown but act stand as escapes, in double quotes. */
function formatYaml(value: unknown): string {
  const document = new Document(value, { aliasDuplicateObjects: false });
  visit(document, {
    Scalar: (_, node) => {
      if (typeof node.value === 'string' && hasHidden(node.value)) node.type = 'QUOTE_DOUBLE';
    },
  });
  return escapedHidden(document.toString({ lineWidth: 0 }));
}

/** Reads JSON and YAML up to the given sizes, and writes YAML. */
export function createDocumentCodec(limits: TextLimits = usualLimits): DocumentCodec {
  const parse = (text: string, file: string): Result<unknown, Failure> => {
    const json = isJson(text, file);
    const limit = json ? limits.jsonBytes : limits.yamlBytes;
    if (Buffer.byteLength(text) > limit) {
      return err(fileUnusable(file, 'too-large', `${limit / 1_000_000} MB`));
    }
    if (text.trim() === '') return err(fileUnusable(file, 'empty'));
    return json ? parseJson(text, file) : parseYaml(text, file);
  };
  return {
    parse,
    format: formatYaml,
  };
}
