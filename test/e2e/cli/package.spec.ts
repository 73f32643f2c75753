import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, readFileSync, symlinkSync } from 'node:fs';
import { builtinModules } from 'node:module';
import path from 'node:path';
import { installedPackages } from '../../../resources/release/shipped-packages.ts';
import { expect, test } from '../planner-test.ts';
import { plainEnvironment, repository } from '../run-isoplan.ts';

interface PackedFile {
  readonly path: string;
  readonly size: number;
}

/** What `npm pack` would put into the package. */
function packedFiles(): readonly string[] {
  const said = execFileSync('npm', ['pack', '--dry-run', '--json', '--silent'], {
    cwd: repository,
    encoding: 'utf8',
    shell: process.platform === 'win32',
  });
  const [packed] = JSON.parse(said) as readonly { readonly files: readonly PackedFile[] }[];
  return packed?.files.map((file) => file.path) ?? [];
}

test('the package holds what runs, its schemas, samples and licences, and nothing else', () => {
  const files = packedFiles();
  for (const wanted of [
    'package.json',
    'LICENSE',
    'README.md',
    'CHANGELOG.md',
    'out/main/cli.js',
    'out/main/plan-thread.js',
    'out/main/calibration-worker.js',
    'out/renderer/index.html',
    'out/sbom.cdx.json',
    'out/licences.txt',
    'out/fonts/noto-sans-sc/unicode.json',
    'out/fonts/noto-sans-sc/LICENSE',
    'resources/schemas/project.v1.schema.json',
    'resources/samples/index.json',
    'src/main/hosts/installed.mjs',
  ]) {
    expect(files).toContain(wanted);
  }
  const roots = /^(out|resources\/(schemas|samples|packs|examples))\//;
  const own =
    /^(package\.json|LICENSE|README\.md|CHANGELOG\.md|src\/main\/hosts\/(installed|launch\/(say|node-version))\.mjs)$/;
  expect(files.filter((file) => !roots.test(file) && !own.test(file))).toEqual([]);
  expect(files.filter((file) => /\.map$|built-from|\.test\.|node_modules/.test(file))).toEqual([]);
});

test('the bundles ask for nothing but Node and what is declared as a dependency', () => {
  const declared = Object.keys(
    JSON.parse(readFileSync(path.join(repository, 'package.json'), 'utf8')).dependencies,
  );
  const known = new Set([...declared, ...builtinModules, 'electron', '@sparticuz/chromium']);
  const bundles = packedFiles().filter((file) => /^out\/(main|preload)\/.*\.c?js$/.test(file));
  expect(bundles.length).toBeGreaterThan(4);
  for (const file of bundles) {
    const text = readFileSync(path.join(repository, file), 'utf8');
    const asked = [...text.matchAll(/^import (?:[^;]*? from )?["']([^"'.][^"']*)["'];?$/gm)];
    const names = asked.map(([, name = '']) => name.replace(/^node:/, ''));
    expect(
      names.filter((name) => !known.has(name)),
      file,
    ).toEqual([]);
  }
});

test('what is packed runs by itself: no tool of the development is needed', async ({ folder }) => {
  for (const file of packedFiles()) {
    const to = path.join(folder, 'isoplan', file);
    mkdirSync(path.dirname(to), { recursive: true });
    cpSync(path.join(repository, file), to);
  }
  for (const place of installedPackages(repository)) {
    const to = path.join(folder, 'isoplan', place);
    mkdirSync(path.dirname(to), { recursive: true });
    symlinkSync(path.join(repository, place), to, 'junction');
  }
  const call = (...words: readonly string[]) =>
    spawnSync(
      process.execPath,
      ['--preserve-symlinks', path.join(folder, 'isoplan/src/main/hosts/installed.mjs'), ...words],
      { cwd: folder, env: plainEnvironment({ HOME: folder }), encoding: 'utf8' },
    );
  const sample = path.join(folder, 'isoplan/resources/samples/online-shop.en.yaml');
  const planned = call('plan', sample, '--json', '--samples', '200');
  expect([planned.stderr, planned.status]).toEqual(['', 0]);
  expect(JSON.parse(planned.stdout).workloads.length).toBeGreaterThan(0);
  const reported = call('report', sample, '--out', 'r.html', '--samples', '200');
  expect([reported.stderr, reported.status]).toEqual(['wrote r.html\n', 0]);
  expect(call('projects', 'import', sample).status).toBe(0);
});

test('the bill of materials names what the bundles hold, with the digests of the lock file', () => {
  const bill = JSON.parse(readFileSync(path.join(repository, 'out/sbom.cdx.json'), 'utf8'));
  const names = bill.components.map((one: { readonly name: string }) => one.name);
  for (const name of ['react', 'zod', 'echarts', 'better-sqlite3', 'pino', '@mantine/core']) {
    expect(names).toContain(name);
  }
  expect(names).not.toContain('vitest');
  for (const one of bill.components) {
    expect(one.hashes, one.name).toHaveLength(1);
    expect(one.licenses, one.name).toHaveLength(1);
  }
});
