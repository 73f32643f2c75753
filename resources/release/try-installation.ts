// Installs the npm package into an empty place with an empty cache, as a stranger would, and does the
// main job with it. Needs the registry; every other test does without.
import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { product, releaseFolder, root, run } from './release-folder.ts';

run(process.execPath, ['resources/release/package-npm.ts']);
const place = mkdtempSync(path.join(tmpdir(), 'isoplan-install-'));
const outside = (process.env['PATH'] ?? '')
  .split(path.delimiter)
  .filter((one) => !one.includes('node_modules'))
  .join(path.delimiter);
const npm = (...words: readonly string[]): string =>
  execFileSync(
    'npm',
    [...words, '--prefix', path.join(place, 'prefix'), '--cache', path.join(place, 'cache')],
    {
      cwd: place,
      encoding: 'utf8',
      env: { ...process.env, PATH: outside },
      timeout: 240_000,
    },
  );
const isoplan = (...words: readonly string[]): string =>
  execFileSync(
    path.join(place, 'prefix/bin/isoplan'),
    [...words, '--data', path.join(place, 'data')],
    {
      cwd: place,
      encoding: 'utf8',
      env: { ...process.env, PATH: outside, HOME: place },
      timeout: 240_000,
    },
  );

try {
  npm('install', '-g', path.join(releaseFolder, `${product.name}-${product.version}.tgz`));
  const sample = path.join(root, 'resources/samples/online-shop.en.yaml');
  const plan = JSON.parse(isoplan('plan', sample, '--json', '--samples', '1000'));
  if (plan.workloads.length === 0) throw new Error('the plan is empty');
  isoplan('report', sample, '--out', 'report.html', '--samples', '1000');
  if (!readFileSync(path.join(place, 'report.html'), 'utf8').includes('</html>')) {
    throw new Error('the report is not whole');
  }
  isoplan('projects', 'import', sample);
  npm('uninstall', '-g', product.name);
  const left = readdirSync(path.join(place, 'prefix'), { recursive: true, encoding: 'utf8' });
  const ours = left.filter((one) => one.includes('isoplan'));
  if (ours.length > 0) throw new Error(`left behind: ${ours.join(', ')}`);
  if (!existsSync(path.join(place, 'data/isoplan.sqlite'))) throw new Error('the data went too');
  process.stdout.write('installed, planned, reported, uninstalled\n');
} finally {
  rmSync(place, { recursive: true, force: true });
}
