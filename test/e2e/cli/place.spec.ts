import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { run } from '../run-isoplan.ts';
import { expect, test } from '../planner-test.ts';

/** Two bins of two resources, each cut into three items. */
const instance = '2\n100 100\n6\n50 20 1\n30 30 1\n20 50 1\n60 10 1\n25 45 1\n15 45 1\n';

test('packs an instance and proves that no packing needs fewer', async ({ folder }) => {
  const file = path.join(folder, 'instance.vbp');
  writeFileSync(file, instance);
  const text = await run(['place', '--vbp', file]);
  expect(text.status).toBe(0);
  expect(text.stdout).toContain('2 hosts; no placement needs fewer.');
  const chinese = await run(['place', '--vbp', file, '--lang', 'zh']);
  expect(chinese.stdout).toContain('需要 2 台主机；已证明不能更少。');
  const json = await run(['place', '--vbp', file, '--json']);
  expect(JSON.parse(json.stdout)).toMatchObject({
    schema: 'isoplan/placement@1',
    objective: 'hosts',
    value: 2,
    bound: 2,
    gap: 0,
    checked: true,
    hosts: [{ class: 'bin', used: 2, of: null }],
    unplaced: [],
  });
});

test('says in one line what of an instance or an option is wrong', async ({ folder }) => {
  const file = (name: string, content: string): string => {
    const where = path.join(folder, name);
    writeFileSync(where, content);
    return where;
  };
  const large = await run(['place', '--vbp', file('large.vbp', '1\n10\n1\n11 1\n')]);
  expect(large.status).toBe(2);
  expect(large.stderr.trim().split('\n')).toHaveLength(1);
  expect(large.stderr).toContain('large.vbp: item[0].size');
  const cut = await run(['place', '--vbp', file('cut.vbp', '1\n10\n2\n1 1\n')]);
  expect(cut.status).toBe(2);
  expect(cut.stderr).toContain('cut.vbp: item[1].size[0]: missing; a value is required.');
  const whole = file('whole.vbp', instance);
  const seconds = await run(['place', '--vbp', whole, '--seconds', 'soon']);
  expect(seconds.status).toBe(2);
  expect(seconds.stderr).toContain('--seconds');
  const both = await run(['place', whole, '--vbp', whole]);
  expect(both.status).toBe(2);
  expect(both.stderr).toContain('unexpected');
  const missing = await run(['place', '--vbp', path.join(folder, 'none.vbp')]);
  expect(missing.status).toBe(2);
});

const fleet = {
  schema: 'isoplan/project@1',
  name: 'fleet',
  host: { name: 'rack', count: 3, cores: 32, memoryBytes: 2 ** 37, clockHz: 2.6e9 },
  workloads: [
    { name: 'web', cpu: '2', memory: '4Gi', count: 20 },
    { name: 'old', cpu: '2', memory: '4Gi', count: 3, guestOs: 'windows' },
  ],
};

test('places the workloads of a project on its hosts, and says what has no place', async ({
  folder,
}) => {
  writeFileSync(path.join(folder, 'fleet.json'), JSON.stringify(fleet));
  const options = { directory: folder };
  const placed = await run(['place', 'fleet.json', '--spare', '1', '--json'], options);
  expect(placed.status).toBe(0);
  const { hosts, spare, unplaced, inputs } = JSON.parse(placed.stdout);
  expect(hosts[0]).toMatchObject({ class: 'rack', used: 2, of: 3 });
  expect(spare).toEqual({ hosts: 1, holds: true, worst: { class: 'rack', unplaced: 0 } });
  expect(unplaced).toEqual([]);
  expect(inputs.hash).toMatch(/^[0-9a-f]{64}$/);

  const short = { ...fleet, host: { ...fleet.host, count: 1 } };
  writeFileSync(path.join(folder, 'short.json'), JSON.stringify(short));
  const left = await run(['place', 'short.json', '--lang', 'en'], options);
  expect(left.status).toBe(1);
  expect(left.stdout).toContain('short even if split perfectly, in hosts: CPU');
  expect(left.stderr).toMatch(
    /^isoplan: \d+ of 23 instances have no place on the hosts at hand\.\n$/,
  );

  const containers = await run(['place', 'fleet.json', '--paradigm', 'container'], options);
  expect(containers.status).toBe(1);
  expect(containers.stdout).toContain('old: none can run.');
});

test('refuses spare hosts more than hosts, and an alternative that the pack has not', async ({
  folder,
}) => {
  writeFileSync(path.join(folder, 'fleet.json'), JSON.stringify(fleet));
  const options = { directory: folder };
  const spare = await run(['place', 'fleet.json', '--spare', '3'], options);
  expect([spare.status, spare.stderr]).toEqual([
    2,
    'isoplan: Option --spare: found "3"; expected 0 to 2.\n',
  ]);
  const unknown = await run(['place', 'fleet.json', '--paradigm', 'jail'], options);
  expect(unknown.status).toBe(2);
  expect(unknown.stderr).toContain('expected one of vm, pv, container, sandbox');
});
