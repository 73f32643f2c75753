import { homedir } from 'node:os';
import path from 'node:path';

/**
 * Where projects and logs are kept, the same for the window, the browser and the command line:
 * `ISOPLAN_DATA`, or the place each system has for it.
 */
export function defaultDataDirectory(
  environment: Readonly<Record<string, string | undefined>> = process.env,
  platform: NodeJS.Platform = process.platform,
  home: string = homedir(),
): string {
  const chosen = environment['ISOPLAN_DATA'];
  if (chosen) return path.resolve(chosen);
  if (platform === 'darwin') return path.join(home, 'Library', 'Application Support', 'Isoplan');
  if (platform === 'win32') {
    return path.join(environment['APPDATA'] || path.join(home, 'AppData', 'Roaming'), 'Isoplan');
  }
  // The XDG base directory specification ignores a relative path.
  const xdg = environment['XDG_DATA_HOME'] ?? '';
  return path.join(path.isAbsolute(xdg) ? xdg : path.join(home, '.local', 'share'), 'isoplan');
}
