import type { Failure } from '../../../../shared/base/failure.ts';

/** Why the store could not be used. */
export type StoreReason = Extract<Failure, { readonly code: 'store-unusable' }>['reason'];

const reasons: Readonly<Record<string, StoreReason>> = {
  EACCES: 'denied',
  EPERM: 'denied',
  EROFS: 'read-only',
  ENOSPC: 'disk-full',
  EDQUOT: 'disk-full',
  EISDIR: 'directory',
  EBUSY: 'busy',
  ETXTBSY: 'busy',
};

/** The code of an error of the system or of SQLite, empty when it has none. */
export function errorCode(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : '';
}

/** Why a folder or file of the store could not be used, from what the system said. */
export function systemReason(error: unknown): StoreReason {
  return reasons[errorCode(error)] ?? 'unwritable';
}
