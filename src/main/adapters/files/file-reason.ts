import type { Failure, FileReason } from '../../../shared/base/failure.ts';

type Access = 'read' | 'write';

const reasons: Readonly<Record<string, FileReason>> = {
  EISDIR: 'directory',
  EACCES: 'denied',
  EPERM: 'denied',
  EEXIST: 'exists',
  EROFS: 'read-only',
  ENOSPC: 'disk-full',
  EDQUOT: 'disk-full',
};

/** Codes that mean there is nothing at the path; the last is how Node refuses a NUL in it. */
const missing: readonly string[] = [
  'ENOENT',
  'ENOTDIR',
  'ELOOP',
  'ENAMETOOLONG',
  'ERR_INVALID_ARG_VALUE',
];

/** The code of a system error, empty when it is none. */
export function errorCode(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : '';
}

/** Why a file could not be read or written, from what the system said about it. */
export function fileReason(error: unknown, access: Access): FileReason {
  const code = errorCode(error);
  const reason = reasons[code];
  if (reason !== undefined) return reason;
  if (access === 'write') return 'unwritable';
  return missing.includes(code) ? 'missing' : 'denied';
}

/** A failure about a file as the user named it. */
export function fileUnusable(file: string, reason: FileReason, limit?: string): Failure {
  return limit === undefined
    ? { code: 'file-unusable', file, reason }
    : { code: 'file-unusable', file, reason, limit };
}
