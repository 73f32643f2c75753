/** The outcome of work that may fail for an expected reason: a value, or a failure as data. */
export type Result<Value, Problem> = Ok<Value> | Err<Problem>;

export interface Ok<Value> {
  readonly ok: true;
  readonly value: Value;
}

export interface Err<Problem> {
  readonly ok: false;
  readonly error: Problem;
}

/** Wraps a value as success. */
export function ok<Value>(value: Value): Ok<Value> {
  return { ok: true, value };
}

/** Wraps a problem as failure. */
export function err<Problem>(error: Problem): Err<Problem> {
  return { ok: false, error };
}

/** All values, or the first problem met, in order. */
export function collect<Value, Problem>(
  results: Iterable<Result<Value, Problem>>,
): Result<readonly Value[], Problem> {
  const values: Value[] = [];
  for (const result of results) {
    if (!result.ok) return result;
    values.push(result.value);
  }
  return ok(values);
}
