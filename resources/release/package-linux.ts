// Makes the packages of the desktop application for Linux: `.deb` and `.tar.gz`. Needs dpkg-deb and GNU tar.
// ELECTRON_DIST names a folder with Electron's distribution; without it, it is fetched.
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { layOutDebianPackage } from './debian-package.ts';
import { wrongFuses } from './fuses.ts';
import { build, product, releaseFolder, root, run, tellMade } from './release-folder.ts';
import { plainTar, releaseSeconds, settle } from './reproducible.ts';

build();
const application = path.join(releaseFolder, 'linux-unpacked');
rmSync(application, { recursive: true, force: true });
const elsewhere = process.env['ELECTRON_DIST'];
const builder = path.join(root, 'node_modules/electron-builder/cli.js');
const distribution = elsewhere === undefined ? [] : [`-c.electronDist=${elsewhere}`];
const configuration = ['--config', 'resources/release/electron-builder.yml', ...distribution];
run(process.execPath, [builder, '--linux', 'dir', '--x64', ...configuration]);
const wrong = wrongFuses(path.join(application, 'isoplan'));
if (wrong.length > 0) throw new Error(wrong.join('; '));

process.env['SOURCE_DATE_EPOCH'] = String(releaseSeconds);
const stage = mkdtempSync(path.join(tmpdir(), 'isoplan-stage-'));
try {
  const name = `${product.name}-${product.version}-linux-x64`;
  const folder = path.join(stage, name);
  cpSync(application, folder, { recursive: true });
  settle(folder);
  const archive = path.join(releaseFolder, `${name}.tar.gz`);
  run('tar', [...plainTar, '-C', stage, '-I', 'gzip -n9', '-cf', archive, name]);
  tellMade(archive);

  const system = path.join(stage, 'system');
  layOutDebianPackage(system, { application, root, version: product.version });
  settle(system);
  const debian = path.join(releaseFolder, `${product.name}_${product.version}_amd64.deb`);
  run('dpkg-deb', ['--root-owner-group', '-Zxz', '--build', system, debian]);
  tellMade(debian);
} finally {
  rmSync(stage, { recursive: true, force: true });
}
