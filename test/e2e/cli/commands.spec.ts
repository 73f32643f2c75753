import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { spawn } from 'node:child_process';
import { expect, test } from '../planner-test.ts';
import { plainEnvironment, program, repository, run } from '../run-isoplan.ts';

const sample = path.join(repository, 'resources/samples/workload-config.json');

/** A host that is the same on every machine. */
const host = {
  cores: 32,
  clockHz: 2.6e9,
  memoryBytes: 256 * 2 ** 30,
  virtualization: { hardware: true, usable: true },
};

/** Every object in a value, however deep. */
function objectsIn(value: unknown): readonly object[] {
  if (typeof value !== 'object' || value === null) return [];
  return [value, ...Object.values(value).flatMap(objectsIn)];
}

test.describe('isoplan plan', () => {
  test('prints the plan of the contract as one JSON document', async ({ folder }) => {
    writeFileSync(path.join(folder, 'host.json'), JSON.stringify(host));
    const words = ['plan', sample, '--host', 'host.json', '--json', '--lang', 'zh'];
    const done = await run(words, { directory: folder });
    expect([done.status, done.stderr]).toEqual([0, '']);
    const plan = JSON.parse(done.stdout);
    expect(plan).toMatchObject({
      schema: 'isoplan/plan@1',
      pack: { id: 'seed', hash: expect.stringMatching(/^[0-9a-f]{64}$/) },
      basis: 'calibrated',
      sampling: { samples: 20_000, seed: 1 },
      host: { cores: 32, clockHz: 2.6e9, memoryBytes: 256 * 2 ** 30 },
      audit: { findings: expect.any(Number) },
    });
    const [workload] = plan.workloads;
    expect(workload.alternatives.map((one: { id: string }) => one.id)).toEqual([
      'vm',
      'pv',
      'container',
      'sandbox',
    ]);
    expect(workload.matrix.map((row: { criterion: string }) => row.criterion)).toEqual([
      'cpu',
      'memory',
      'io',
      'network',
      'storage',
      'isolation',
      'compatibility',
    ]);
    for (const alternative of workload.alternatives) {
      expect(alternative).toMatchObject({
        feasible: expect.any(Boolean),
        reasons: expect.any(Array),
        resources: {
          cpu: { utilization: expect.anything(), terms: expect.any(Object) },
          memory: { perInstanceBytes: expect.anything() },
          io: { throughputLoss: expect.anything(), addedLatencySeconds: expect.anything() },
          network: { throughputLoss: expect.anything() },
          storage: { iopsLoss: expect.anything() },
        },
        density: { instancesPerHost: { low: expect.any(Number), high: expect.any(Number) } },
        scores: { weightedSum: expect.anything() },
      });
    }
    expect(workload.decision).toMatchObject({
      recommendation: expect.any(String),
      verdict: expect.stringMatching(/^(clear|likely|undecided)$/),
      because: expect.stringMatching(/\p{Script=Han}/u),
    });
    expect(objectsIn(plan).filter((one) => 'en' in one && 'zh' in one)).toEqual([]);
    expect(done.stdout).not.toMatch(/NaN|Infinity|undefined/);
  });

  test('gives the same bytes for the same call', async ({ folder }) => {
    writeFileSync(path.join(folder, 'host.json'), JSON.stringify(host));
    const words = ['plan', sample, '--host', 'host.json', '--json', '--samples', '2000'];
    const [first, second] = [
      await run(words, { directory: folder }),
      await run(words, { directory: folder }),
    ];
    expect(first.stdout.length).toBeGreaterThan(1000);
    expect(second.stdout).toBe(first.stdout);
  });

  test('plans for this machine when no host is given, and takes back what probe prints', async ({
    folder,
  }) => {
    const probed = await run(['probe', '--json']);
    expect(probed.status).toBe(0);
    writeFileSync(path.join(folder, 'host.json'), probed.stdout);
    const words = ['plan', sample, '--json', '--samples', '200'];
    const own = JSON.parse((await run(words)).stdout);
    const given = await run([...words, '--host', 'host.json'], { directory: folder });
    const { cores, clockHz, memoryBytes } = own.host;
    expect(JSON.parse(given.stdout).host).toMatchObject({ cores, clockHz, memoryBytes });
  });

  test('prints a table that a person can read, in either language', async () => {
    const words = ['plan', sample, '--samples', '500'];
    const [en, zh] = [await run(words), await run([...words, '--lang', 'zh'])];
    expect(en.stdout).toMatch(/^ +vm.* +pv.* +container.* +sandbox.*$/m);
    expect(en.stdout).toMatch(/^ {2}CPU utilization +\d/m);
    expect(en.stdout).toContain('Composite rule: ');
    expect(zh.stdout).toMatch(/^ {2}CPU 利用率 +\d/m);
    expect(zh.stdout).toContain('综合规则：');
  });

  test('takes options that change the outcome, and several files at once', async ({ folder }) => {
    const other = { name: 'other', cpu: '1', memory: '1Gi' };
    writeFileSync(path.join(folder, 'other.yaml'), JSON.stringify([other, other]));
    writeFileSync(path.join(folder, 'weights.json'), '{"isolation": 4}');
    const options = ['--basis', 'stated', '--seed', '7', '--samples', '300'];
    const done = await run(
      ['plan', sample, 'other.yaml', ...options, '--weights', 'weights.json', '--json'],
      { directory: folder },
    );
    const plan = JSON.parse(done.stdout);
    expect(plan).toMatchObject({ basis: 'stated', sampling: { samples: 300, seed: 7 } });
    expect(plan.workloads).toHaveLength(3);
    expect(plan.workloads[0].decision.meanWeights).toMatchObject({
      // Compatibility has the levels of isolation in this pack and is not counted beside it.
      compatibility: 0,
      isolation: expect.closeTo(4 / 9, 9),
      cpu: expect.closeTo(1 / 9, 9),
    });
  });
});

