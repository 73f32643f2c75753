import type { ContentFailure, FieldFailure } from '../../base/failure.ts';
import { err, ok, type Result } from '../../base/result.ts';
import { parseFields } from '../schema/field-problems.ts';
import { failureOf, problemsOf } from '../schema/problem-list.ts';
import { workloadInput, type WorkloadInput } from './workload-input.ts';
import { resolveWorkload } from './workload-resolve.ts';
import type { Workload } from './workload.ts';

/** A workload as it is stored, and what it resolves to. */
export interface ReadWorkload {
  readonly input: WorkloadInput;
  readonly workload: Workload;
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The value without the fields at the given paths (`cpu`, `ioRequirement.iops`). */
function without(value: unknown, paths: readonly string[]): unknown {
  if (!isObject(value)) return value;
  const kept = Object.entries(value).flatMap(([key, field]): readonly [string, unknown][] => {
    if (paths.includes(key)) return [];
    const inner = paths.flatMap((path) =>
      path.startsWith(`${key}.`) ? [path.slice(key.length + 1)] : [],
    );
    return [[key, inner.length === 0 ? field : without(field, inner)]];
  });
  return Object.fromEntries(kept);
}

/** Whether a problem says no more than that a field is missing that was taken out, or its class. */
function followsFrom(problem: FieldFailure, refused: readonly string[]): boolean {
  if (refused.includes(problem.field)) return true;
  return problem.expected.kind === 'present' && refused.includes('class');
}

/**
 * Reads one workload that is to be planned: its schema, then its quantities, levels and class. What is
 * wrong by the schema does not hide what is wrong beside it.
 *
 * @param index names a workload without a name.
 * @returns the workload, or every field that is wrong, with paths inside the workload.
 */
export function readWorkload(value: unknown, index = 0): Result<ReadWorkload, ContentFailure> {
  const parsed = parseFields(workloadInput, value);
  if (parsed.ok) {
    const workload = resolveWorkload(parsed.value, { index });
    return workload.ok ? ok({ input: parsed.value, workload: workload.value }) : workload;
  }
  const refused = problemsOf(parsed.error);
  const paths = refused.map(({ field }) => field);
  const rest = workloadInput.safeParse(without(value, paths));
  if (!rest.success) return parsed;
  const resolved = resolveWorkload(rest.data, { index });
  if (resolved.ok) return parsed;
  const others = problemsOf(resolved.error).filter((problem) => !followsFrom(problem, paths));
  const failure = failureOf([...refused, ...others]);
  return err(failure ?? parsed.error);
}
