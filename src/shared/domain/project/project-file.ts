import type { ContentFailure, FieldFailure } from '../../base/failure.ts';
import { err, type Result } from '../../base/result.ts';
import { fieldPath, parseFields } from '../schema/field-problems.ts';
import { failureOf, problemsOf, withProblems } from '../schema/problem-list.ts';
import { hostWithoutIdentifiers } from '../host/identifiers.ts';
import { projectDocument, type ProjectDocument } from './project.ts';
import { inSchemaOrder, valueAt, type Path } from '../schema/schema-walk.ts';
import { seedFieldNames, workloadInput } from '../workload/workload-input.ts';
import { readWorkload } from '../workload/read-workload.ts';
import { resolveWorkloads } from '../workload/workload-resolve.ts';

type Fields = Readonly<Record<string, unknown>>;

/** What a user file may hold, and how its places map to those of a project document. */
interface FileShape {
  readonly document: Fields;
  /** Path of the list of workloads in the file; null when the file is one workload. */
  readonly workloads: Path | null;
  readonly kind: 'project' | 'list' | 'workload';
}

/** How a file is read: its name in failures, and the project's name when the file has none. */
export interface FileReading {
  readonly source?: string | null;
  readonly name: string;
}

/** As many workloads as a document may have. */
const maxWorkloads = 10_000;

const workloadFields: readonly string[] = Object.keys(workloadInput.shape);
const projectFields = Object.keys(projectDocument.shape).filter((key) => key !== 'name');

function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The same fields under our names where the seed's were used. */
function renamed(workload: unknown): unknown {
  if (!isFields(workload)) return workload;
  return Object.fromEntries(
    Object.entries(workload).map(([key, value]) => [
      Object.hasOwn(seedFieldNames, key) ? (seedFieldNames[key] ?? key) : key,
      value,
    ]),
  );
}

function shapeOf(value: unknown, name: string): FileShape {
  const schema = 'isoplan/project@1';
  if (Array.isArray(value)) {
    const document = { schema, name, workloads: value.map(renamed) };
    return { document, workloads: [], kind: 'list' };
  }
  if (!isFields(value)) return { document: { schema, name }, workloads: null, kind: 'workload' };
  if (projectFields.some((key) => Object.hasOwn(value, key))) {
    const list: unknown = value['workloads'];
    const workloads = Array.isArray(list) ? { workloads: list.map(renamed) } : {};
    const document = { schema, name, ...value, ...workloads };
    return { document, workloads: ['workloads'], kind: 'project' };
  }
  return {
    document: { schema, name, workloads: [renamed(value)] },
    workloads: null,
    kind: 'workload',
  };
}

/** The workload as the file has it. */
function workloadIn(value: unknown, shape: FileShape, index: number): unknown {
  return shape.workloads === null ? value : valueAt(value, [...shape.workloads, index]);
}

/** The name a field has in the file: the seed's own where the file uses it. */
function nameInFile(workload: unknown, field: string): string {
  if (!isFields(workload) || Object.hasOwn(workload, field)) return field;
  const seedName = Object.keys(seedFieldNames).find(
    (key) => seedFieldNames[key] === field && Object.hasOwn(workload, key),
  );
  return seedName ?? field;
}

