import { existsSync, mkdirSync, readFileSync, truncateSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from '../planner-test.ts';
import { repository, run, type Finished } from '../run-isoplan.ts';

const example = path.join(repository, 'resources/packs/unikernel.json');

interface Item {
  alternative?: string | null;
  symbol: string;
  unit: string;
  text: string;
  low: number;
  high: number;
  title: { en: string; zh?: string };
}

/** The example pack as plain data, under an id of its own, for a test to break. */
interface Draft {
  id: string;
  title: { en: string; zh?: string };
  alternatives: { id: string }[];
  parameters: Item[];
  formulas: Item[];
  composite: { conditions: string[] }[];
}

function draft(): Draft {
  return { ...(JSON.parse(readFileSync(example, 'utf8')) as Draft), id: 'mine' };
}

function item(items: readonly Item[], alternative: string, symbol: string): Item {
  const found = items.find((one) => one.alternative === alternative && one.symbol === symbol);
  if (found === undefined) throw new Error(`the example has no ${alternative}.${symbol}`);
  return found;
}

/** One thing wrong with a pack, and what the one line must name. */
const faults: readonly (readonly [
  what: string,
  spoil: (pack: Draft) => void,
  en: RegExp,
  zh: RegExp,
])[] = [
  [
    'a cycle in its formulas',
    (pack) => {
      item(pack.formulas, 'unikernel', 'memory.overhead').text = 'memory.perInstance';
      item(pack.formulas, 'unikernel', 'memory.perInstance').text =
        'memory.overhead + memory.image';
    },
    /Pack mine, formula unikernel\.memory\.overhead, .*depends on itself; found "unikernel\.memory\.overhead → unikernel\.memory\.perInstance → unikernel\.memory\.overhead"/,
    /公式 unikernel\.memory\.\w+ .*循环引用自身.*应为不依赖自身的公式。/,
  ],
  [
    'an unknown name',
    (pack) => {
      item(pack.formulas, 'unikernel', 'io.addedLatency').text = 'io.notification + io.exti';
    },
    /formula unikernel\.io\.addedLatency, column 19: names something the pack does not have; found "io\.exti"/,
    /unikernel\.io\.addedLatency 第 19 列：引用了模型包中没有的名称；此处是“io\.exti”/,
  ],
  [
    'bytes added to seconds',
    (pack) => {
      item(pack.formulas, 'unikernel', 'memory.perInstance').text =
        'memory.image + io.notification';
    },
    /formula unikernel\.memory\.perInstance, column 16: mixes units that do not fit; found "second", expected byte\./,
    /第 16 列：混用了不相容的单位；此处是“second”，应为 byte。/,
  ],
  [
    'a unit nobody knows',
    (pack) => {
      item(pack.parameters, 'unikernel', 'io.notification').unit = 'furlongs';
    },
    /bad\.json: parameters\[\d+\]\.unit: found "furlongs"; expected a quantity such as MiB, µs, cycles/,
    /bad\.json：parameters\[\d+\]\.unit：给出的是“furlongs”/,
  ],
  [
    'a missing translation',
    (pack) => {
      delete item(pack.parameters, 'unikernel', 'memory.image').title.zh;
    },
    /bad\.json: parameters\[\d+\]\.title\.zh: missing; a value is required\./,
    /bad\.json：parameters\[\d+\]\.title\.zh：缺失；此项必填。/,
  ],
  [
    'a range whose low is above its high',
    (pack) => {
      Object.assign(item(pack.parameters, 'unikernel', 'memory.image'), { low: 90, high: 80 });
    },
    /bad\.json: parameters\[\d+\]\.low: found "low 90, high 80"; expected low not above mode/,
    /bad\.json：parameters\[\d+\]\.low：给出的是“low 90, high 80”；应为下限不大于众数/,
  ],
  [
    'a duplicate id',
    (pack) => {
      pack.alternatives.push(...pack.alternatives.slice(0, 1));
    },
    /bad\.json: alternatives\[5\]\.id: found "vm"; expected a value that occurs only once\./,
    /bad\.json：alternatives\[5\]\.id：给出的是“vm”；应为不重复的值。/,
  ],
  [
    'a duplicate parameter',
    (pack) => {
      pack.parameters.push(item(pack.parameters, 'unikernel', 'memory.image'));
    },
    /bad\.json: parameters\[\d+\]\.symbol: found "unikernel\.memory\.image"; expected a value that occurs only once\./,
    /不重复的值/,
  ],
  [
    'a rule over a condition nobody defined',
    (pack) => {
      pack.composite[0]?.conditions.push('mood');
    },
    /bad\.json: composite\[0\]\.conditions\[2\]: found "mood"; expected one of/,
    /composite\[0\]\.conditions\[2\]：给出的是“mood”/,
  ],
  [
    'the id of a built-in pack',
    (pack) => {
      pack.id = 'seed';
    },
    /The name "seed" is taken; choose another one\./,
    /名称“seed”已被使用/,
  ],
];

function expectOneLine(done: Finished, says: RegExp): void {
  expect(done.stderr).toMatch(says);
  expect([done.status, done.stdout]).toEqual([2, '']);
  expect(done.stderr.trimEnd().split('\n')).toHaveLength(1);
  expect(done.stderr).not.toMatch(/\n\s+at |Error:|undefined|NaN|\[object/);
}

test.describe('a pack that is broken is one line on standard error, exit 2, and nothing is kept', () => {
  for (const [what, spoil, en, zh] of faults) {
    test(`with ${what}`, async ({ folder }) => {
      const pack = draft();
      spoil(pack);
      writeFileSync(path.join(folder, 'bad.json'), JSON.stringify(pack));
      const words = ['packs', 'import', 'bad.json', '--data', 'store'];
      expectOneLine(await run(words, { directory: folder }), en);
      expectOneLine(await run([...words, '--lang', 'zh'], { directory: folder }), zh);
      expect(existsSync(path.join(folder, 'store/packs'))).toBe(false);
    });
  }

  test('with 50 MB of JSON, and soon', async ({ folder }) => {
    writeFileSync(path.join(folder, 'huge.json'), '');
    truncateSync(path.join(folder, 'huge.json'), 50_000_000);
    const begun = performance.now();
    const done = await run(['packs', 'import', 'huge.json'], { directory: folder });
    expectOneLine(done, /huge\.json: the file is too large; at most 20 MB can be read\./);
    expect(performance.now() - begun).toBeLessThan(5000);
  });
});

test.describe('a pack of the user', () => {
  test('is imported, shown, planned with, audited, reported, exported and removed', async ({
    folder,
  }) => {
    const call = (...words: readonly string[]): Promise<Finished> =>
      run([...words, '--data', 'store'], { directory: folder });
    const good = async (...words: readonly string[]): Promise<string> => {
      const done = await call(...words);
      expect([done.status, done.stderr.replace(/^(wrote|removed) .*\n$/, '')]).toEqual([0, '']);
      return done.stdout;
    };
    writeFileSync(path.join(folder, 'app.json'), '{"cpu": "2", "memory": "128Mi"}');
    writeFileSync(path.join(folder, 'pack.json'), JSON.stringify(draft()));

    expect(await good('packs', 'import', 'pack.json')).toMatch(/^mine 1\.0\.0 .*\[yours\]/);
    expectOneLine(await call('packs', 'import', 'pack.json'), /There is a pack "mine" already/);
    expect(await good('packs', 'import', 'pack.json', '--replace')).toMatch(/^mine /);

    const listed = JSON.parse(await good('packs', '--json')) as {
      readonly packs: readonly { readonly id: string; readonly origin: string }[];
    };
    expect(listed.packs.map(({ id, origin }) => [id, origin])).toEqual([
      ['seed', 'built-in'],
      ['evidence', 'built-in'],
      ['mine', 'user'],
    ]);
    const shown = await good('packs', 'show', 'mine');
    expect(shown).toContain('memory.image');
    expect(shown).toMatch(/recalled, not checked; S\. Kuenzer et al\., Unikraft.*2021/s);

    const plan = JSON.parse(
      await good('plan', 'app.json', '--pack', 'mine', '--samples', '200', '--json'),
    ) as {
      readonly pack: { readonly id: string };
      readonly workloads: readonly { readonly alternatives: readonly { readonly id: string }[] }[];
    };
    expect(plan.pack.id).toBe('mine');
    expect(plan.workloads[0]?.alternatives.map(({ id }) => id)).toHaveLength(5);

    expect(await good('audit', '--pack', 'mine')).toMatch(/^Pack mine 1\.0\.0: 0 findings/);
    await good('report', 'app.json', '--pack', 'mine', '--samples', '200', '--out', 'r.md');
    expect(readFileSync(path.join(folder, 'r.md'), 'utf8')).toContain('Unikernel');
    expect(await good('packs', 'compare', 'mine')).toMatch(
      /^mine against evidence, .*Firecracker/s,
    );

    await good('packs', 'export', 'mine', '--out', 'copy.json');
    expect(JSON.parse(readFileSync(path.join(folder, 'copy.json'), 'utf8'))).toEqual(draft());
    await good('packs', 'remove', 'mine');
    expectOneLine(await call('packs', 'show', 'mine'), /There is no pack "mine"/);
    expectOneLine(await call('packs', 'remove', 'seed'), /"seed" comes with the planner/);
  });

  test('that was broken by hand is listed with what is wrong, and the others work', async ({
    folder,
  }) => {
    mkdirSync(path.join(folder, 'store/packs'), { recursive: true });
    writeFileSync(path.join(folder, 'store/packs/mine.json'), '{"schema": ');
    writeFileSync(path.join(folder, 'app.json'), '{"cpu": "2", "memory": "128Mi"}');
    const store = ['--data', 'store'];
    const listed = await run(['packs', ...store], { directory: folder });
    expect(listed.status).toBe(0);
    expect(listed.stdout).toMatch(/mine {2}\[cannot be used\]\n.*not valid JSON at line 1/);
    const planned = await run(['plan', 'app.json', '--samples', '200', ...store], {
      directory: folder,
    });
    expect([planned.status, planned.stderr]).toEqual([0, '']);
    // That packs were taken into the store is told until somebody says to have read it.
    const read = await run(['projects', 'notices', '--read', ...store], { directory: folder });
    expect(read.status).toBe(0);
    const asked = await run(['plan', 'app.json', '--pack', 'mine', ...store], {
      directory: folder,
    });
    expectOneLine(asked, /packs\/mine\.json: not valid JSON at line 1/);
  });
});

test.describe('isoplan packs compare', () => {
  test('says where the document is optimistic, in words and as data', async ({ folder }) => {
    const words = ['packs', 'compare', '--data', 'store'];
    const told = await run(words, { directory: folder });
    expect([told.status, told.stderr]).toEqual([0, '']);
    expect(told.stdout).toMatch(
      /Wasmtime +16\.6–86\.9 %, measured 33\.6–51\.5 % +▲ optimistic +Sandboxing 90–98 %/,
    );
    expect(told.stdout).toMatch(
      /\(network\.addedLatency\)\n[^(]*– no evidence: KVM with assigned devices, /,
    );
    expect(told.stdout).toMatch(/wide where little\s+was measured or studies differ/);
    const chinese = await run([...words, '--lang', 'zh'], { directory: folder });
    expect(chinese.stdout).toMatch(
      /Wasmtime +16\.6–86\.9%，实测 33\.6–51\.5% +▲ 偏乐观 +沙盒化 90–98%/,
    );
    expect(chinese.stdout).toMatch(/– 无文献数据：KVM（设备直通）/);
    const data = await run([...words, '--json'], { directory: folder });
    const parsed = JSON.parse(data.stdout) as { readonly comparisons: readonly object[] };
    expect(parsed).toMatchObject({ stated: 'seed', evidence: 'evidence' });
    const csv = await run([...words, '--csv'], { directory: folder });
    expect(csv.stdout.trimEnd().split('\r\n')).toHaveLength(parsed.comparisons.length + 1);
  });

  test('computes for the first workload of a file', async ({ folder }) => {
    writeFileSync(path.join(folder, 'app.json'), '{"name": "api", "cpu": "1", "memory": "64Mi"}');
    const done = await run(['packs', 'compare', '--for', 'app.json'], { directory: folder });
    expect(done.stdout).toMatch(/^seed against evidence, for api\n/);
    // 64 MiB for the instance, and what six studies measured beside it.
    expect(done.stdout).toMatch(
      /Kata Containers +[\d.]+–\d+ MiB, measured \d+–\d+ MiB +▼ pessimistic/,
    );
  });

  test('names a pack nobody has', async ({ folder }) => {
    const done = await run(['packs', 'compare', 'sead'], { directory: folder });
    expectOneLine(done, /There is no pack "sead"; did you mean seed\?/);
  });
});
