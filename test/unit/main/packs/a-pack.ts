import { createDocumentText } from '../../../../src/main/adapters/files/document-text.ts';
import { textFiles } from '../../../../src/main/adapters/files/text-files.ts';
import { createPackFolder } from '../../../../src/main/adapters/packs/pack-folder.ts';
import type { PackStore } from '../../../../src/main/ports/pack-store.ts';
import {
  createPackService,
  type PackService,
} from '../../../../src/main/services/packs/pack-service.ts';
import { builtInPacks } from '../../../../src/shared/packs/catalogue.ts';
import type { Pack } from '../../../../src/shared/packs/pack.ts';
import { seedPack } from '../../../../src/shared/packs/seed/seed.ts';

/** A pack that somebody made by copying the seed and giving it another id. */
export function aPack(id = 'mine', changes: Partial<Pack> = {}): Pack {
  return { ...(JSON.parse(JSON.stringify(seedPack)) as Pack), id, ...changes };
}

export function storeIn(folder: string): PackStore {
  return createPackFolder({ folder, files: textFiles, text: createDocumentText() });
}

export function serviceIn(folder: string): PackService {
  return createPackService({
    builtIn: builtInPacks,
    store: storeIn(folder),
    text: createDocumentText(),
  });
}
