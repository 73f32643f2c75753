import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { StoreNotice } from '../../../../shared/domain/project/store-status.ts';
import type { Connection } from '../connection/connection.ts';
import { inTransaction } from '../connection/transaction.ts';

const ending = '.json';

/** A pack file of an earlier version of the planner, or put there by hand. */
interface PackFile {
  readonly fileName: string;
  readonly body: string;
}

/** Larger files are no packs, and stay where they are. */
const maxBytes = 20_000_000;

/**
 * What a file holds; a text that is no JSON is kept as a text, so that the list of packs can say what
 * is wrong with it. Null for what cannot be read, which stays where it is.
 */
function readPack(folder: string, fileName: string): PackFile | null {
  const status = statSync(join(folder, fileName), { throwIfNoEntry: false });
  if (!status?.isFile() || status.size > maxBytes) return null;
  try {
    const text = readFileSync(join(folder, fileName), 'utf8').replace(/^\uFEFF/, '');
    return { fileName, body: bodyOf(text.replaceAll('\0', '\uFFFD')) };
  } catch {
    return null;
  }
}

function bodyOf(text: string): string {
  try {
    return JSON.stringify(JSON.parse(text));
  } catch {
    return JSON.stringify(text);
  }
}

/** A name under which the store has nothing, or the same pack already. */
function freeName({ packs }: Connection, wanted: string, body: string): string {
  let name = wanted;
  for (let number = 2; ; number += 1) {
    const stored = packs.find(name);
    if (stored === null || stored.body === body) return name;
    name = `${wanted}-${number}`;
  }
}

function store(connection: Connection, files: readonly PackFile[], at: number): void {
  inTransaction(connection, () => {
    for (const { fileName, body } of files) {
      const name = freeName(connection, fileName.slice(0, -ending.length), body);
      if (connection.packs.find(name) !== null) continue;
      connection.packs.put(name, body, at, connection.store.nextChange());
    }
  });
}

/** Moves what is in the store now out of the way; a name that is taken there gets a number. */
function quarantine(folder: string, aside: string, files: readonly PackFile[]): void {
  mkdirSync(aside, { recursive: true });
  for (const { fileName } of files) {
    let target = join(aside, fileName);
    for (let number = 2; existsSync(target); number += 1) {
      target = join(aside, `${fileName.slice(0, -ending.length)}-${number}${ending}`);
    }
    renameSync(join(folder, fileName), target);
  }
}

/**
 * Takes the packs of the folder where versions before 0.2 kept them into the store, in one
 * transaction, and then sets the files aside: cut off in between, it finds them in the store the
 * next time. Throws what SQLite or the system says; then the files are where they were.
 *
 * @returns what to tell the user; null when there was nothing to take in.
 */
export function importLegacyPacks(
  folder: string,
  connection: Connection,
  at: number,
): StoreNotice | null {
  const inside = join(folder, 'packs');
  if (!existsSync(inside)) return null;
  const names = readdirSync(inside).filter(
    (name) => name.toLowerCase().endsWith(ending) && !name.startsWith('.'),
  );
  const read = names.toSorted().map((name) => readPack(inside, name));
  const files = read.filter((file) => file !== null);
  const unreadable = names.length - files.length;
  if (names.length === 0) return null;
  const aside = join(folder, 'packs-taken-in');
  store(connection, files, at);
  if (files.length > 0) quarantine(inside, aside, files);
  return { kind: 'packs-taken-in', taken: files.length, unreadable, folder: inside, aside };
}
