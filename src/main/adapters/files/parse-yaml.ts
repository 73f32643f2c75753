import { isScalar, parseDocument, visit, type Document, type YAMLMap } from 'yaml';
import type { Failure } from '../../../shared/base/failure.ts';
import { err, ok, type Result } from '../../../shared/base/result.ts';
import { fileUnusable } from './file-reason.ts';
import { maxNesting, valueTooDeep } from './nesting.ts';
import { placeOf } from './text-place.ts';
import { maxYamlTokens, yamlWeight } from './yaml-weight.ts';

/** How often aliases may repeat what they point to, all taken together; more is an alias bomb. */
const maxAliases = 100;

/** The library gives it as a symbol, so that it cannot be mistaken for a quoted text. */
const mergeKey = '<<';
/** YAML 1.2 has every field of a map once, the merge key too; read as it stands, the last one won. */
const mergeAsList = 'merge several with one list: "<<: [*one, *two]"';
const tooDeep = `nested deeper than ${maxNesting} levels`;

const plainDetails: Readonly<Record<string, string>> = {
  MULTIPLE_DOCS: 'more than one document in the file; keep one, without a second ---',
  TAB_AS_INDENT: 'a tab is used for indentation; use spaces',
};

/** A place in the text that is wrong, and how. */
interface Problem {
  readonly detail: string;
  readonly offset: number | null;
}

/** A field that occurs twice in one map. Looked for here because the library compares all pairs. */
function doubledKey(map: YAMLMap): Problem | null {
  const seen = new Set<string>();
  for (const { key } of map.items) {
    if (!isScalar(key)) continue;
    const isMerge = typeof key.value === 'symbol';
    const name = isMerge ? mergeKey : String(key.value);
    if (seen.has(name)) {
      const offset = key.range?.[0] ?? null;
      const detail = `the field ${name.slice(0, 80)} occurs twice`;
      return { detail: isMerge ? `${detail}; ${mergeAsList}` : detail, offset };
    }
    seen.add(name);
  }
  return null;
}

/**
 * Looks for doubled fields, and keeps figures without a finite value as they were typed, so that an
 * error can show them.
 */
function inspected(document: Document.Parsed): Problem | null {
  let problem: Problem | null = null;
  visit(document, {
    Scalar: (_key, node) => {
      if (typeof node.value === 'number' && !Number.isFinite(node.value)) {
        node.value = node.source ?? String(node.value);
      }
    },
    Map: (_key, map) => {
      problem ??= doubledKey(map);
    },
  });
  return problem;
}

function thrownDetail(error: unknown): string {
  if (error instanceof RangeError) return tooDeep;
  const message = error instanceof Error ? error.message : String(error);
  if (/alias count/i.test(message)) return `aliases repeat more than ${maxAliases} values`;
  return message.split('\n')[0] ?? '';
}

function parsed(text: string): Result<unknown, Problem> {
  try {
    const document = parseDocument(text, {
      version: '1.2',
      schema: 'core',
      merge: true,
      uniqueKeys: false,
      prettyErrors: false,
      logLevel: 'error',
    });
    const first = document.errors[0];
    if (first) {
      const detail = /call stack/i.test(first.message)
        ? tooDeep
        : (plainDetails[first.code] ?? first.message);
      return err({ detail, offset: first.pos[0] });
    }
    const problem = inspected(document);
    if (problem) return err(problem);
    const value: unknown = document.toJS({ maxAliasCount: maxAliases });
    return valueTooDeep(value) ? err({ detail: tooDeep, offset: null }) : ok(value);
  } catch (error) {
    return err({ detail: thrownDetail(error), offset: null });
  }
}

/** Reads YAML 1.2 text with its core types; merge keys (`<<`) are understood. */
export function parseYaml(text: string, file: string): Result<unknown, Failure> {
  const weight = yamlWeight(text);
  if (weight === 'too-many') {
    return err(fileUnusable(file, 'too-large', `${maxYamlTokens} YAML tokens`));
  }
  const result = weight === 'too-deep' ? err({ detail: tooDeep, offset: null }) : parsed(text);
  if (result.ok) return result;
  const { detail, offset } = result.error;
  const place = offset === null ? null : placeOf(text, offset);
  return err({
    code: 'syntax-invalid',
    file,
    format: 'yaml',
    line: place?.line ?? null,
    column: place?.column ?? null,
    detail,
  });
}
