import path from 'node:path';
import { app, dialog, type BrowserWindow } from 'electron';
import { z } from 'zod';
import type { Envelope } from '../../../shared/api/envelope.ts';
import { ok } from '../../../shared/base/result.ts';
import { parseFields } from '../../../shared/domain/schema/field-problems.ts';
import { writeFileAtomically } from '../../adapters/files/write-file-atomically.ts';

const savedFile = z.strictObject({
  fileName: z.string().min(1).max(300),
  mediaType: z.string().min(1).max(200),
  base64: z.string().max(400_000_000),
});

/**
 * Saves a made file where the user says in the system's dialog.
 *
 * @returns the path, or null when the user cancelled.
 */
export async function saveFile(
  input: unknown,
  window: BrowserWindow,
): Promise<Envelope<{ readonly path: string } | null>> {
  const file = parseFields(savedFile, input);
  if (!file.ok) return file;
  // The page proposes a name, never a place.
  const name = path.basename(file.value.fileName.replaceAll('\\', '/'));
  const ending = path.extname(name).slice(1);
  const chosen = await dialog.showSaveDialog(window, {
    defaultPath: path.join(app.getPath('documents'), name),
    ...(ending === '' ? {} : { filters: [{ name: ending.toUpperCase(), extensions: [ending] }] }),
  });
  if (chosen.canceled || chosen.filePath === '') return ok(null);
  const content = Buffer.from(file.value.base64, 'base64');
  const written = writeFileAtomically(chosen.filePath, content, { replace: true });
  return written.ok ? ok({ path: chosen.filePath }) : written;
}
