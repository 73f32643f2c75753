import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { homedir, tmpdir } from 'node:os';
import path from 'node:path';

/** A page that leads to an address, which only its owner can read. */
export interface RedirectFile {
  readonly file: string;
  remove(): void;
}

/** Browsers that come as a snap see no `/tmp` but their own; they do see what lies in the home. */
function redirectRoot(): string {
  return existsSync('/snap/bin') ? homedir() : tmpdir();
}

/**
 * Writes an address into a file of its own: what stands on a command line, everybody on the machine
 * can read. Throws what the system says.
 */
export function writeRedirectFile(address: string, root: string = redirectRoot()): RedirectFile {
  const folder = mkdtempSync(path.join(root, 'isoplan-open-'));
  const file = path.join(folder, 'isoplan.html');
  const html = `<!doctype html><meta charset="utf-8"><meta name="referrer" content="no-referrer">
<meta http-equiv="refresh" content="0;url=${address}"><title>Isoplan</title>
`;
  writeFileSync(file, html, { mode: 0o600, flag: 'wx' });
  return { file, remove: () => rmSync(folder, { recursive: true, force: true }) };
}
