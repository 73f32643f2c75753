import type { Failure } from '../../../shared/base/failure.ts';
import { err, ok, type Result } from '../../../shared/base/result.ts';
import { parseFields } from '../../../shared/domain/schema/field-problems.ts';
import { hostInput } from '../../../shared/domain/host/host-input.ts';
import { bases } from '../../../shared/domain/basis.ts';
import { readPlannableFile } from '../../../shared/domain/project/project-file.ts';
import { weightingInput } from '../../../shared/domain/weighting/weighting.ts';
import { weightsInput, type ProjectDocument } from '../../../shared/domain/project/project.ts';
import { nameFromFile } from '../../../shared/domain/project/project-name.ts';
import type { UserFiles } from '../../ports/user-files.ts';
import { choiceOption, integerOption } from './option-values.ts';
import { joinDocuments } from './join-documents.ts';

/** The options of `plan` and `report` that change what is evaluated, as typed. */
export interface PlanOptions {
  readonly host?: string;
  readonly wholeMachine?: boolean;
  readonly pack?: string;
  readonly basis?: string;
  readonly samples?: string;
  readonly seed?: string;
  readonly weights?: string;
}

/** The project that the files and options of a call add up to. */
export function readPlanFiles(
  files: UserFiles,
  names: readonly string[],
  options: PlanOptions,
): Result<ProjectDocument, Failure> {
  const documents: ProjectDocument[] = [];
  for (const name of names) {
    const document = readPlanFile(files, name);
    if (!document.ok) return document;
    documents.push(document.value);
  }
  const joined = joinDocuments(documents, names);
  return joined.ok ? withOptions(files, joined.value, options) : joined;
}

function readPlanFile(files: UserFiles, file: string): Result<ProjectDocument, Failure> {
  const value = files.readDocument(file);
  if (!value.ok) return value;
  return readPlannableFile(value.value, { source: file, name: nameFromFile(file) });
}

function withOptions(
  files: UserFiles,
  document: ProjectDocument,
  options: PlanOptions,
): Result<ProjectDocument, Failure> {
  const steps: readonly ((current: ProjectDocument) => Result<ProjectDocument, Failure>)[] = [
    (current) => withHost(files, current, options.host),
    (current) => ok(options.wholeMachine ? { ...current, scope: 'machine' } : current),
    (current) => withWeights(files, current, options.weights),
    (current) => withBasis(current, options.basis),
    (current) => withSampling(current, options),
    (current) => ok(options.pack === undefined ? current : { ...current, pack: options.pack }),
  ];
  let current: Result<ProjectDocument, Failure> = ok(document);
  for (const step of steps) if (current.ok) current = step(current.value);
  return current;
}

function withHost(
  files: UserFiles,
  document: ProjectDocument,
  file: string | undefined,
): Result<ProjectDocument, Failure> {
  if (file === undefined) return ok(document);
  const value = files.readDocument(file);
  if (!value.ok) return value;
  const host = parseFields(hostInput, value.value, { source: file });
  return host.ok ? ok({ ...document, host: host.value }) : host;
}

function withWeights(
  files: UserFiles,
  document: ProjectDocument,
  file: string | undefined,
): Result<ProjectDocument, Failure> {
  if (file === undefined) return ok(document);
  const value = files.readDocument(file);
  if (!value.ok) return value;
  const { weighting: _replaced, ...rest } = document;
  if (hasKind(value.value)) {
    const weighting = parseFields(weightingInput, value.value, { source: file });
    return weighting.ok ? ok({ ...rest, weighting: weighting.value }) : weighting;
  }
  const weights = parseFields(weightsInput, value.value, { source: file });
  return weights.ok ? ok({ ...rest, weights: weights.value }) : weights;
}

/** A file that says how weights were obtained has a `kind`; one without states them directly. */
function hasKind(value: unknown): boolean {
  return typeof value === 'object' && value !== null && 'kind' in value;
}

function withBasis(
  document: ProjectDocument,
  basis: string | undefined,
): Result<ProjectDocument, Failure> {
  if (basis === undefined) return ok(document);
  const chosen = choiceOption('--basis', basis, bases);
  return chosen.ok ? ok({ ...document, basis: chosen.value }) : chosen;
}

function withSampling(
  document: ProjectDocument,
  options: PlanOptions,
): Result<ProjectDocument, Failure> {
  const { samples, seed } = document.sampling;
  const count = integerOption('--samples', options.samples ?? String(samples), 100, 1_000_000);
  if (!count.ok) return count;
  const start = integerOption('--seed', options.seed ?? String(seed), 0, 4_294_967_295);
  if (!start.ok) return err(start.error);
  return ok({
    ...document,
    sampling: { ...document.sampling, samples: count.value, seed: start.value },
  });
}
