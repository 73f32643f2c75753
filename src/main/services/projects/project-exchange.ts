import type { ImportResult, MethodArguments, ProjectFile } from '../../../shared/api/contract.ts';
import { escapedHidden } from '../../../shared/base/hidden-characters.ts';
import type { Failure } from '../../../shared/base/failure.ts';
import { ok, type Result } from '../../../shared/base/result.ts';
import { readProjectFile, toProjectFile } from '../../../shared/domain/project/project-file.ts';
import { isBundle, readBundle, toBundle } from '../../../shared/domain/project/project-bundle.ts';
import {
  fileNameFor,
  freeName,
  nameFromFile,
} from '../../../shared/domain/project/project-name.ts';
import type { Project, ProjectDocument } from '../../../shared/domain/project/project.ts';
import type { DocumentCodec } from '../../ports/document-codec.ts';
import type { ProjectStore } from '../../ports/project-store.ts';

/** A project as a file: YAML to read and compare, JSON for programs, a bundle with its history. */
export function exportProject(
  store: ProjectStore,
  text: DocumentCodec,
  id: string,
  format: 'yaml' | 'json' | 'bundle',
): Result<ProjectFile, Failure> {
  const project = store.read(id);
  if (!project.ok) return project;
  const { document } = project.value;
  if (format === 'bundle') {
    const archive = store.readArchive(id);
    if (!archive.ok) return archive;
    return ok({
      fileName: fileNameFor(document.name, '.bundle.json'),
      mediaType: 'application/json',
      text: `${escapedHidden(JSON.stringify(toBundle(document.name, archive.value), null, 1))}\n`,
    });
  }
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
          text: `${escapedHidden(JSON.stringify(content, null, 2))}\n`,
        },
  );
}

/** What a file means to add to the store. */
interface Incoming {
  readonly nameInFile: string;
  readonly workloadCount: number;
  readonly history: ImportResult['history'];
  readonly add: (store: ProjectStore, name: string) => Result<Project, Failure>;
}

function incomingBundle(value: unknown, source: string): Result<Incoming, Failure> {
  const bundle = readBundle(value, source);
  if (!bundle.ok) return bundle;
  const { archive } = bundle.value;
  const current = archive.contents.find(({ number }) => number === archive.current);
  const document = JSON.parse(current?.text ?? '{}') as ProjectDocument;
  return ok({
    nameInFile: document.name,
    workloadCount: document.workloads.length,
    history: {
      revisions: archive.revisions.length,
      snapshots: archive.snapshots.length,
      decisions: archive.decisions.length,
      omitted: archive.omitted,
    },
    add: (store, name) => store.addArchive(archive, name),
  });
}

function incomingProject(value: unknown, source: string): Result<Incoming, Failure> {
  const document = readProjectFile(value, { source, name: nameFromFile(source) });
  if (!document.ok) return document;
  return ok({
    nameInFile: document.value.name,
    workloadCount: document.value.workloads.length,
    history: null,
    add: (store, name) => store.create({ ...document.value, name }, 'import'),
  });
}

/**
 * Stores what a file holds as a new project, in one step or not at all. A project that is there is
 * never changed: a taken name gets a number.
 */
export function importProject(
  store: ProjectStore,
  text: DocumentCodec,
  { fileName, text: content, commit }: MethodArguments<'projects.import'>,
): Result<ImportResult, Failure> {
  const value = text.parse(content, fileName);
  if (!value.ok) return value;
  const incoming = isBundle(value.value)
    ? incomingBundle(value.value, fileName)
    : incomingProject(value.value, fileName);
  if (!incoming.ok) return incoming;
  const projects = store.list();
  if (!projects.ok) return projects;
  const { nameInFile, workloadCount, history, add } = incoming.value;
  const taken = projects.value.map((project) => project.name);
  const name = freeName(nameInFile, taken);
  const result = { name, nameInFile, workloadCount, history };
  if (!commit) return ok({ ...result, project: null });
  const project = add(store, name);
  return project.ok ? ok({ ...result, project: project.value }) : project;
}
