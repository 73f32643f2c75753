import { homedir } from 'node:os';
import path from 'node:path';

/** The home of the user; null for a user whom the system does not know, and who says nothing of it. */
function knownHome(): string | null {
  try {
    return homedir() || null;
  } catch {
    return null;
  }
}

/**
 * Where projects and logs are kept, the same for the window, the browser and the command line:
 * `ISOPLAN_DATA`, or the place each system has for it. Null where that is in a home that is not known.
 */
export function defaultDataDirectory(
  environment: Readonly<Record<string, string | undefined>> = process.env,
  platform: NodeJS.Platform = process.platform,
  findHome: () => string | null = knownHome,
): string | null {
  const chosen = environment['ISOPLAN_DATA'];
  if (chosen) return path.resolve(chosen);
  const roaming = environment['APPDATA'];
  if (platform === 'win32' && roaming) return path.join(roaming, 'Isoplan');
  const xdg = environment['XDG_DATA_HOME'] ?? '';
  const isUnix = platform !== 'win32' && platform !== 'darwin';
  // The XDG base directory specification ignores a relative path.
  if (isUnix && path.isAbsolute(xdg)) return path.join(xdg, 'isoplan');
  const home = findHome();
  if (home === null) return null;
  if (platform === 'darwin') return path.join(home, 'Library', 'Application Support', 'Isoplan');
  if (platform === 'win32') return path.join(home, 'AppData', 'Roaming', 'Isoplan');
  return path.join(home, '.local', 'share', 'isoplan');
}
