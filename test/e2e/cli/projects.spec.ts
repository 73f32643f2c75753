import { copyFileSync, truncateSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from '../planner-test.ts';
import { repository, run, type Finished } from '../run-isoplan.ts';

const sample = path.join(repository, 'resources/samples/workload-config.json');

/** Calls `projects` on the store of a folder. */
function projectsIn(folder: string): (...words: readonly string[]) => Promise<Finished> {
  return (...words) => run(['projects', ...words, '--data', 'store'], { directory: folder });
}

async function imported(folder: string, file = sample): Promise<string> {
  const done = await projectsIn(folder)('import', file);
  expect([done.status, done.stderr]).toEqual([0, '']);
  return done.stdout.trim();
}

test.describe('isoplan projects', () => {
  test('search finds a project by words of its workloads, and says when there is none', async ({
    folder,
  }) => {
    const projects = projectsIn(folder);
    const fields = { name: 'Ledger of payments', cpu: '1', memory: '1Gi' };
    writeFileSync(path.join(folder, 'shop.json'), JSON.stringify([fields]));
    const id = await imported(folder, 'shop.json');
    const found = await projects('search', 'payments', 'ledger', '--json');
    expect(JSON.parse(found.stdout)).toMatchObject({
      schema: 'isoplan/search@1',
      hits: [{ project: { id, name: 'shop' } }],
    });
    expect((await projects('search', 'payments', 'absent')).stdout).toBe('Nothing found.\n');
  });

  test('history and compare tell the revisions and that nothing differs between equal ones', async ({
    folder,
  }) => {
    const projects = projectsIn(folder);
    const id = await imported(folder);
    const history = JSON.parse((await projects('history', id, '--json')).stdout);
    expect(history).toMatchObject({
      schema: 'isoplan/history@1',
      id,
      revisions: [{ number: 1, kind: 'import' }],
    });
    const compared = await projects('compare', id, '1', '1', '--json');
    expect(JSON.parse(compared.stdout)).toMatchObject({
      schema: 'isoplan/comparison@1',
      inputs: [],
      results: { summary: expect.any(Array) },
    });
    expect((await projects('compare', id, '1', '1')).stdout).toContain('No result changed.');
  });

  test('decisions lists none, and a review of none ends well', async ({ folder }) => {
    const projects = projectsIn(folder);
    const id = await imported(folder);
    expect((await projects('decisions', id)).stdout).toBe('No decisions.\n');
    const review = await projects('decisions', id, '--review', '--json');
    expect(review.status).toBe(0);
    expect(JSON.parse(review.stdout)).toMatchObject({ schema: 'isoplan/review@1', reviews: [] });
  });

  test('decide records what a file says, and names what is wrong with it', async ({ folder }) => {
    const projects = projectsIn(folder);
    const id = await imported(folder);
    const file = path.join(folder, 'decision.yaml');
    const stated = [
      'choices: [{ alternative: container }]',
      'rationale: Many small copies.',
      'who: Ada',
      'status: accepted',
      'triggers: [{ figure: memory.perInstance, comparison: above, threshold: 1 }]',
    ];
    writeFileSync(file, stated.join('\n'));
    const recorded = await projects('decide', id, file, '--json');
    expect([recorded.status, recorded.stderr]).toEqual([0, '']);
    expect(JSON.parse(recorded.stdout)).toMatchObject({
      schema: 'isoplan/decision@1',
      decision: { number: 1, status: 'accepted', basis: { revision: 1 } },
    });
    expect((await projects('decisions', id, '--review')).status).toBe(1);
    writeFileSync(file, stated.toSpliced(2, 1).join('\n'));
    const nobody = await projects('decide', id, file);
    expect(nobody.status).toBe(2);
    expect(nobody.stderr).toMatch(/decision\.yaml.*who/);
    expect(JSON.parse((await projects('decisions', id, '--json')).stdout).decisions).toHaveLength(
      1,
    );
  });

  test('backups are made, listed, and bring back what is in them', async ({ folder }) => {
    const projects = projectsIn(folder);
    await imported(folder);
    const made = (await projects('backups', 'make')).stdout.trim();
    const listed = JSON.parse((await projects('backups', '--json')).stdout);
    expect(listed.schema).toBe('isoplan/backups@1');
    expect(listed.backups).toContainEqual(
      expect.objectContaining({ name: made, reason: 'request', changes: 1 }),
    );
    const restored = await projects('backups', 'restore', made, '--json');
    expect(restored.status).toBe(0);
    expect(JSON.parse(restored.stdout).projects).toEqual(expect.any(Number));
    expect(JSON.parse((await projects('--json')).stdout).projects).toHaveLength(1);
  });

  test('export --with-history is imported as a project of its own; --dry-run only tells', async ({
    folder,
  }) => {
    const projects = projectsIn(folder);
    const id = await imported(folder);
    const bundle = await projects('export', id, '--with-history', '--out', 'bundle.json');
    expect([bundle.status, bundle.stderr]).toEqual([0, '']);
    const planned = await projects('import', 'bundle.json', '--dry-run');
    expect(planned.stdout).toContain('Would add the project "workload-config (2)"');
    expect(JSON.parse((await projects('--json')).stdout).projects).toHaveLength(1);
    const copy = await imported(folder, 'bundle.json');
    expect(copy).not.toBe(id);
    expect(JSON.parse((await projects('--json')).stdout).projects).toHaveLength(2);
  });
});

const wrong: readonly (readonly [words: readonly string[], says: string])[] = [
  [['search'], 'isoplan projects search: WORDS is missing; see isoplan projects search --help.'],
  [['search', ' '], 'isoplan: query: found ""; expected 1 to 200 characters.'],
  [['history', 'none'], 'isoplan: There is no project "none"'],
  [['compare', 'none', '1', '2'], 'isoplan: There is no project "none"'],
  [['compare', 'none', 'x', '2'], 'isoplan: FROM: found "x"; expected at least 1.'],
  [['decisions', 'none'], 'isoplan: There is no project "none"'],
  [['decisions', 'none', '--review'], 'isoplan: There is no project "none"'],
  [['backups', 'restore', 'none'], 'isoplan: There is no backup "none"'],
  [['export', 'none', '--with-history'], 'isoplan: There is no project "none"'],
  [['import', 'no-such.json', '--dry-run'], 'isoplan: no-such.json: there is no such file'],
  [['import', 'newer.json'], 'isoplan: newer.json: '],
];

test('a store replaced by an older backup is told with every call until that was read', async ({
  folder,
}) => {
  const projects = projectsIn(folder);
  await imported(folder);
  const backup = (await projects('backups', 'make')).stdout.trim();
  await imported(folder);
  const store = path.join(folder, 'store');
  copyFileSync(path.join(store, 'backups', backup), path.join(store, 'isoplan.sqlite'));
  for (const words of [[], ['--json'], ['backups']]) {
    const told = await projects(...words);
    expect([told.status, told.stderr.split('\n')[0]]).toEqual([
      0,
      expect.stringMatching(/^isoplan: The latest changes are missing: .*1 saved change could not/),
    ]);
  }
  expect((await projects('--lang', 'zh')).stderr).toContain('isoplan：最近的更改缺失：');
  const read = await projects('notices', '--read', '--json');
  expect(JSON.parse(read.stdout)).toMatchObject({ notices: [{ kind: 'changes-lost' }] });
  expect((await projects()).stderr).toBe('');
  expect((await projects('notices')).stdout).toBe('No notices.\n');
});

test('a backup that holds no store is refused, in one line', async ({ folder }) => {
  const projects = projectsIn(folder);
  await imported(folder);
  const backup = (await projects('backups', 'make')).stdout.trim();
  truncateSync(path.join(folder, 'store', 'backups', backup), 5000);
  const refused = await projects('backups', 'restore', backup);
  expect([refused.status, refused.stdout]).toEqual([1, '']);
  expect(refused.stderr).toMatch(/^isoplan: The backup .* is damaged and was not restored.*\n$/);
});

test('a wrong call of projects is one line on standard error and exit 2', async ({ folder }) => {
  writeFileSync(path.join(folder, 'newer.json'), '{"schema": "isoplan/bundle@9"}');
  for (const [words, says] of wrong) {
    const done = await projectsIn(folder)(...words);
    expect(done.stderr).toContain(says);
    expect([done.status, done.stdout]).toEqual([2, '']);
    expect(done.stderr.trimEnd().split('\n')).toHaveLength(1);
  }
});
