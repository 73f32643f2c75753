import type { Failure } from '../../../shared/base/failure.ts';
import { ok, type Result } from '../../../shared/base/result.ts';
import type { Pack } from '../../../shared/packs/pack.ts';
import type { DocumentCodec } from '../../ports/document-codec.ts';
import type { ProjectStore } from '../../ports/project-store.ts';
import type { StoreAccess } from '../projects/store-access.ts';
import { createPackCatalogue, type PackCatalogue } from './pack-catalogue.ts';

export interface PackAccessOptions {
  readonly builtIn: readonly Pack[];
  readonly store: StoreAccess;
  readonly text: DocumentCodec;
  /** Whether there is anything to open: looking for packs makes no store. */
  readonly isStored: () => boolean;
}

/** The packs, with those of the user from the store, which is opened only where it is needed. */
export interface PackAccess {
  readonly builtIn: readonly Pack[];
  find(id: string): Promise<Result<Pack, Failure>>;
  /** Reads one pack, or all when there is no id: one that comes with the planner opens no store. */
  read<Value>(
    id: string | null,
    work: (packs: PackCatalogue) => Result<Value, Failure>,
  ): Promise<Result<Value, Failure>>;
  /** Works on the packs in the store, which is made when there is none. */
  change<Value>(
    work: (packs: PackCatalogue) => Result<Value, Failure>,
  ): Promise<Result<Value, Failure>>;
}

/** Packs of the user while there is no store. */
const noPacks: ProjectStore['packs'] = {
  list: () => ok([]),
  read: () => ok(null),
  write: () => ok(null),
  remove: () => ok(null),
};

export function createPackAccess(options: PackAccessOptions): PackAccess {
  const { builtIn, store, text, isStored } = options;
  const withoutStore = createPackCatalogue({ builtIn, store: noPacks, text });
  const catalogues = new WeakMap<ProjectStore, PackCatalogue>();
  const catalogueOf = (open: ProjectStore): PackCatalogue => {
    const cached = catalogues.get(open);
    const catalogue = cached ?? createPackCatalogue({ builtIn, store: open.packs, text });
    if (cached === undefined) catalogues.set(open, catalogue);
    return catalogue;
  };
  const isBuiltIn = (id: string): boolean => builtIn.some((pack) => pack.id === id);
  const change: PackAccess['change'] = (work) => store.use((open) => work(catalogueOf(open)));
  const read: PackAccess['read'] = async (id, work) =>
    (id !== null && isBuiltIn(id)) || !isStored() ? work(withoutStore) : change(work);

  return { builtIn, find: (id) => read(id, (packs) => packs.find(id)), read, change };
}
