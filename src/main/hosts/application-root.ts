import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';

/** Where the planner is installed, and which one it is. */
export interface Installation {
  readonly root: string;
  readonly version: string;
}

/**
 * Finds the installation this code runs from: sources, built files and an archive lie at different
 * depths, and all of them below the `package.json`.
 */
export function findInstallation(start: string = import.meta.dirname): Installation {
  for (let directory = start; ; directory = path.dirname(directory)) {
    const manifest = path.join(directory, 'package.json');
    if (existsSync(manifest)) {
      const { name, version } = JSON.parse(readFileSync(manifest, 'utf8')) as Manifest;
      if (name === 'isoplan') return { root: directory, version: version ?? '0.0.0' };
    }
    if (directory === path.dirname(directory)) throw new Error('the package.json is missing');
  }
}

interface Manifest {
  readonly name?: string;
  readonly version?: string;
}
