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
  expect(text.stdout).toContain('2 bins, and no packing needs fewer.');
  const chinese = await run(['place', '--vbp', file, '--lang', 'zh']);
  expect(chinese.stdout).toContain('2 个箱，已证明不能更少。');
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
  expect(large.stderr).toContain('item[0].size');
  const cut = await run(['place', '--vbp', file('cut.vbp', '1\n10\n2\n1 1\n')]);
  expect(cut.status).toBe(2);
  expect(cut.stderr).toContain('item[1].size[0]');
  const whole = file('whole.vbp', instance);
  const seconds = await run(['place', '--vbp', whole, '--seconds', 'soon']);
  expect(seconds.status).toBe(2);
  expect(seconds.stderr).toContain('--seconds');
  const missing = await run(['place', '--vbp', path.join(folder, 'none.vbp')]);
  expect(missing.status).toBe(2);
});
