import path from 'node:path';
import { ok } from '../../../../shared/base/result.ts';
import { say, text, type Language } from '../../../../shared/base/text.ts';
import type { ProjectSummary } from '../../../../shared/domain/project.ts';
import { readTextFile } from '../../../adapters/files/read-text-file.ts';
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
    const ending = path.extname(options.out ?? '.json').toLowerCase();
    const format = ['.yaml', '.yml'].includes(ending) ? 'yaml' : 'json';
    const file = await client.invoke('projects.export', { id, format });
    if (!file.ok) return file;
    if (options.out !== undefined) {
      return writeFileAtomically(options.out, file.value.text, { replace: true });
    }
    terminal.print(file.value.text);
    return ok(null);
  };
}

/** `projects import FILE`: stores what the file holds as a new project. */
export function projectsImportCommand(file: string, options: JsonOption): CommandAction {
  return async ({ terminal, client }) => {
    const content = readTextFile(file);
    if (!content.ok) return content;
    const call = { fileName: file, text: content.value, commit: true };
    const imported = await client.invoke('projects.import', call);
    if (!imported.ok) return imported;
    if (options.json) terminal.printJson(imported.value);
    else terminal.print(imported.value.project?.id ?? '');
    return ok(null);
  };
}
