import path from 'node:path';
import type { ImportResult } from '../../../../shared/api/contract.ts';
import { ok } from '../../../../shared/base/result.ts';
import { say, text, type Language, type Text } from '../../../../shared/base/text.ts';
import type { ProjectSummary } from '../../../../shared/domain/project/project.ts';
import { inColumns } from '../columns.ts';
import type { CommandAction } from '../commands.ts';
import { plainTexts } from '../plain-texts.ts';

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
      terminal.print(listText(plainTexts(projects.value), terminal.language));
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

/** `projects search WORDS`: projects in which all of them are found. */
export function projectsSearchCommand(
  words: readonly string[],
  options: JsonOption,
): CommandAction {
  return async ({ terminal, client }) => {
    const query = words.join(' ');
    const hits = await client.invoke('projects.search', { query });
    if (!hits.ok) return hits;
    if (options.json) {
      terminal.printJson({ schema: 'isoplan/search@1', query, hits: hits.value });
      return ok(null);
    }
    const lines = plainTexts(hits.value).flatMap(({ project, places }) => [
      `${project.id}  ${project.name}`,
      ...places.map(({ snippet }) => `  ${snippet.map((part) => part.text).join('')}`),
    ]);
    const nothing = say(text('Nothing found.', '没有找到。'), terminal.language);
    terminal.print(lines.length === 0 ? nothing : lines.join('\n'));
    return ok(null);
  };
}

/** `projects export ID`: a project as a file, the same text for the same project. */
export function projectsExportCommand(
  id: string,
  options: { readonly out?: string; readonly withHistory?: boolean },
): CommandAction {
  return async ({ terminal, client, files }) => {
    const ending = path.extname(options.out ?? '.json').toLowerCase();
    const plain = ['.yaml', '.yml'].includes(ending) ? 'yaml' : 'json';
    const format = options.withHistory ? 'bundle' : plain;
    const file = await client.invoke('projects.export', { id, format });
    if (!file.ok) return file;
    if (options.out !== undefined) {
      return files.write(options.out, file.value.text);
    }
    terminal.printFile(file.value.text);
    return ok(null);
  };
}

/** `projects import FILE`: stores what the file holds as a new project, or says what it would do. */
export function projectsImportCommand(
  file: string,
  options: JsonOption & { readonly dryRun?: boolean },
): CommandAction {
  return async ({ terminal, client, files }) => {
    const content = files.readText(file);
    if (!content.ok) return content;
    const call = { fileName: file, text: content.value, commit: options.dryRun !== true };
    const imported = await client.invoke('projects.import', call);
    if (!imported.ok) return imported;
    if (options.json) terminal.printJson(imported.value);
    else {
      const { project } = imported.value;
      terminal.print(
        project?.id ?? say(plannedImport(plainTexts(imported.value)), terminal.language),
      );
    }
    return ok(null);
  };
}

/** What an import would do, in one sentence. */
function plannedImport({ name, nameInFile, workloadCount, history }: ImportResult): Text {
  const renamed =
    name === nameInFile
      ? text('', '')
      : text(` ("${nameInFile}" is taken)`, `（名称“${nameInFile}”已被使用）`);
  const past =
    history === null
      ? text('', '')
      : text(
          `, revisions: ${history.revisions}, snapshots: ${history.snapshots}, decisions: ${history.decisions}`,
          `、${history.revisions} 个修订、${history.snapshots} 个快照、${history.decisions} 个决策`,
        );
  return text(
    `Would add the project "${name}"${renamed.en} with workloads: ${workloadCount}${past.en}. Nothing else would change.`,
    `将新增项目“${name}”${renamed.zh}，包含 ${workloadCount} 个工作负载${past.zh}；其他内容不变。`,
  );
}
