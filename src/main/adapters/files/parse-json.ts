import type { Failure } from '../../../shared/base/failure.ts';
import { err, ok, type Result } from '../../../shared/base/result.ts';
import { firstJsonProblem } from './json-syntax.ts';
import { jsonTooDeep, maxNesting } from './nesting.ts';
import { placeOf } from './text-place.ts';

/** A number too large for the machine is kept as it was typed, so that an error can show it. */
function keepTyped(_key: string, value: unknown, context?: { readonly source?: string }): unknown {
  return typeof value === 'number' && !Number.isFinite(value) ? context?.source : value;
}

const hugeNumber = /[eE]\+?\d{3}|\d{300}/;

function syntaxFailure(
  text: string,
  file: string,
  problem: { readonly offset: number | null; readonly detail: string },
): Failure {
  const place = problem.offset === null ? null : placeOf(text, problem.offset);
  return {
    code: 'syntax-invalid',
    file,
    format: 'json',
    line: place?.line ?? null,
    column: place?.column ?? null,
    detail: problem.detail,
  };
}

/** The value of a text; undefined, which no text has, when it is not JSON. */
function valueOf(text: string): unknown {
  try {
    return hugeNumber.test(text) ? JSON.parse(text, keepTyped) : JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** Reads JSON text; an object that names a field twice is refused. */
export function parseJson(text: string, file: string): Result<unknown, Failure> {
  if (jsonTooDeep(text)) {
    const detail = `nested deeper than ${maxNesting} levels`;
    return err(syntaxFailure(text, file, { offset: null, detail }));
  }
  const value = valueOf(text);
  const problem = firstJsonProblem(text);
  if (value !== undefined && problem === null) return ok(value);
  const unplaced = { offset: null, detail: 'it cannot be read' };
  return err(syntaxFailure(text, file, problem ?? unplaced));
}
