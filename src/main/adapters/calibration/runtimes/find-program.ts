import { constants } from 'node:fs';
import { access } from 'node:fs/promises';
import { delimiter, isAbsolute, join } from 'node:path';
import process from 'node:process';

/** Full path of a program on a search path; entries that are not absolute are skipped. */
export async function findProgram(name: string, searchPath: string): Promise<string | null> {
  const ending = process.platform === 'win32' ? '.exe' : '';
  for (const folder of searchPath.split(delimiter).filter((entry) => isAbsolute(entry))) {
    const path = join(folder, `${name}${ending}`);
    const runs = await access(path, constants.X_OK).then(
      () => true,
      () => false,
    );
    if (runs) return path;
  }
  return null;
}
