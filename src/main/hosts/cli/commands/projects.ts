import path from 'node:path';
import { ok } from '../../../../shared/base/result.ts';
import { say, text, type Language } from '../../../../shared/base/text.ts';
import { readProjectFile, toProjectFile } from '../../../../shared/domain/project-file.ts';
import type { ProjectDocument, ProjectSummary } from '../../../../shared/domain/project.ts';
import { createDocumentText } from '../../../adapters/files/document-text.ts';
import { projectNameOf, readDocumentFile } from '../../../adapters/files/read-document-file.ts';
import { writeFileAtomically } from '../../../adapters/files/write-file-atomically.ts';
import { inColumns } from '../columns.ts';
import type { CommandAction } from '../commands.ts';

interface JsonOption {
  readonly json?: boolean;
}

/** `projects`: what the store holds. */
export function projectsCommand(options: JsonOption): CommandAction {
  return async ({ terminal, client }) => {
    const projects = await client.invoke('projects.list', {});
    if (!projects.ok) return projects;
    if (options.json) {
      terminal.printJson({ schema: 'isoplan/projects@1', projects: projects.value });
    } else {
      terminal.print(listText(projects.value, terminal.language));
    }
    return ok(null);
  };
}

function listText(projects: readonly ProjectSummary[], language: Language): string {
  if (projects.length === 0) return say(text('No projects.', '没有项目。'), language);
  const count = (project: ProjectSummary): string =>
    say(
      text(
        project.workloadCount === 1 ? '1 workload' : `${project.workloadCount} workloads`,
        `${project.workloadCount} 个工作负载`,
      ),
      language,
    );
  return inColumns(
    projects.map((project) => [project.id, project.updatedAt, count(project), project.name]),
  );
}

/** `projects export ID`: a project as a file, the same text for the same project. */
export function projectsExportCommand(
  id: string,
  options: { readonly out?: string },
): CommandAction {
  return async ({ terminal, client }) => {
    const project = await client.invoke('projects.read', { id });
    if (!project.ok) return project;
    const content = fileText(project.value.document, options.out ?? '.json');
    if (options.out === undefined) {
      terminal.print(content);
      return ok(null);
    }
    return writeFileAtomically(options.out, content, { replace: true });
  };
}

function fileText(document: ProjectDocument, file: string): string {
  const value = toProjectFile(document);
  const isYaml = ['.yaml', '.yml'].includes(path.extname(file).toLowerCase());
  return isYaml ? createDocumentText().format(value) : `${JSON.stringify(value, null, 2)}\n`;
}

/** `projects import FILE`: stores what the file holds as a new project. */
export function projectsImportCommand(file: string, options: JsonOption): CommandAction {
  return async ({ terminal, client }) => {
    const value = readDocumentFile(file, createDocumentText());
    if (!value.ok) return value;
    const document = readProjectFile(value.value, { source: file, name: projectNameOf(file) });
    if (!document.ok) return document;
    const created = await client.invoke('projects.create', { document: document.value });
    if (!created.ok) return created;
    const { document: _, ...summary } = created.value;
    if (options.json) terminal.printJson(summary);
    else terminal.print(created.value.id);
    return ok(null);
  };
}
