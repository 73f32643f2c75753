import { ownValue } from '../../base/own-value.ts';
import { z } from 'zod';
import type { ContentFailure, Expectation, FieldFailure } from '../../base/failure.ts';
import { err, ok, type Result } from '../../base/result.ts';
import { failureOf, maxProblems } from './problem-list.ts';
import { isQuantityField, quantityExamples } from './quantity-field.ts';
import { branches, knownFields, schemaAt, valueAt, type Path } from './schema-walk.ts';
import { shortened, shownValue } from './shown-value.ts';

type Schema = z.core.$ZodType;
type Issue = z.core.$ZodIssue;
type TypeName = Extract<Expectation, { readonly kind: 'type' }>['type'];

/** Where the fields came from, for failures. */
export interface FieldOrigin {
  /** File, pack or request; null when the caller typed them into a form. */
  readonly source?: string | null;
  /** Put before every path, for instance `workloads[3]`. */
  readonly at?: string;
}

/** A path as text: `workloads[0].memory`. */
export function fieldPath(path: Path, at = ''): string {
  return path.reduce<string>((text, key) => {
    if (typeof key === 'number') return `${text}[${key}]`;
    const name = shortened(String(key));
    return text === '' ? name : `${text}.${name}`;
  }, at);
}

function typeOf(schema: Schema): TypeName {
  if (schema instanceof z.ZodNumber) return schema.isInt ? 'integer' : 'number';
  if (schema instanceof z.ZodBoolean) return 'yes-no';
  if (schema instanceof z.ZodArray) return 'list';
  return schema instanceof z.ZodObject || schema instanceof z.ZodRecord ? 'object' : 'text';
}

/** Limits on a time, with a likely one of each. */
const secondsExamples: Readonly<Record<string, number>> = {
  latencyBudget: 0.001,
  responseBudget: 0.2,
  startupBudget: 5,
};

/** The lowest value worth naming where a bound of 0 is itself excluded. */
const leastAboveZero = 0.001;

function bounds(low: number | null, high: number | null): Expectation {
  return high === null
    ? { kind: 'at-least', low: low ?? 0 }
    : { kind: 'between', low: low ?? 0, high };
}

function sizeExpected(schema: Schema | null, issue: Issue): Expectation {
  for (const branch of schema === null ? [] : branches(schema)) {
    if (branch instanceof z.ZodString) {
      return { kind: 'text-length', low: branch.minLength ?? 0, high: branch.maxLength ?? 1e6 };
    }
    if (branch instanceof z.ZodNumber) {
      const exclusive = issue.code === 'too_small' && issue.inclusive === false;
      return bounds(exclusive ? leastAboveZero : branch.minValue, branch.maxValue);
    }
  }
  if (issue.code === 'too_big') return bounds(0, Number(issue.maximum));
  return bounds(issue.code === 'too_small' ? Number(issue.minimum) : 0, null);
}

function optionsOf(schema: Schema): readonly string[] {
  return branches(schema).flatMap((branch) => {
    if (branch instanceof z.ZodEnum) return branch.options.map(String);
    return branch instanceof z.ZodLiteral ? [...branch.values].map(String) : [];
  });
}

/** What a value of the wrong kind should have been, from the schema of its field. */
function kindExpected(schema: Schema | null, path: Path): Expectation {
  const options = schema === null ? [] : optionsOf(schema);
  if (options.length > 0) {
    return path.at(-1) === 'schema' && options.length === 1
      ? { kind: 'schema', schema: String(options[0]) }
      : { kind: 'one-of', options };
  }
  const first = schema === null ? undefined : branches(schema)[0];
  return { kind: 'type', type: first === undefined ? 'object' : typeOf(first) };
}

/** Whether a field takes a number and a text alike, as only quantities do. */
function isQuantity(schema: Schema): boolean {
  const kinds = branches(schema);
  return (
    kinds.some((kind) => kind instanceof z.ZodString) &&
    kinds.some((kind) => kind instanceof z.ZodNumber)
  );
}

/** Whether an issue says no more than that the value is not of this kind, or of these kinds, at all. */
function isMismatch(issue: Issue): boolean {
  if (issue.path.length > 0) return false;
  if (issue.code === 'invalid_union') {
    return issue.errors.every((errors) => errors.some(isMismatch));
  }
  return issue.code === 'invalid_type' || issue.code === 'invalid_value';
}

/** An issue with the whole path to it. */
interface Located {
  readonly issue: Issue;
  readonly path: Path;
}

/**
 * An issue taken apart: of a union, all issues inside the branch the value was meant for; of several
 * fields nobody knows, one each.
 */
function located(issue: Issue, before: Path = []): readonly Located[] {
  const path = [...before, ...issue.path];
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => ({ issue: { ...issue, keys: [key] }, path }));
  }
  if (issue.code !== 'invalid_union') return [{ issue, path }];
  const meant = issue.errors.find((errors) => errors.length > 0 && !errors.some(isMismatch));
  return meant === undefined ? [{ issue, path }] : meant.flatMap((inner) => located(inner, path));
}

