import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  cpSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { expect, test } from '../planner-test.ts';
import { program, repository, run } from '../run-isoplan.ts';

test.skip(process.platform === 'win32', 'Windows gives folders of a user no mode');

const sample = path.join(repository, 'resources/samples/online-shop.en.yaml');

/** Every file and folder below one, as `mode path`. */
function modesIn(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .concat('.')
    .map((name) => `${(statSync(path.join(folder, name)).mode & 0o777).toString(8)} ${name}`);
}

test('the store, its backups and the folder are for their owner alone; what is exported is not', async ({
  folder,
}) => {
  const old = process.umask(0o022);
  const data = path.join(folder, 'data');
  const imported = await run(['projects', 'import', sample, '--data', data]);
  await run(['projects', 'backups', 'make', '--data', data]);
  await run(['projects', 'export', imported.stdout.trim(), '--out', 'p.yaml', '--data', data], {
    directory: folder,
  });
  process.umask(old);
  expect(modesIn(data).filter((one) => !/^[67]00 /.test(one))).toEqual([]);
  expect(modesIn(data).length).toBeGreaterThan(3);
  expect(statSync(path.join(folder, 'p.yaml')).mode & 0o777).toBe(0o644);
});

test("the user's own folder, left open by an older version, is closed; one that was chosen is not", async ({
  folder,
}) => {
  const shared = path.join(folder, 'shared');
  const own = path.join(folder, 'isoplan');
  for (const each of [shared, own]) mkdirSync(each, { mode: 0o755 });
  await run(['projects'], { environment: { XDG_DATA_HOME: folder } });
  await run(['projects', '--data', shared]);
  expect(statSync(own).mode & 0o777).toBe(0o700);
  expect(statSync(shared).mode & 0o777).toBe(0o755);
});

test('links that somebody planted are not followed', async ({ folder }) => {
  const data = path.join(folder, 'data');
  const target = path.join(folder, 'target');
  mkdirSync(data);
  writeFileSync(target, 'precious');
  symlinkSync(target, path.join(data, 'isoplan.sqlite-saved'));
  // The name of the trial of older versions, for every process that could be next.
  for (let pid = process.pid; pid < process.pid + 300; pid += 1) {
    symlinkSync(target, path.join(data, `.isoplan-${pid}.tmp`));
  }
  const imported = await run(['projects', 'import', sample, '--data', data]);
  expect(imported.status).toBe(0);
  expect(readFileSync(target, 'utf8')).toBe('precious');
});

test('a user whom the system does not know, and who has no home, is told what to give', async ({
  folder,
}) => {
  test.skip(
    process.getuid?.() !== 0 || spawnSync('setpriv', ['--version']).status !== 0,
    'needs root and setpriv',
  );
  const data = path.join(folder, 'data');
  mkdirSync(data);
  chmodSync(folder, 0o755);
  chmodSync(data, 0o777);
  cpSync(sample, path.join(folder, 'shop.yaml'));
  const call = (...words: readonly string[]) =>
    spawnSync(
      'setpriv',
      ['--reuid=54321', '--regid=54321', '--clear-groups', process.execPath, program, ...words],
      { env: { PATH: process.env['PATH'] ?? '', CI: '1' }, encoding: 'utf8' },
    );
  const lost = call('projects');
  expect([lost.status, lost.stderr]).toEqual([
    2,
    'isoplan: Option --data: found ""; expected a folder to keep projects in, as this user has no home: --data DIR, ISOPLAN_DATA or HOME.\n',
  ]);
  const imported = call('projects', 'import', path.join(folder, 'shop.yaml'), '--data', data);
  expect([imported.stderr, imported.status]).toEqual(['', 0]);
  const planned = call('plan', path.join(folder, 'shop.yaml'), '--data', data, '--samples', '100');
  expect([planned.stderr, planned.status]).toEqual(['', 0]);
});

test('an empty --data is refused and writes nothing', async ({ folder }) => {
  for (const words of [
    ['projects', '--data', ''],
    ['--data=', 'projects'],
    ['--data', ''],
  ]) {
    const done = await run(words, { directory: folder });
    expect([done.status, done.stdout], words.join(' ')).toEqual([2, '']);
    expect(done.stderr).toMatch(/^isoplan: .*--data.*\n$/);
  }
  expect(readdirSync(folder)).toEqual([]);
});

test('common options without a command show the help', async ({ folder }) => {
  const english = await run(['--data', folder]);
  const chinese = await run(['--lang', 'zh']);
  expect([english.status, english.stderr, chinese.status, chinese.stderr]).toEqual([0, '', 0, '']);
  expect(english.stdout).toContain('Commands:');
  expect(chinese.stdout).toContain('命令：');
  expect((await run(['--lang', 'fr'])).status).toBe(2);
});
