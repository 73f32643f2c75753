import { execFile } from 'node:child_process';

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

/** Opens an address in the user's browser. Without one, the printed address is there. */
export function openBrowser(address: string): void {
  const [program, ...words] = browserOpener(process.platform, process.env) ?? [];
  if (program === undefined) return;
  const child = execFile(program, [...words, address], () => undefined);
  child.unref();
}
