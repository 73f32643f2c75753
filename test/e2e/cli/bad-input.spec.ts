import { chmodSync, mkdirSync, readdirSync, truncateSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { run } from '../run-isoplan.ts';
import { expect, test } from '../planner-test.ts';

/** A workload that is right but for the fields given. */
const workload = (fields: object) => JSON.stringify({ cpu: '2', memory: '4Gi', ...fields });

/** What the file holds, and what the one line must name. */
const files: readonly (readonly [what: string, name: string, content: string, says: RegExp])[] = [
  ['nothing', 'empty.json', '', /empty\.json: the file is empty/],
  ['only spaces', 'blank.yaml', ' \n\n', /blank\.yaml: the file is empty/],
  ['half a document', 'cut.json', '{"cpu": "2", "mem', /cut\.json: not valid JSON at line 1/],
  ['YAML that is none', 'bad.yaml', 'cpu: [1\nmemory: 2', /bad\.yaml: not valid YAML/],
  ['a number', 'number.json', '42', /number\.json: .*"42"; expected an object/],
  ['a text', 'text.json', '"hello"', /text\.json: .*expected an object/],
  ['null', 'null.json', 'null', /null\.json: .*expected an object/],
  [
    'a wrong type',
    'type.json',
    workload({ count: 'many' }),
    /type\.json: count: found "many"; expected a whole number/,
  ],
  ['a list for a quantity', 'list.json', workload({ cpu: [2] }), /list\.json: cpu: /],
  [
    'a field nobody knows',
    'field.json',
    workload({ memroy: 1 }),
    /field\.json: memroy: unknown field "memroy"; did you mean memory\?/,
  ],
  [
    'a quantity in a wrong unit',
    'unit.json',
    workload({ memory: '4GB!' }),
    /unit\.json: memory: found "4GB!"; expected a quantity such as 4Gi/,
  ],
  ['a negative quantity', 'minus.json', workload({ cpu: '-2' }), /minus\.json: cpu: found "-2"/],
  [
    'a negative number',
    'minus-number.json',
    workload({ cpu: -2 }),
    /minus-number\.json: cpu: found "-2"/,
  ],
  [
    'a quantity beyond all machines',
    'huge.json',
    workload({ memory: '1e999' }),
    /huge\.json: memory: found "1e999"/,
  ],
  [
    'a number beyond all machines',
    'huge-number.json',
    '{"cpu": 1e999, "memory": "1Gi"}',
    /huge-number\.json: cpu: found "1e999"/,
  ],
  [
    'an unknown level',
    'level.json',
    workload({ ioRequirement: 'hihg' }),
    /level\.json: ioRequirement: found "hihg"; expected one of none, low, medium, high, extreme/,
  ],
  ['a missing field', 'missing.json', '{"cpu": "2"}', /missing\.json: memory: missing/],
  [
    'brackets without end',
    'deep.json',
    '['.repeat(100_000),
    /deep\.json: not valid JSON: nested deeper/,
  ],
  [
    'another schema',
    'schema.json',
    '{"schema": "isoplan/project@9", "name": "x"}',
    /schema\.json: schema: found "isoplan\/project@9", written by a newer Isoplan; update Isoplan/,
  ],
  [
    'bytes that are no text',
    'bytes.json',
    '\u0000\u0001\u0002',
    /bytes\.json: the file is not text/,
  ],
];

test.describe('a file that cannot be planned is one line on standard error and exit 2', () => {
  for (const [what, name, content, says] of files) {
    test(`with ${what}`, async ({ folder }) => {
      writeFileSync(path.join(folder, name), content);
      const before = readdirSync(folder);
      for (const words of [
        ['plan', name],
        ['plan', name, '--json'],
        ['report', name, '--out', 'r.html'],
      ]) {
        const done = await run([...words, '--data', 'store'], { directory: folder });
        expect(done.status).toBe(2);
        expect(done.stdout).toBe('');
        expect(done.stderr).toMatch(says);
        expect(done.stderr.trimEnd().split('\n')).toHaveLength(1);
        expect(done.stderr).not.toMatch(/\n\s+at |Error:|undefined|NaN/);
      }
      expect(readdirSync(folder)).toEqual(before);
    });
  }

  test('that has several fields wrong: one line for each', async ({ folder }) => {
    const fields = { memory: '3500m', cpu: '1M', ioRequirement: 'hihg', memroy: 1 };
    writeFileSync(path.join(folder, 'several.json'), JSON.stringify(fields));
    const done = await run(['plan', 'several.json'], { directory: folder });
    expect(done.status).toBe(2);
    expect(done.stdout).toBe('');
    expect(done.stderr.trimEnd().split('\n')).toEqual([
      expect.stringMatching(
        /^isoplan: several\.json: ioRequirement: found "hihg"; expected one of/,
      ),
      'isoplan: several.json: memroy: unknown field "memroy"; did you mean memory?',
      'isoplan: several.json: cpu: found "1M", which is 1000000 cores; was 1m meant?',
      'isoplan: several.json: memory: found "3500m", which is 3.5 bytes; was 3500Mi meant?',
    ]);
  });

  test('that has more wrong fields than anybody reads: fifty lines and a count', async ({
    folder,
  }) => {
    const list = Array.from({ length: 120 }, () => ({ cpu: 'x', memory: '1Gi' }));
    writeFileSync(path.join(folder, 'many.json'), JSON.stringify(list));
    const done = await run(['plan', 'many.json'], { directory: folder });
    const lines = done.stderr.trimEnd().split('\n');
    expect(lines).toHaveLength(51);
    expect(lines.at(-1)).toBe('isoplan: and 70 more fields are wrong.');
  });

  test('that is missing', async ({ folder }) => {
    const done = await run(['plan', 'no-such.json'], { directory: folder });
    expect(done).toEqual({
      status: 2,
      stdout: '',
      stderr: 'isoplan: no-such.json: there is no such file; give the path of an existing one.\n',
    });
  });

  test('that is a directory', async ({ folder }) => {
    mkdirSync(path.join(folder, 'apps'));
    const done = await run(['plan', 'apps'], { directory: folder });
    expect(done.status).toBe(2);
    expect(done.stderr).toBe('isoplan: apps: this is a directory; give the path of a file.\n');
  });

  test('that nobody may read', async ({ folder }) => {
    test.skip(process.getuid?.() === 0, 'the administrator may read every file');
    writeFileSync(path.join(folder, 'secret.json'), workload({}));
    chmodSync(path.join(folder, 'secret.json'), 0);
    const done = await run(['plan', 'secret.json'], { directory: folder });
    expect(done.status).toBe(2);
    expect(done.stderr).toMatch(/^isoplan: secret\.json: access denied/);
  });

  test('that is 100 MB of zeros', async ({ folder }) => {
    writeFileSync(path.join(folder, 'zeros.json'), '');
    truncateSync(path.join(folder, 'zeros.json'), 100_000_000);
    const begun = performance.now();
    const done = await run(['plan', 'zeros.json'], { directory: folder });
    expect(done.status).toBe(2);
    expect(done.stderr).toBe(
      'isoplan: zeros.json: the file is too large; at most 20 MB can be read.\n',
    );
    expect(performance.now() - begun).toBeLessThan(5000);
  });
});

const calls: readonly (readonly [words: readonly string[], says: string])[] = [
  [[], 'isoplan: COMMAND is missing; see isoplan --help.'],
  [['paln'], 'isoplan: Unknown command paln; did you mean plan?'],
  [
    ['frobnicate'],
    'isoplan: Unknown command frobnicate; known: probe, calibrate, plan, place, report, audit, packs, projects, serve.',
  ],
  [['plan'], 'isoplan plan: FILE is missing; see isoplan plan --help.'],
  [
    ['plan', 'a.json', '--sampels', '5'],
    'isoplan: Unknown option --sampels; did you mean --samples?',
  ],
  [['plan', 'a.json', '--sampels=5'], 'isoplan: Unknown option --sampels; did you mean --samples?'],
  [['plan', 'a.json', '--samples'], 'isoplan: Option --samples: found ""; expected a value.'],
  [
    ['plan', 'a.json', '--samples', 'many'],
    'isoplan: Option --samples: found "many"; expected 100 to 1000000.',
  ],
  [
    ['plan', 'a.json', '--samples', '1e3'],
    'isoplan: Option --samples: found "1e3"; expected 100 to 1000000.',
  ],
  [
    ['plan', 'a.json', '--samples', '99'],
    'isoplan: Option --samples: found "99"; expected 100 to 1000000.',
  ],
  [
    ['plan', 'a.json', '--seed', '-1'],
    'isoplan: Option --seed: found "-1"; expected 0 to 4294967295.',
  ],
  [
    ['plan', 'a.json', '--basis', 'measured'],
    'isoplan: Option --basis: found "measured"; expected one of stated, derived, calibrated.',
  ],
  [['plan', 'a.json', '--pack', 'sead'], 'isoplan: There is no pack "sead"; did you mean seed?'],
  [
    ['plan', 'a.json', '--host', 'none.json'],
    'isoplan: none.json: there is no such file; give the path of an existing one.',
  ],
  [
    ['plan', 'a.json', '--weights', 'kind.yaml'],
    'isoplan: kind.yaml: kind: found "AHP"; expected one of ranking, swing, pairwise, intervals, ordinal, tree, stakeholders.',
  ],
  [
    ['plan', 'a.json', '--lang', 'fr'],
    'isoplan: Option --lang: found "fr"; expected one of en, zh.',
  ],
  [['report', 'a.json'], 'isoplan report: --out <FILE> is missing; see isoplan report --help.'],
  [
    ['report', 'a.json', '--out', 'r.docx'],
    'isoplan: r.docx: the file name has no known ending; use one of .pdf .html .md .csv .json.',
  ],
  [
    ['report', 'a.json', '--out', 'no/such/r.html'],
    'isoplan: no/such/r.html: it cannot be written',
  ],
  [
    ['report', 'a.json', 'b.json', '--out', 'r.html'],
    'isoplan report: unexpected "b.json"; see isoplan report --help.',
  ],
  [['packs', 'show', 'sead'], 'isoplan: There is no pack "sead"; did you mean seed?'],
  [['packs', 'shwo', 'seed'], 'isoplan: Unknown command shwo; did you mean show?'],
  [['audit', '--pack', 'x'], 'isoplan: There is no pack "x"; known: seed'],
  [['probe', 'now'], 'isoplan probe: unexpected "now"; see isoplan probe --help.'],
  [['serve', '--port', '99999'], 'isoplan: Option --port: found "99999"; expected 0 to 65535.'],
  [['serve', '--port', '1', '--no-open', '--frob'], 'isoplan: Unknown option --frob;'],
  [['projects', 'export', 'no-such'], 'isoplan: There is no project "no-such"'],
];

test.describe('a wrong call is one line on standard error and exit 2', () => {
  for (const [words, says] of calls) {
    test(`isoplan ${words.join(' ')}`, async ({ folder }) => {
      writeFileSync(path.join(folder, 'a.json'), workload({}));
      writeFileSync(path.join(folder, 'kind.yaml'), 'kind: AHP\njudgements: []\n');
      const done = await run(words, { directory: folder, environment: { ISOPLAN_DATA: folder } });
      expect(done.stderr).toContain(says);
      expect(done.status).toBe(2);
      expect(done.stdout).toBe('');
      expect(done.stderr.trimEnd().split('\n')).toHaveLength(1);
    });
  }

  test('a host or weights of another kind of file: one line per field', async ({ folder }) => {
    writeFileSync(path.join(folder, 'a.json'), workload({}));
    for (const [option, says] of [
      ['--host', 'isoplan: a.json: cpu: unknown field "cpu"; known: schema, version'],
      ['--weights', 'isoplan: a.json: '],
    ] as const) {
      const done = await run(['plan', 'a.json', option, 'a.json'], { directory: folder });
      expect(done.status).toBe(2);
      expect(done.stdout).toBe('');
      expect(done.stderr).toContain(says);
      const lines = done.stderr.trimEnd().split('\n');
      expect(lines.every((line) => line.startsWith('isoplan: a.json: '))).toBe(true);
    }
  });

  test('in Chinese when the locale is', async () => {
    const done = await run(['paln'], { environment: { LC_ALL: 'zh_CN.UTF-8' } });
    expect(done.stderr).toBe('isoplan：未知命令 paln；是否想输入 plan？\n');
  });
});
