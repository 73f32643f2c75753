import { execFileSync, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { readFuses, wrongFuses } from '../../../resources/release/fuses.ts';
import { product, releaseFolder } from '../../../resources/release/release-folder.ts';
import { installedPackages } from '../../../resources/release/shipped-packages.ts';
import { expect, test } from '../planner-test.ts';
import { repository } from '../run-isoplan.ts';
import { makeStubElectron } from './stub-electron.ts';

const can = (program: string): boolean => spawnSync(program, ['--version']).status === 0;
test.skip(
  process.platform !== 'linux' || !['dpkg', 'dpkg-deb', 'tar', 'xz'].every(can),
  'packages for Linux are made with dpkg-deb and GNU tar',
);
test.describe.configure({ mode: 'serial' });

const stub = path.join(tmpdir(), `isoplan-stub-${process.pid}`);
const application = path.join(releaseFolder, 'linux-unpacked');
const debian = path.join(releaseFolder, `${product.name}_${product.version}_amd64.deb`);
const name = `${product.name}-${product.version}-linux-x64`;
const archive = path.join(releaseFolder, `${name}.tar.gz`);

function make(): void {
  execFileSync(process.execPath, ['resources/release/package-linux.ts'], {
    cwd: repository,
    env: { ...process.env, ELECTRON_DIST: stub },
    stdio: 'pipe',
  });
}

const digest = (file: string): string =>
  createHash('sha256').update(readFileSync(file)).digest('hex');

/** Every file below a folder that stands for the root of a system, but the data base of its packages. */
const filesOf = (system: string): readonly string[] =>
  readdirSync(system, { recursive: true, withFileTypes: true })
    .filter((one) => !one.isDirectory())
    .map((one) => path.relative(system, path.join(one.parentPath, one.name)))
    .filter((one) => !one.startsWith('var/'));

/** Starts an installed program on a project file; what the window then shows must hold its name. */
function open(program: string, folder: string): string {
  const file = path.join(folder, 'mine.isoplan');
  cpSync(path.join(repository, 'resources/samples/online-shop.en.yaml'), file);
  return execFileSync(program, [file, `--data=${path.join(folder, 'data')}`], {
    encoding: 'utf8',
    env: { ...process.env, ISOPLAN_SHOWS: 'Online shop' },
    timeout: 60_000,
  });
}

test.beforeAll(() => {
  test.setTimeout(240_000);
  makeStubElectron(stub);
  make();
});
test.afterAll(() => rmSync(stub, { recursive: true, force: true }));

test('the archive of the application holds what runs and no tool of the development', () => {
  const { listPackage } = createRequire(import.meta.url)('@electron/asar') as {
    readonly listPackage: (file: string, options: object) => readonly string[];
  };
  const listed = listPackage(path.join(application, 'resources/app.asar'), {});
  for (const wanted of [
    '/package.json',
    '/out/main/electron.js',
    '/out/preload/preload.cjs',
    '/out/renderer/index.html',
    '/out/licences.txt',
    '/resources/samples/index.json',
  ]) {
    expect(listed).toContain(wanted);
  }
  const packages = new Set(
    listed
      .map((one) => /^\/(node_modules\/(?:@[^/]+\/)?[^/]+)\/package\.json$/.exec(one)?.[1])
      .filter((one) => one !== undefined),
  );
  const wanted = installedPackages(repository);
  expect([...packages].filter((one) => !wanted.includes(one))).toEqual([]);
  expect(listed.filter((one) => /^\/src|\.map$|node-linux|built-from/.test(one))).toEqual([]);
});

test('its fuses are set', () => {
  expect(wrongFuses(path.join(stub, 'electron'))).toContain('runAsNode is true, not false');
  expect(wrongFuses(path.join(application, 'isoplan'))).toEqual([]);
  expect(readFuses(path.join(application, 'isoplan'))).toMatchObject({ onlyLoadAppFromAsar: true });
});

test('the Debian package installs, opens a file, and leaves nothing behind but the data', ({
  folder,
}) => {
  test.slow();
  test.skip(process.getuid?.() !== 0, 'dpkg installs as root only');
  const system = path.join(folder, 'system');
  for (const each of ['info', 'updates', 'triggers']) {
    mkdirSync(path.join(system, 'var/lib/dpkg', each), { recursive: true });
  }
  writeFileSync(path.join(system, 'var/lib/dpkg/status'), '');
  const dpkg = (...words: readonly string[]): string =>
    execFileSync('dpkg', [`--root=${system}`, '--force-depends', ...words], {
      encoding: 'utf8',
      stdio: 'pipe',
    });
  dpkg('--install', debian);
  const files = filesOf(system);
  for (const wanted of [
    'usr/bin/isoplan',
    'usr/share/applications/isoplan.desktop',
    'usr/share/mime/packages/isoplan.xml',
    'usr/share/icons/hicolor/256x256/apps/isoplan.png',
    'usr/share/doc/isoplan/copyright',
  ]) {
    expect(files).toContain(wanted);
  }
  expect(open(path.join(system, 'opt/Isoplan/isoplan'), folder)).toContain('· Isoplan');
  dpkg('--purge', 'isoplan');
  expect(filesOf(system)).toEqual([]);
  expect(readdirSync(path.join(folder, 'data'))).toContain('isoplan.sqlite');
});

test('the archive runs where it is unpacked', ({ folder }) => {
  test.slow();
  execFileSync('tar', ['-xzf', archive, '-C', folder]);
  expect(open(path.join(folder, name, 'isoplan'), folder)).toContain('· Isoplan');
});

test('the archive for servers does the main job with its own Node and nothing of the machine', ({
  folder,
}) => {
  test.slow();
  execFileSync(process.execPath, ['resources/release/package-server.ts'], {
    cwd: repository,
    stdio: 'pipe',
  });
  const server = `${product.name}-${product.version}-server-linux-x64`;
  execFileSync('tar', ['-xzf', path.join(releaseFolder, `${server}.tar.gz`), '-C', folder]);
  const sample = path.join(repository, 'resources/samples/online-shop.en.yaml');
  const call = (...words: readonly string[]): string =>
    execFileSync(path.join(folder, server, 'bin/isoplan'), words, {
      cwd: folder,
      encoding: 'utf8',
      env: { PATH: '/usr/bin:/bin', HOME: folder },
      stdio: 'pipe',
    });
  expect(JSON.parse(call('plan', sample, '--json', '--samples', '200')).workloads).not.toEqual([]);
  call('report', sample, '--out', 'r.html', '--samples', '200');
  expect(readFileSync(path.join(folder, 'r.html'), 'utf8')).toContain('</html>');
  expect(call('projects', 'import', sample).trim()).toMatch(/^[\w-]{36}$/);
});

test('made again, the packages are the same, byte for byte', () => {
  test.setTimeout(180_000);
  const before = [debian, archive].map(digest);
  make();
  expect([debian, archive].map(digest)).toEqual(before);
});
