import { createClient } from '../../shared/api/client.ts';
import type { ReportFile } from '../../shared/api/contract.ts';
import type { Failure } from '../../shared/base/failure.ts';
import { ok, type Result } from '../../shared/base/result.ts';
import { createBridgeTransport } from './transport.ts';

/** Where a file went: the path in the desktop application, its name in a browser, or nowhere. */
export type SavedFile = { readonly name: string } | null;

/** Text as base64 of its UTF-8 bytes. */
export function textAsBase64(text: string): string {
  const bytes = new TextEncoder().encode(text);
  const letters = Array.from(bytes, (byte) => String.fromCodePoint(byte));
  return btoa(letters.join(''));
}

function bytesOf(base64: string): Uint8Array<ArrayBuffer> {
  const letters = atob(base64);
  const bytes = new Uint8Array(letters.length);
  for (let index = 0; index < letters.length; index += 1) bytes[index] = letters.charCodeAt(index);
  return bytes;
}

/** Long enough for a browser to have taken the file, short enough to give the memory back. */
const keepAddress = 60_000;

function download(file: ReportFile): void {
  const address = URL.createObjectURL(new Blob([bytesOf(file.base64)], { type: file.mediaType }));
  const link = document.createElement('a');
  link.href = address;
  link.download = file.fileName;
  document.body.append(link);
  link.click();
  link.remove();
  setTimeout(() => URL.revokeObjectURL(address), keepAddress);
}

/**
 * Gives a made file to the user: through the system's save dialog in the desktop application, as a
 * download in a browser.
 *
 * @returns where it went, or null when the user cancelled the dialog.
 */
export async function saveFile(file: ReportFile): Promise<Result<SavedFile, Failure>> {
  const bridge = window.isoplan;
  if (bridge === undefined) {
    download(file);
    return ok({ name: file.fileName });
  }
  const { fileName, mediaType, base64 } = file;
  const desktop = createClient(createBridgeTransport(bridge));
  const saved = await desktop.invoke('desktop.saveFile', { fileName, mediaType, base64 });
  if (!saved.ok) return saved;
  return ok(saved.value === null ? null : { name: saved.value.path });
}
