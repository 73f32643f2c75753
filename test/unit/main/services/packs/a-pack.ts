import { createDocumentCodec } from '../../../../../src/main/adapters/files/document-codec.ts';
import {
  createPackCatalogue,
  type PackCatalogue,
} from '../../../../../src/main/services/packs/pack-catalogue.ts';
import { builtInPacks } from '../../../../../src/shared/packs/catalogue.ts';
import type { Pack } from '../../../../../src/shared/packs/pack.ts';
import { seedPack } from '../../../../../src/shared/packs/seed/seed.ts';
import { openStore } from '../../adapters/sqlite/open-store.ts';

/** A pack that somebody made by copying the seed and giving it another id. */
export function aPack(id = 'mine', changes: Partial<Pack> = {}): Pack {
  return { ...(JSON.parse(JSON.stringify(seedPack)) as Pack), id, ...changes };
}

/** The packs of the store in a folder. */
export async function serviceIn(folder: string): Promise<PackCatalogue> {
  const store = await openStore(folder);
  return createPackCatalogue({
    builtIn: builtInPacks,
    store: store.packs,
    text: createDocumentCodec(),
  });
}
