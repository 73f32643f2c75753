import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

export const root = path.resolve(import.meta.dirname, '../..');
/** Where everything that is made for a release goes. */
export const releaseFolder = path.join(root, 'out-release');

/** What `package.json` says of the product. */
export const product = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8')) as {
  readonly name: string;
  readonly version: string;
};

/** Runs a program with its words as they are; what it says is shown. Throws when it fails. */
export function run(program: string, words: readonly string[], directory: string = root): void {
  execFileSync(program, words, { cwd: directory, stdio: 'inherit' });
}

/** Builds the product, and makes the folder for the release. */
export function build(): void {
  run(process.execPath, ['src/main/hosts/launch.mjs', 'build']);
  mkdirSync(releaseFolder, { recursive: true });
}

/** Says what was made, with the digest that is published beside it. */
export function tellMade(file: string): void {
  const digest = createHash('sha256').update(readFileSync(file)).digest('hex');
  process.stdout.write(`${digest}  ${path.relative(root, file)}\n`);
}
