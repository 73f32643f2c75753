import type { MethodArguments, PackFile, PackSummary } from '../../../shared/api/contract.ts';
import { auditPack } from '../../../shared/audit/audit-pack.ts';
import { escapedHidden } from '../../../shared/base/hidden-characters.ts';
import type { Failure } from '../../../shared/base/failure.ts';
import { err, ok, type Result } from '../../../shared/base/result.ts';
import type { Finding } from '../../../shared/domain/result/finding.ts';
import { loadPack } from '../../../shared/model/load-pack.ts';
import { packHash } from '../../../shared/packs/pack-hash.ts';
import { packSchema } from '../../../shared/packs/pack-schema.ts';
import type { Pack } from '../../../shared/packs/pack.ts';
import type { DocumentCodec } from '../../ports/document-codec.ts';
import type { PackStore } from '../../ports/pack-store.ts';
import { brokenSummary, packSummary } from './pack-summary.ts';
import {
  createUserPacks,
  freeFileName,
  idOf,
  packWithId,
  sameId,
  type UserPack,
} from './user-packs.ts';

export interface PackCatalogueSources {
  /** The packs that come with the planner, in the order they are offered. */
  readonly builtIn: readonly Pack[];
  readonly store: PackStore;
  readonly text: DocumentCodec;
}

/** The packs the planner knows: those that come with it, and those of its user. */
export interface PackCatalogue {
  list(): readonly PackSummary[];
  find(id: string): Result<Pack, Failure>;
  read(id: string): Result<{ readonly pack: Pack; readonly hash: string }, Failure>;
  audit(id: string): Result<readonly Finding[], Failure>;
  import(input: MethodArguments<'packs.import'>): Result<PackSummary, Failure>;
  remove(id: string): Result<null, Failure>;
  export(id: string): Result<PackFile, Failure>;
}

export function createPackCatalogue({ builtIn, store, text }: PackCatalogueSources): PackCatalogue {
  const userPacks = createUserPacks(store, builtIn, text);

  const userPack = (id: string): Result<UserPack | null, Failure> => {
    const packs = userPacks();
    return packs.ok ? ok(packWithId(packs.value, id)) : packs;
  };

  const unknown = (id: string): Result<never, Failure> => {
    const packs = userPacks();
    const user = packs.ok ? packs.value.map(idOf) : [];
    return err({ code: 'pack-unknown', id, known: [...builtIn.map((one) => one.id), ...user] });
  };

  /** The packs that come with the planner are found without looking at the disk. */
  const find = (id: string): Result<Pack, Failure> => {
    const pack = builtIn.find((one) => one.id === id);
    if (pack) return ok(pack);
    const user = userPack(id);
    if (!user.ok) return user;
    return user.value !== null && idOf(user.value) === id ? user.value.loaded : unknown(id);
  };

  return {
    find,
    list: () => {
      const packs = userPacks();
      return [
        ...builtIn.map((pack) => packSummary(pack, 'built-in')),
        ...(packs.ok
          ? packs.value.map(({ stored, loaded }) =>
              loaded.ok
                ? packSummary(loaded.value, 'user')
                : brokenSummary(stored.name, loaded.error),
            )
          : [brokenSummary('packs', packs.error)]),
      ];
    },
    read: (id) => {
      const pack = find(id);
      return pack.ok ? ok({ pack: pack.value, hash: packHash(pack.value) }) : pack;
    },
    audit: (id) => {
      const pack = find(id);
      return pack.ok ? ok(auditPack(pack.value)) : pack;
    },
    import: ({ fileName, text: content, replace }) => {
      const value = text.parse(content, fileName);
      if (!value.ok) return value;
      const loaded = loadPack(value.value, fileName);
      if (!loaded.ok) return loaded;
      const { id } = loaded.value;
      if (builtIn.some((pack) => sameId(pack.id, id))) return err({ code: 'name-taken', name: id });
      const packs = userPacks();
      if (!packs.ok) return packs;
      const before = packWithId(packs.value, id);
      if (before !== null && !replace) return err({ code: 'pack-exists', id });
      const name = before?.stored.name ?? freeFileName(packs.value, id);
      const written = store.write(name, loaded.value);
      return written.ok ? ok(packSummary(loaded.value, 'user')) : written;
    },
    remove: (id) => {
      if (builtIn.some((pack) => pack.id === id)) return err({ code: 'pack-built-in', id });
      const pack = userPack(id);
      if (!pack.ok) return pack;
      return pack.value === null ? unknown(id) : store.remove(pack.value.stored);
    },
    export: (id) => {
      const pack = find(id);
      if (!pack.ok) return pack;
      return ok({
        fileName: `${id}.json`,
        mediaType: 'application/json',
        // The order of the schema, so that importing and exporting again gives the same text.
        text: `${escapedHidden(JSON.stringify(packSchema.parse(pack.value), null, 2))}\n`,
      });
    },
  };
}
