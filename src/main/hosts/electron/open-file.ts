import path from 'node:path';
import type { ImportResult } from '../../../shared/api/contract.ts';
import type { Failure } from '../../../shared/base/failure.ts';
import { ok, type Result } from '../../../shared/base/result.ts';
import type { Application } from '../compose.ts';

/**
 * Takes a project file into the store, as the page's own import does.
 *
 * @returns the id of the new project.
 */
export async function importFile(
  application: Pick<Application, 'dispatch' | 'files'>,
  file: string,
): Promise<Result<string, Failure>> {
  const text = application.files.readText(file);
  if (!text.ok) return text;
  const input = { fileName: path.basename(file), text: text.value, commit: true };
  const imported = await application.dispatch({ method: 'projects.import', input });
  if (!imported.ok) return imported;
  const { project } = imported.value as ImportResult;
  if (project === null) throw new Error('an import that was carried out has no project');
  return ok(project.id);
}
