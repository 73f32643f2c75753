import { chmodSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fuseSentinel } from '../../../resources/release/fuses.ts';
import { repository } from '../run-isoplan.ts';

/** Electron as delivered: all fuses as its makers set them. */
const deliveredFuses = '\u0001\u000810111001';

/**
 * A folder laid out like Electron's distribution, whose program starts the packed application under the
 * stand-in for Electron: what goes into a package can be tried where the real one cannot be had.
 */
export function makeStubElectron(folder: string): void {
  mkdirSync(path.join(folder, 'locales'), { recursive: true });
  mkdirSync(path.join(folder, 'resources'), { recursive: true });
  const { version } = JSON.parse(
    readFileSync(path.join(repository, 'node_modules/electron/package.json'), 'utf8'),
  ) as { readonly version: string };
  writeFileSync(path.join(folder, 'version'), version);
  writeFileSync(path.join(folder, 'chrome-sandbox'), '#!/bin/sh\n');
  writeFileSync(
    path.join(folder, 'electron'),
    `#!/bin/sh
here=$(dirname "$(readlink -f "$0")")
exec "${process.execPath}" "${path.join(import.meta.dirname, 'run-packed.ts')}" "$here" "$@"
# ${fuseSentinel}${deliveredFuses}
`,
    'latin1',
  );
  for (const file of ['electron', 'chrome-sandbox']) chmodSync(path.join(folder, file), 0o755);
}
