import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

/** Configuration of the fences, copied into every planted checkout. */
const configuration = [
  'package.json',
  'tsconfig.json',
  'src/shared/tsconfig.json',
  'src/main/tsconfig.json',
  'src/renderer/tsconfig.json',
  '.oxlintrc.json',
  '.dependency-cruiser.cjs',
  'knip.json',
];

/** What a fence said of a planted checkout. */
export interface Answer {
  readonly status: number;
  readonly text: string;
}

/**
 * Lays out a small checkout with the given files and the project's own configuration, runs a fence in
 * it, and removes it.
 */
export function inPlantedCheckout(
  files: Readonly<Record<string, string>>,
  program: string,
  parameters: readonly string[],
): Answer {
  const folder = mkdtempSync(path.join(tmpdir(), 'isoplan-fence-'));
  try {
    for (const file of configuration) {
      mkdirSync(path.dirname(path.join(folder, file)), { recursive: true });
      cpSync(file, path.join(folder, file));
    }
    symlinkSync(path.resolve('node_modules'), path.join(folder, 'node_modules'), 'dir');
    for (const [file, text] of Object.entries(files)) {
      mkdirSync(path.dirname(path.join(folder, file)), { recursive: true });
      writeFileSync(path.join(folder, file), text);
    }
    const run = spawnSync(program, parameters, { cwd: folder, encoding: 'utf8', timeout: 60_000 });
    return { status: run.status ?? -1, text: run.stdout + run.stderr };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
