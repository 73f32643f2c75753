import { mkdirSync, readdirSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Failure } from '../../../shared/base/failure.ts';
import { err, ok } from '../../../shared/base/result.ts';
import type { Pack } from '../../../shared/packs/pack.ts';
import type { DocumentText } from '../../ports/document-text.ts';
import type { PackStore, StoredPack } from '../../ports/pack-store.ts';
import type { TextFiles } from '../../ports/text-files.ts';

export interface PackFolderOptions {
  /** Made when the first pack is stored. */
  readonly folder: string;
  readonly files: TextFiles;
  readonly text: DocumentText;
}

const ending = '.json';

/** Names that Windows takes for devices, whatever ending they have. */
const deviceName = /^(con|prn|aux|nul|com\d|lpt\d)(\.|$)/i;

/** The packs of users in a folder: one JSON file each, which people may also put there by hand. */
export function createPackFolder({ folder, files, text }: PackFolderOptions): PackStore {
  return {
    list: () => {
      try {
        const names = readdirSync(folder).filter(isPackFile).toSorted();
        return ok(names.flatMap((name) => storedIn(folder, name)));
      } catch (error) {
        return isMissing(error) ? ok([]) : err(files.refusal(folder, error, 'read'));
      }
    },
    read: ({ file }) => {
      const content = files.read(file);
      return content.ok ? text.parse(content.value, file) : content;
    },
    write: (name, pack) => {
      const safe = deviceName.test(name) ? `pack-${name}` : name;
      const file = join(folder, safe + ending);
      try {
        mkdirSync(folder, { recursive: true });
      } catch (error) {
        return err(files.refusal(folder, error, 'write'));
      }
      const content = packText(pack, files.largestBytes);
      return content === null
        ? err(tooLarge(file, files.largestBytes))
        : files.write(file, content, { replace: true });
    },
    remove: ({ file }) => {
      try {
        rmSync(file);
        return ok(null);
      } catch (error) {
        return isMissing(error) ? ok(null) : err(files.refusal(file, error, 'write'));
      }
    },
  };
}

function isPackFile(name: string): boolean {
  return name.toLowerCase().endsWith(ending) && !name.startsWith('.');
}

/** A file may be gone between being listed and being looked at; what is no file is no pack. */
function storedIn(folder: string, fileName: string): readonly StoredPack[] {
  const file = join(folder, fileName);
  const status = statSync(file, { throwIfNoEntry: false, bigint: true });
  if (!status?.isFile()) return [];
  const stamp = [status.ino, status.size, status.mtimeNs].join(':');
  return [{ file, name: fileName.slice(0, -ending.length), stamp }];
}

/** Indented for people, in one line when that alone keeps it readable for the planner; null when nothing does. */
function packText(pack: Pack, largestBytes: number): string | null {
  for (const indent of [2, 0]) {
    const content = `${JSON.stringify(pack, null, indent)}\n`;
    if (Buffer.byteLength(content) <= largestBytes) return content;
  }
  return null;
}

function tooLarge(file: string, largestBytes: number): Failure {
  const limit = `${largestBytes / 1_000_000} MB`;
  return { code: 'file-unusable', file, reason: 'too-large', limit };
}

function isMissing(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ENOENT';
}
