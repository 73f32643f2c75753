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

function syntaxFailure(text: string, file: string): Failure {
  const problem = firstJsonProblem(text);
  const place = problem === null ? null : placeOf(text, problem.offset);
  return {
    code: 'syntax-invalid',
    file,
    format: 'json',
    line: place?.line ?? null,
    column: place?.column ?? null,
    detail: problem?.expected ?? 'it cannot be read',
  };
}

/** Reads JSON text. */
export function parseJson(text: string, file: string): Result<unknown, Failure> {
  if (jsonTooDeep(text)) {
    return err({
      code: 'syntax-invalid',
      file,
      format: 'json',
      line: null,
      column: null,
      detail: `nested deeper than ${maxNesting} levels`,
    });
  }
  try {
    return ok(hugeNumber.test(text) ? JSON.parse(text, keepTyped) : JSON.parse(text));
  } catch {
    return err(syntaxFailure(text, file));
  }
}
