import type { Failure, FileReason } from '../../../shared/base/failure.ts';

const reasons: Readonly<Record<string, FileReason>> = {
  ENOENT: 'missing',
  EISDIR: 'directory',
  EACCES: 'denied',
  EPERM: 'denied',
  EROFS: 'read-only',
  ENOSPC: 'disk-full',
  EDQUOT: 'disk-full',
};

/** What the file system said, as a failure of the file it was said about. */
export function fileFailure(file: string, error: unknown): Failure {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  return { code: 'file-unusable', file, reason: reasons[code] ?? 'unwritable' };
}
