import type { Failure } from '../../../shared/base/failure.ts';
import { err, ok, type Result } from '../../../shared/base/result.ts';
import { loadPack } from '../../../shared/model/load-pack.ts';
import type { Pack } from '../../../shared/packs/pack.ts';
import type { DocumentCodec } from '../../ports/document-codec.ts';
import type { PackStore, StoredPack } from '../../ports/pack-store.ts';

/** A pack of a user: what can be planned with, or what is wrong with its file. */
export interface UserPack {
  readonly stored: StoredPack;
  readonly loaded: Result<Pack, Failure>;
}

/** Ids that differ in upper and lower case only are one: some systems keep only one such file. */
export function sameId(left: string, right: string): boolean {
  return left.toLowerCase() === right.toLowerCase();
}

/** The id a pack of a user is called by: its own, or the name of a file that cannot be read. */
export function idOf({ stored, loaded }: UserPack): string {
  return loaded.ok ? loaded.value.id : stored.name;
}

/** The pack called by an id: one that can be planned with before a broken file of that name. */
export function packWithId(packs: readonly UserPack[], id: string): UserPack | null {
  return (
    packs.find(({ loaded }) => loaded.ok && loaded.value.id === id) ??
    packs.find((one) => sameId(idOf(one), id)) ??
    null
  );
}

/** A file name for a new pack: its id, or the id with a number where a file of another pack has that name. */
export function freeFileName(packs: readonly UserPack[], id: string): string {
  const taken = (name: string): boolean => packs.some(({ stored }) => sameId(stored.name, name));
  if (!taken(id)) return id;
  let number = 2;
  while (taken(`${id}-${number}`)) number += 1;
  return `${id}-${number}`;
}

/**
 * The packs of users. They are looked at anew for every call, since another process may change them,
 * and read again only when they changed. A broken one is listed as such and stops no other.
 */
export function createUserPacks(
  store: PackStore,
  builtIn: readonly Pack[],
  text: DocumentCodec,
): () => Result<readonly UserPack[], Failure> {
  let cached = new Map<string, UserPack>();
  return () => {
    const files = store.list();
    if (!files.ok) return files;
    const before = cached;
    cached = new Map(
      files.value.map((stored) => {
        const same = before.get(stored.file);
        return [
          stored.file,
          same?.stored.stamp === stored.stamp
            ? same
            : { stored, loaded: load(store, stored, text) },
        ];
      }),
    );
    const packs: UserPack[] = [];
    for (const one of cached.values()) packs.push(distinct(one, packs, builtIn));
    return ok(packs);
  };
}

/** A text is a file that was taken in as it was: no pack, unless somebody can read it after all. */
function load(store: PackStore, stored: StoredPack, text: DocumentCodec): Result<Pack, Failure> {
  const kept = store.read(stored);
  if (!kept.ok) return kept;
  const { value: held } = kept;
  const value = typeof held === 'string' ? text.parse(held, `${stored.file}.json`) : kept;
  return value.ok ? loadPack(value.value, stored.file) : value;
}

/** An id belongs to the pack that comes with the planner, then to the first file that has it. */
function distinct(one: UserPack, earlier: readonly UserPack[], builtIn: readonly Pack[]): UserPack {
  if (!one.loaded.ok) return one;
  const { id } = one.loaded.value;
  const taken =
    builtIn.some((pack) => sameId(pack.id, id)) ||
    earlier.some((other) => other.loaded.ok && sameId(other.loaded.value.id, id));
  if (!taken) return one;
  const { file } = one.stored;
  return {
    ...one,
    loaded: err({
      code: 'field-invalid',
      source: file,
      field: 'id',
      found: id,
      expected: { kind: 'unique' },
    }),
  };
}
