import { chmodSync, lstatSync, lutimesSync, readdirSync } from 'node:fs';
import path from 'node:path';

/** The time that every file of a release bears: 1980, the first that all formats can write. */
export const releaseSeconds = 315_532_800;

/** Gives everything below a folder one time, and modes that do not hang on who built it. */
export function settle(folder: string): void {
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const place = path.join(folder, entry.name);
    if (entry.isDirectory()) settle(place);
    else if (entry.isFile()) {
      const { mode } = lstatSync(place);
      chmodSync(place, (mode & 0o4000) | ((mode & 0o100) === 0 ? 0o644 : 0o755));
    }
    lutimesSync(place, releaseSeconds, releaseSeconds);
  }
  chmodSync(folder, 0o755);
  lutimesSync(folder, releaseSeconds, releaseSeconds);
}

/** Words of GNU tar that make an archive hang on nothing but names and contents. */
export const plainTar = [
  '--sort=name',
  `--mtime=@${releaseSeconds}`,
  '--owner=0',
  '--group=0',
  '--numeric-owner',
  '--format=gnu',
] as const;
