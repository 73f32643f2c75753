import type {
  MethodArguments,
  MethodName,
  MethodOutput,
  PackSummary,
} from '../../../shared/api/contract.ts';
import type { Failure } from '../../../shared/base/failure.ts';
import { ok, type Result } from '../../../shared/base/result.ts';
import type { Pack } from '../../../shared/packs/pack.ts';
import type { DocumentCodec } from '../../ports/document-codec.ts';
import type { ProjectStore } from '../../ports/project-store.ts';
import type { StoreAccess } from '../projects/store-access.ts';
import { createPackService, type PackService } from './pack-service.ts';
import { brokenSummary, packSummary } from './pack-summary.ts';

/** The methods of the contract that this service answers. */
type PackMethod = Exclude<Extract<MethodName, `packs.${string}`>, 'packs.compare'>;

export interface StoredPackOptions {
  readonly builtIn: readonly Pack[];
  readonly store: StoreAccess;
  readonly text: DocumentCodec;
  /** Whether there is anything to open: looking for packs makes no store. */
  readonly isStored: () => boolean;
}

/** The packs the planner knows, those of its user in the store. */
export interface StoredPacks {
  find(id: string): Promise<Result<Pack, Failure>>;
  readonly handlers: {
    readonly [Name in PackMethod]: (
      input: MethodArguments<Name>,
    ) => Promise<Result<MethodOutput<Name>, Failure>>;
  };
}

/** Packs of the user while there is no store. */
const noPacks: ProjectStore['packs'] = {
  list: () => ok([]),
  read: () => ok(null),
  write: () => ok(null),
  remove: () => ok(null),
};

/** Opens the store only for what is not among the packs that come with the planner. */
export function createStoredPacks(options: StoredPackOptions): StoredPacks {
  const { builtIn, store, text, isStored } = options;
  const own = createPackService({ builtIn, store: noPacks, text });
  const services = new WeakMap<ProjectStore, PackService>();
  const serviceOf = (open: ProjectStore): PackService => {
    const known = services.get(open);
    const service = known ?? createPackService({ builtIn, store: open.packs, text });
    if (known === undefined) services.set(open, service);
    return service;
  };
  const isBuiltIn = (id: string): boolean => builtIn.some((pack) => pack.id === id);

  const reading = async <Value>(
    id: string | null,
    work: (service: PackService) => Result<Value, Failure>,
  ): Promise<Result<Value, Failure>> => {
    if ((id !== null && isBuiltIn(id)) || !isStored()) return work(own);
    return store.use((open) => work(serviceOf(open)));
  };

  /** A store that cannot be opened takes the packs of the user away, and says so, but no others. */
  const list = async (): Promise<readonly PackSummary[]> => {
    const listed = await reading(null, (service) => ok(service.list()));
    if (listed.ok) return listed.value;
    const kept = builtIn.map((pack) => packSummary(pack, 'built-in'));
    return [...kept, brokenSummary('packs', listed.error)];
  };

  return {
    find: (id) => reading(id, (service) => service.find(id)),
    handlers: {
      'packs.list': async () => ok(await list()),
      'packs.read': ({ id }) => reading(id, (service) => service.read(id)),
      'packs.audit': ({ id }) => reading(id, (service) => service.audit(id)),
      'packs.export': ({ id }) => reading(id, (service) => service.export(id)),
      'packs.remove': ({ id }) => reading(id, (service) => service.remove(id)),
      'packs.import': (input) => store.use((open) => serviceOf(open).import(input)),
    },
  };
}
