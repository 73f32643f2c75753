import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

const storeFile = /^isoplan\.sqlite(-wal|-shm|-saved)?$/;
const backupFile = /^isoplan-\d{12}-\d{8}T\d{6}Z-(daily|migration|restore|request)\.sqlite$/;

/** Files of a store's folder that belong to nothing: what a closed store and its backups do not need. */
export function leftoversIn(folder: string): readonly string[] {
  const backups = join(folder, 'backups');
  const strays = readdirSync(folder).filter(
    (name) => !storeFile.test(name) && name !== 'backups' && name !== 'damaged',
  );
  const halves = existsSync(backups)
    ? readdirSync(backups).filter((name) => !backupFile.test(name))
    : [];
  return [...strays, ...halves.map((name) => join('backups', name))];
}