const workloadPath = /^workloads\[(?<index>\d+)\]\.?(?<field>[^.[]*)(?<rest>.*)$/s;

/** A failure about the document, said about the file: its paths, its spelling of the fields. */
function aboutFile(failure: FieldFailure, value: unknown, shape: FileShape): FieldFailure {
  const { index, field = '', rest = '' } = workloadPath.exec(failure.field)?.groups ?? {};
  if (index === undefined) return failure;
  const workload = workloadIn(value, shape, Number(index));
  const prefix = shape.workloads === null ? [] : [...shape.workloads, Number(index)];
  const name = nameInFile(workload, field);
  const at = field === '' ? fieldPath(prefix) : fieldPath([...prefix, name]);
  const { expected } = failure;
  if (expected.kind !== 'known-field' || rest !== '') return { ...failure, field: at + rest };
  const root = shape.kind === 'workload' ? ['workloads'] : [];
  const known = [...workloadFields, ...Object.keys(seedFieldNames), ...root];
  return { ...failure, field: at, expected: { kind: 'known-field', known } };
}

/** Both `cpu` and `cpu_requests` in one workload: which one is meant cannot be known. */
function doubledFields(
  value: unknown,
  shape: FileShape,
  source: string | null,
): readonly FieldFailure[] {
  const list: unknown = shape.document['workloads'];
  const count = Array.isArray(list) ? list.length : 0;
  return Array.from({ length: count }, (_, index) => index).flatMap((index) => {
    const workload = workloadIn(value, shape, index);
    if (!isFields(workload)) return [];
    const prefix = shape.workloads === null ? [] : [...shape.workloads, index];
    const doubled = Object.keys(workload).filter(
      (key) =>
        Object.hasOwn(seedFieldNames, key) && Object.hasOwn(workload, seedFieldNames[key] ?? key),
    );
    return doubled.map((field): FieldFailure => {
      const expected = { kind: 'unique' } as const;
      const at = fieldPath([...prefix, field]);
      return { code: 'field-invalid', source, field: at, found: field, expected };
    });
  });
}

/**
 * What keeps the workloads of a document that its schema refuses from being planned besides: the
 * others are read one by one, so that one reading of the file names every field.
 */
function furtherProblems(shape: FileShape, source: string | null): readonly FieldFailure[] {
  const list: unknown = shape.document['workloads'];
  if (!Array.isArray(list)) return [];
  const found: FieldFailure[] = [];
  for (const [index, workload] of list.slice(0, maxWorkloads).entries()) {
    const read = readWorkload(workload, index);
    if (read.ok) continue;
    const problems = problemsOf(read.error);
    const at = `workloads[${index}]`;
    found.push(...problems.map((one) => ({ ...one, source, field: joined(at, one.field) })));
  }
  return found;
}

/** A document of another version of its schema: nothing else that is wrong with it is worth a word. */
function isOtherVersion(failure: ContentFailure): boolean {
  return failure.code === 'field-invalid' && failure.expected.kind === 'schema';
}

function withFurther(failure: ContentFailure, more: readonly FieldFailure[]): ContentFailure {
  const uncounted = failure.code === 'fields-invalid' ? failure.more : 0;
  return failureOf([...problemsOf(failure), ...more], uncounted) ?? failure;
}

function joined(at: string, field: string): string {
  return field === '' ? at : `${at}.${field}`;
}

function readShape(
  value: unknown,
  reading: FileReading,
  mustPlan: boolean,
): Result<ProjectDocument, ContentFailure> {
  const source = reading.source ?? null;
  if (typeof value !== 'object' || value === null) {
    const parsed = parseFields(workloadInput, value, { source });
    if (!parsed.ok) return parsed;
  }
  const shape = shapeOf(value, reading.name);
  const about = (failure: ContentFailure): ContentFailure =>
    withProblems(failure, (problem) => aboutFile(problem, value, shape));
  const doubled = failureOf(doubledFields(value, shape, source));
  if (doubled) return err(doubled);
  const plans = mustPlan || shape.kind !== 'project';
  const parsed = parseFields(projectDocument, shape.document, { source });
  if (!parsed.ok) {
    const more = plans && !isOtherVersion(parsed.error) ? furtherProblems(shape, source) : [];
    return err(about(withFurther(parsed.error, more)));
  }
  if (!plans) return parsed;
  const workloads = resolveWorkloads(parsed.value.workloads, source);
  return workloads.ok ? parsed : err(about(workloads.error));
}

/**
 * Reads what a user file holds: a document of schema `isoplan/project@1` (the schema may be left
 * out), a list of workloads, or one workload; workloads may use the seed's own field names. A project
 * is accepted with workloads that are not finished yet, so that every stored project can be imported.
 *
 * @param value the parsed JSON or YAML.
 * @returns the document, or everything that is wrong, in the paths and names of the file.
 */
export function readProjectFile(
  value: unknown,
  reading: FileReading,
): Result<ProjectDocument, ContentFailure> {
  return readShape(value, reading, false);
}

/**
 * Like `readProjectFile`, for a file that is to be planned: every workload must resolve, that is, its
 * quantities are correct and nothing it needs is missing.
 */
export function readPlannableFile(
  value: unknown,
  reading: FileReading,
): Result<ProjectDocument, ContentFailure> {
  return readShape(value, reading, true);
}

const optionalWhenEmpty = [
  'notes',
  'host',
  'hosts',
  'weights',
  'thresholds',
  'overrides',
  'correlations',
] as const;

function isEmpty(value: unknown): boolean {
  if (value === null || value === '') return true;
  return typeof value === 'object' && Object.keys(value).length === 0;
}

/**
 * A project as a file keeps it: fields in one fixed order, empty optional ones left out, so that the
 * same project always gives the same text and a change shows as the lines that changed. Ledgers of its
 * hosts go without serial numbers, hardware addresses, host and user names.
 */
export function toProjectFile(document: ProjectDocument): Fields {
  // Through JSON, so that what JSON cannot tell apart (0 and -0) gives the same text as well.
  const { host, hosts } = document;
  const shareable = {
    ...document,
    host: host === null ? null : hostWithoutIdentifiers(host),
    ...(hosts === undefined ? {} : { hosts: hosts.map(hostWithoutIdentifiers) }),
  };
  const plain: unknown = JSON.parse(JSON.stringify(shareable));
  const ordered = inSchemaOrder(projectDocument, plain) as ProjectDocument;
  const left = new Set<string>(optionalWhenEmpty.filter((key) => isEmpty(ordered[key])));
  return Object.fromEntries(Object.entries(ordered).filter(([key]) => !left.has(key)));
}
