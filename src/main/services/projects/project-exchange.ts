import type { ImportOutcome, MethodArguments, ProjectFile } from '../../../shared/api/contract.ts';
import type { Failure } from '../../../shared/base/failure.ts';
import { ok, type Result } from '../../../shared/base/result.ts';
import { readProjectFile, toProjectFile } from '../../../shared/domain/project-file.ts';
import { fileNameFor, freeName, nameFromFile } from '../../../shared/domain/project-name.ts';
import type { DocumentText } from '../../ports/document-text.ts';
import type { ProjectStore } from '../../ports/project-store.ts';

/** A project as a file: YAML to read and compare, JSON for programs. */
export function exportProject(
  store: ProjectStore,
  text: DocumentText,
  id: string,
  format: 'yaml' | 'json',
): Result<ProjectFile, Failure> {
  const project = store.read(id);
  if (!project.ok) return project;
  const { document } = project.value;
  const content = toProjectFile(document);
  return ok(
    format === 'yaml'
      ? {
          fileName: fileNameFor(document.name, '.yaml'),
          mediaType: 'application/yaml',
          text: text.format(content),
        }
      : {
          fileName: fileNameFor(document.name, '.json'),
          mediaType: 'application/json',
          text: `${JSON.stringify(content, null, 2)}\n`,
        },
  );
}

/**
 * Stores what a file holds as a new project, in one step or not at all. A project that is there is
 * never changed: a taken name gets a number.
 */
export function importProject(
  store: ProjectStore,
  text: DocumentText,
  { fileName, text: content, commit }: MethodArguments<'projects.import'>,
): Result<ImportOutcome, Failure> {
  const value = text.parse(content, fileName);
  if (!value.ok) return value;
  const reading = { source: fileName, name: nameFromFile(fileName) };
  const document = readProjectFile(value.value, reading);
  if (!document.ok) return document;
  const projects = store.list();
  if (!projects.ok) return projects;
  const nameInFile = document.value.name;
  const taken = projects.value.map((project) => project.name);
  const name = freeName(nameInFile, taken);
  const outcome = { name, nameInFile, workloadCount: document.value.workloads.length };
  if (!commit) return ok({ ...outcome, project: null });
  const project = store.create({ ...document.value, name }, 'import');
  return project.ok ? ok({ ...outcome, project: project.value }) : project;
}
