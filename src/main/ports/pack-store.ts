import type { Failure } from '../../shared/base/failure.ts';
import type { Result } from '../../shared/base/result.ts';
import type { Pack } from '../../shared/packs/pack.ts';

/** A pack of a user, as the store keeps it. */
export interface StoredPack {
  /** Where it is kept, for messages. */
  readonly file: string;
  /** The name it is kept under. */
  readonly name: string;
  /** Another one whenever the content may have changed. */
  readonly stamp: string;
}

/** Keeps the packs that users import, each under a name. What a pack says is not judged here. */
export interface PackStore {
  /** Every pack, by name; none while nothing was stored. */
  list(): Result<readonly StoredPack[], Failure>;
  /** What is kept under the name, as plain data. */
  read(stored: StoredPack): Result<unknown, Failure>;
  /** Stores a pack under a name, in place of what had that name; whole or not at all. */
  write(name: string, pack: Pack): Result<null, Failure>;
  remove(stored: StoredPack): Result<null, Failure>;
}