test.describe('isoplan report', () => {
  for (const [ending, begins] of [
    ['html', '<!doctype html>'],
    ['md', '# '],
    ['csv', ''],
    ['json', '{'],
    ['pdf', '%PDF-'],
  ] as const) {
    test(`writes ${ending}, says so, and leaves nothing else behind`, async ({ folder }) => {
      const file = `decision.${ending}`;
      const words = ['report', sample, '--out', file, '--data', 'store', '--lang', 'zh'];
      const done = await run(words, { directory: folder });
      const asRoot = ending === 'pdf' && process.getuid?.() === 0;
      const word = asRoot ? '以 root 身份运行，打印时未启用浏览器沙箱\n' : '';
      expect(done).toEqual({ status: 0, stdout: '', stderr: `${word}已写入 ${file}\n` });
      expect(readdirSync(folder)).toEqual([file]);
      const content = readFileSync(path.join(folder, file), 'utf8');
      expect(content.length).toBeGreaterThan(500);
      expect(content.toLowerCase().startsWith(begins.toLowerCase())).toBe(true);
    });
  }

  test('without any browser says which were searched, and offers HTML', async ({ folder }) => {
    const done = await run(['report', sample, '--out', 'decision.pdf'], {
      directory: folder,
      environment: { ISOPLAN_CHROMIUM: '/no/such/browser' },
    });
    expect(done.status).toBe(1);
    expect(done.stderr).toMatch(/^isoplan: PDF needs Chrome.*\/no\/such\/browser.*HTML\.\n$/);
    expect(readdirSync(folder)).toEqual([]);
  });
});

test.describe('isoplan packs, audit and projects', () => {
  test('list the packs and show one with the sources of its parameters', async () => {
    const list = JSON.parse((await run(['packs', '--json'])).stdout);
    expect(list.packs[0]).toMatchObject({ id: 'seed', title: expect.any(String) });
    const seed = JSON.parse((await run(['packs', 'show', 'seed', '--json'])).stdout);
    expect(seed.parameters.length).toBe(list.packs[0].parameters);
    const shown = await run(['packs', 'show', 'seed']);
    expect(shown.stdout).toContain('§2.1');
  });

  test('report the contradictions of a pack and end well', async () => {
    const done = await run(['audit', '--json']);
    expect(done.status).toBe(0);
    const { findings } = JSON.parse(done.stdout);
    expect(findings.length).toBeGreaterThanOrEqual(13);
    const text = await run(['audit', '--lang', 'zh']);
    expect(text.stdout).toContain(`${findings.length} 项发现`);
  });

  test('import a project, list it, and give it back as a file', async ({ folder }) => {
    const store = ['--data', path.join(folder, 'store')];
    const imported = await run(['projects', 'import', sample, ...store]);
    expect(imported.status).toBe(0);
    const id = imported.stdout.trim();
    const listed = JSON.parse((await run(['projects', '--json', ...store])).stdout);
    expect(listed.projects).toMatchObject([{ id, workloadCount: 1, revision: 1 }]);
    const printed = await run(['projects', 'export', id, ...store]);
    expect(JSON.parse(printed.stdout).workloads).toHaveLength(1);
    const out = path.join(folder, 'copy.yaml');
    expect((await run(['projects', 'export', id, '--out', out, ...store])).status).toBe(0);
    expect((await run(['plan', out, '--samples', '200'])).status).toBe(0);
  });
});

test('a reader that has seen enough ends the program without a complaint', async () => {
  const child = spawn(process.execPath, [program, 'packs', 'show', 'seed', '--json'], {
    env: plainEnvironment(),
  });
  let complaint = '';
  child.stderr.on('data', (chunk: Buffer) => {
    complaint += chunk.toString('utf8');
  });
  child.stdout.once('data', () => child.stdout.destroy());
  const status = await new Promise((resolve) => child.once('close', resolve));
  expect([status, complaint]).toEqual([0, '']);
});

test('help is in the language of the call, and is no error', async () => {
  const [en, zh] = [await run(['plan', '--help']), await run(['--help', '--lang', 'zh'])];
  expect([en.status, zh.status]).toEqual([0, 0]);
  expect(en.stdout).toContain('--samples <N>');
  expect(zh.stdout).toContain('评估项目或工作负载');
});
