import { mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Something that says when it is gone, as a browser does. */
export interface Passing {
  once(event: 'disconnected', gone: () => void): unknown;
}

const beginning = 'isoplan-printing-';

/** No print takes so long; a folder of this age was left by a process that was killed. */
const abandonedMilliseconds = 3_600_000;

/** Browsers make sockets in the folder, and the path of a socket is short. */
const longestRoot = 60;

const variables = process.platform === 'win32' ? ['TEMP', 'TMP'] : ['TMPDIR'];

/** Folders of browsers that run, and of those that are gone and may have put something aside at the end. */
const inUse = new Set<string>();
const gone = new Set<string>();

function remove(folder: string): void {
  try {
    rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
  } catch {
    return;
  }
}

function removeAll(): void {
  for (const folder of [...inUse, ...gone]) remove(folder);
}

function makeFolder(root: string): string {
  for (const folder of gone) remove(folder);
  gone.clear();
  if (!process.listeners('exit').includes(removeAll)) process.on('exit', removeAll);
  const folder = mkdtempSync(join(root, beginning));
  inUse.add(folder);
  return folder;
}

function leave(folder: string): void {
  inUse.delete(folder);
  gone.add(folder);
  remove(folder);
}

/** Removes what killed processes left. */
function removeAbandoned(root: string): void {
  for (const name of readdirSync(root)) {
    if (!name.startsWith(beginning)) continue;
    const folder = join(root, name);
    const status = statSync(folder, { throwIfNoEntry: false });
    if (status && Date.now() - status.mtimeMs > abandonedMilliseconds) remove(folder);
  }
}

/** Has everything that asks for the system's temporary folder meanwhile be given this one. */
async function withTemporary<Value>(folder: string, work: () => Promise<Value>): Promise<Value> {
  const before = variables.map((name) => [name, process.env[name]] as const);
  for (const name of variables) process.env[name] = folder;
  try {
    return await work();
  } finally {
    for (const [name, value] of before) {
      if (value === undefined) delete process.env[name];
      else process.env[name] = value;
    }
  }
}

/**
 * Starts a browser whose profile and other passing files lie in one folder of ours. It goes with the
 * browser, or, where this process is killed before, with a later print.
 */
export async function inPrintingFolder<Browser extends Passing>(
  start: () => Promise<Browser>,
): Promise<Browser> {
  const root = tmpdir();
  if (root.length > longestRoot) return start();
  removeAbandoned(root);
  const folder = makeFolder(root);
  try {
    const browser = await withTemporary(folder, start);
    browser.once('disconnected', () => leave(folder));
    return browser;
  } catch (error) {
    leave(folder);
    throw error;
  }
}
