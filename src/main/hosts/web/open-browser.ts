import { execFile } from 'node:child_process';
import { pathToFileURL } from 'node:url';
import { asUser } from '../private-files.ts';
import { writeRedirectFile } from './redirect-file.ts';

/** The system's own way of opening an address; null where a browser cannot be expected. */
export function browserOpener(
  platform: NodeJS.Platform,
  environment: Readonly<Record<string, string | undefined>>,
): readonly [string, ...string[]] | null {
  if (environment['CI']) return null;
  if (platform === 'darwin') return ['open'];
  if (platform === 'win32') return ['rundll32', 'url.dll,FileProtocolHandler'];
  return environment['DISPLAY'] || environment['WAYLAND_DISPLAY'] ? ['xdg-open'] : null;
}

/** Long enough for a browser to start and read the file. */
const keepMilliseconds = 60_000;

/**
 * Opens an address in the user's browser, through a file that nobody else can read, because the address
 * carries the token. Without a browser, the printed address is there.
 *
 * @returns what removes the file; it goes by itself after a minute.
 */
export function openBrowser(
  address: string,
  environment: Readonly<Record<string, string | undefined>> = process.env,
): () => void {
  const [program, ...words] = browserOpener(process.platform, environment) ?? [];
  if (program === undefined) return () => undefined;
  try {
    const { file, remove } = writeRedirectFile(address);
    const page = pathToFileURL(file).href;
    const child = asUser(() => execFile(program, [...words, page], () => undefined));
    child.unref();
    setTimeout(remove, keepMilliseconds).unref();
    return remove;
  } catch {
    return () => undefined;
  }
}
