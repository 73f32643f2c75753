import type { Failure } from '../../shared/base/failure.ts';
import type { Result } from '../../shared/base/result.ts';
import type { Pack } from '../../shared/packs/pack.ts';

/** A pack file of a user, as it lies in the data directory. */
export interface StoredPack {
  /** The whole path, for messages. */
  readonly file: string;
  /** Its name without ending. */
  readonly name: string;
  /** Another one whenever the content may have changed. */
  readonly stamp: string;
}

/** Keeps the packs that users import: one file each. What a file holds is not judged here. */
export interface PackStore {
  /** Every pack file, by name; none while nothing was stored. */
  list(): Result<readonly StoredPack[], Failure>;
  /** What a file holds, as plain data. */
  read(stored: StoredPack): Result<unknown, Failure>;
  /** Stores a pack under a name, in place of what had that name; whole or not at all. */
  write(name: string, pack: Pack): Result<null, Failure>;
  remove(stored: StoredPack): Result<null, Failure>;
}