/**
 * A missing field next to a field nobody knows is most often a slip of the pen: then the latter alone
 * is named, unless more are missing than slips can explain.
 */
function withoutSlips(all: readonly Located[], value: unknown): readonly Located[] {
  const isMissing = ({ issue, path }: Located): boolean =>
    issue.code !== 'unrecognized_keys' && path.length > 0 && valueAt(value, path) === undefined;
  const parentOf = (one: Located): string =>
    fieldPath(one.issue.code === 'unrecognized_keys' ? one.path : one.path.slice(0, -1));
  const count = (which: (one: Located) => boolean): ReadonlyMap<string, number> => {
    const counts = new Map<string, number>();
    for (const one of all) {
      if (which(one)) counts.set(parentOf(one), (counts.get(parentOf(one)) ?? 0) + 1);
    }
    return counts;
  };
  const unknown = count(({ issue }) => issue.code === 'unrecognized_keys');
  const missing = count(isMissing);
  return all.filter(
    (one) =>
      !isMissing(one) || (missing.get(parentOf(one)) ?? 0) > (unknown.get(parentOf(one)) ?? 0),
  );
}

/**
 * One thing that is wrong with a value, said about one field: its path, what was found, what would be
 * right.
 */
function fieldProblem(
  schema: Schema,
  { issue, path }: Located,
  value: unknown,
  origin: FieldOrigin,
): FieldFailure {
  const failure = (at: Path, found: string, expected: Expectation): FieldFailure => ({
    code: 'field-invalid',
    source: origin.source ?? null,
    field: fieldPath(at, origin.at),
    found,
    expected,
  });
  if (issue.code === 'unrecognized_keys') {
    const key = issue.keys[0] ?? '';
    const known = knownFields(schema, path);
    return failure([...path, key], shortened(key), { kind: 'known-field', known });
  }
  if (issue.code === 'invalid_key') {
    return failure(path, shortened(String(path.at(-1))), {
      kind: 'text-length',
      low: 1,
      high: 100,
    });
  }
  const found = valueAt(value, path);
  const place = schemaAt(schema, path);
  const name = String(path.at(-1) ?? '');
  if (found === undefined && path.length > 0) return failure(path, '', { kind: 'present' });
  if (isQuantityField(name) && place !== null && isQuantity(place)) {
    return failure(path, shownValue(found), { kind: 'quantity', example: quantityExamples[name] });
  }
  const seconds = ownValue(secondsExamples, name);
  if (seconds !== undefined && issue.code !== 'too_big') {
    return failure(path, shownValue(found), { kind: 'seconds', example: seconds });
  }
  if (issue.code === 'too_small' || issue.code === 'too_big') {
    const shown = Array.isArray(found) ? String(found.length) : shownValue(found);
    return failure(path, shown, sizeExpected(place, issue));
  }
  if (issue.code === 'custom' && issue.params?.['expectation'] !== undefined) {
    return failure(path, shownValue(found), issue.params['expectation'] as Expectation);
  }
  return failure(path, shownValue(found), kindExpected(place, path));
}

/** So many problems are worded before those of the same field are told apart; the rest is counted. */
const maxWorded = 10 * maxProblems;

/**
 * Everything that is wrong with a value, one problem per field. Of a document of another version of
 * its schema only that is said: the rest would follow from it.
 */
function failureIn(
  schema: Schema,
  issues: readonly Issue[],
  value: unknown,
  origin: FieldOrigin,
): ContentFailure {
  const all = withoutSlips(
    issues.flatMap((issue) => located(issue)),
    value,
  );
  const problems = all.slice(0, maxWorded).map((one) => fieldProblem(schema, one, value, origin));
  const other = problems.find(({ expected }) => expected.kind === 'schema');
  const uncounted = Math.max(0, all.length - maxWorded);
  return other ?? failureOf(problems, uncounted) ?? unnamed(value, origin);
}

/**
 * Validates a value: what the schema makes of it, or everything that is wrong with it. Of a union it
 * is the branch the value was most likely meant for.
 */
export function parseFields<Parsed extends z.ZodType>(
  schema: Parsed,
  value: unknown,
  origin: FieldOrigin = {},
): Result<z.output<Parsed>, ContentFailure> {
  const parsed = schema.safeParse(value);
  if (parsed.success) return ok(parsed.data);
  return err(failureIn(schema, parsed.error.issues, value, origin));
}

/** A schema that refuses a value names an issue; should it not, the value as a whole is refused. */
function unnamed(value: unknown, { source = null, at = '' }: FieldOrigin): FieldFailure {
  const expected = { kind: 'type', type: 'object' } as const;
  return { code: 'field-invalid', source, field: at, found: shownValue(value), expected };
}
