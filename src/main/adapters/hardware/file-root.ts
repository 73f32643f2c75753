import { constants, type PathLike } from 'node:fs';
import { open, readdir, readlink, statfs } from 'node:fs/promises';
import { join } from 'node:path';
import { err, ok, type Result } from '../../../shared/base/result.ts';
import { withinTime } from './time-limit.ts';

/** Why a file could not be read. `failed` is what the kernel says of a value it does not have. */
export type ReadProblem = 'missing' | 'denied' | 'failed' | 'timed-out';

/** The files of a machine, read only. Paths are absolute as the machine itself sees them. */
export interface FileRoot {
  /** The text of a file, at most `maxTextLength` bytes of it. */
  read(path: string): Promise<Result<string, ReadProblem>>;
  /** Names in a directory. */
  list(path: string): Promise<Result<readonly string[], ReadProblem>>;
  /** Where a symbolic link points. */
  linkTarget(path: string): Promise<Result<string, ReadProblem>>;
  /** Bytes that this user may still fill in the file system at a path. */
  freeSpace(path: string): Promise<Result<number, ReadProblem>>;
  /** Opens a device for reading and writing, and closes it again. */
  openDevice(path: string): Promise<Result<null, ReadProblem>>;
}

/** Long enough for `/proc/cpuinfo` of a thousand processors. */
const maxTextLength = 4 * 2 ** 20;

const deniedCodes: ReadonlySet<string> = new Set(['EACCES', 'EPERM']);
const missingCodes: ReadonlySet<string> = new Set(['ENOENT', 'ENOTDIR']);

function problemOf(cause: unknown): ReadProblem {
  const code =
    typeof cause === 'object' && cause !== null && 'code' in cause ? String(cause.code) : '';
  if (missingCodes.has(code)) return 'missing';
  return deniedCodes.has(code) ? 'denied' : 'failed';
}

/** A file of `/proc` or `/sys` says it has no length, so it is read until it ends. */
async function readText(path: PathLike): Promise<string> {
  const file = await open(path, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0));
  try {
    const chunks: Buffer[] = [];
    let length = 0;
    while (length < maxTextLength) {
      const chunk = Buffer.alloc(64 * 1024);
      const { bytesRead } = await file.read(chunk, 0, chunk.length, null);
      if (bytesRead === 0) break;
      chunks.push(chunk.subarray(0, bytesRead));
      length += bytesRead;
    }
    return Buffer.concat(chunks).toString('utf8');
  } finally {
    await file.close();
  }
}

/**
 * The files of this machine, or of a recorded one under another root.
 *
 * @param limit milliseconds after which an answer is given up as `timed-out`.
 */
export function createFileRoot(root: string, limit: number): FileRoot {
  const at = (path: string): string => join(root, path);
  const attempt = async <Value>(
    work: () => Promise<Value>,
  ): Promise<Result<Value, ReadProblem>> => {
    const outcome = await withinTime<Result<Value, ReadProblem>>(
      () => work().then(ok, (cause: unknown) => err(problemOf(cause))),
      limit,
    );
    return outcome.kind === 'done' ? outcome.value : err(outcome.kind);
  };
  return {
    read: (path) => attempt(() => readText(at(path))),
    list: (path) => attempt(() => readdir(at(path))),
    linkTarget: (path) => attempt(() => readlink(at(path))),
    freeSpace: (path) =>
      attempt(async () => {
        const { bavail, bsize } = await statfs(at(path));
        return bavail * bsize;
      }),
    openDevice: (path) =>
      attempt(async () => {
        const device = await open(at(path), constants.O_RDWR);
        await device.close();
        return null;
      }),
  };
}

/** The same files, each text read only once, so that all facts of a probe see the same text. */
export function rememberTexts(files: FileRoot): FileRoot {
  const texts = new Map<string, Promise<Result<string, ReadProblem>>>();
  return {
    ...files,
    read: (path) => {
      const remembered = texts.get(path) ?? files.read(path);
      texts.set(path, remembered);
      return remembered;
    },
  };
}
