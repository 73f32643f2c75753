import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { createDocumentCodec } from '../../../../../src/main/adapters/files/document-codec.ts';
import { createUserFiles } from '../../../../../src/main/adapters/files/user-files.ts';
import type { Desktop } from '../../../../../src/main/ports/desktop.ts';
import { createDesktopService } from '../../../../../src/main/services/desktop/desktop-service.ts';
import { err, ok } from '../../../../../src/shared/base/result.ts';
import { temporaryFolder } from '../../adapters/files/temporary-folder.ts';

const files = createUserFiles(createDocumentCodec());
const file = { fileName: 'shop.bin', mediaType: 'application/pdf', base64: 'AP+A' };

const desktopThatSaves = (place: string | null): Desktop => ({
  chooseSavePath: async () => place,
  useLanguage: () => undefined,
});

describe('on the desktop a file', () => {
  test('is written where the user says, byte for byte, in place of what is there', async () => {
    const place = path.join(temporaryFolder(), 'chosen.bin');
    const service = createDesktopService({ desktop: desktopThatSaves(place), files });
    const larger = { ...file, base64: 'AAAAAAAAAAAA' };
    expect(await service['desktop.saveFile'](larger)).toEqual(ok({ path: place }));
    expect(await service['desktop.saveFile'](file)).toEqual(ok({ path: place }));
    expect([...readFileSync(place)]).toEqual([0x00, 0xff, 0x80]);
  });

  test('goes nowhere when the user cancels', async () => {
    const service = createDesktopService({ desktop: desktopThatSaves(null), files });
    expect(await service['desktop.saveFile'](file)).toEqual(ok(null));
  });
});

test('without a desktop its calls say what is missing', async () => {
  const service = createDesktopService({ desktop: null, files });
  expect(await service['desktop.saveFile'](file)).toEqual(
    err({ code: 'desktop-missing', method: 'desktop.saveFile' }),
  );
  expect(await service['desktop.useLanguage']({ tag: 'zh' })).toEqual(
    err({ code: 'desktop-missing', method: 'desktop.useLanguage' }),
  );
});
