import type { MethodName, PackSummary } from '../../../shared/api/contract.ts';
import { ok } from '../../../shared/base/result.ts';
import type { HandlersOf } from '../../ports/handlers.ts';
import type { PackAccess } from './pack-access.ts';
import { brokenSummary, packSummary } from './pack-summary.ts';

/** The methods of the contract that this service answers. */
type PackMethod = Exclude<Extract<MethodName, `packs.${string}`>, 'packs.compare'>;

/** The packs that come with the planner, and those of its user. */
export function createPackService(access: PackAccess): HandlersOf<PackMethod> {
  /** A store that cannot be opened takes the packs of the user away, and says so, but no others. */
  const list = async (): Promise<readonly PackSummary[]> => {
    const listed = await access.read(null, (packs) => ok(packs.list()));
    if (listed.ok) return listed.value;
    const kept = access.builtIn.map((pack) => packSummary(pack, 'built-in'));
    return [...kept, brokenSummary('packs', listed.error)];
  };
  return {
    'packs.list': async () => ok(await list()),
    'packs.read': ({ id }) => access.read(id, (packs) => packs.read(id)),
    'packs.audit': ({ id }) => access.read(id, (packs) => packs.audit(id)),
    'packs.export': ({ id }) => access.read(id, (packs) => packs.export(id)),
    'packs.remove': ({ id }) => access.read(id, (packs) => packs.remove(id)),
    'packs.import': (input) => access.change((packs) => packs.import(input)),
  };
}
