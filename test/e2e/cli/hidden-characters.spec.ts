import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { hasHidden } from '../../../src/shared/base/hidden-characters.ts';
import { expect, test } from '../planner-test.ts';
import { run } from '../run-isoplan.ts';

/** Sets the title, colours, clears the screen, turns the direction, and begins a line of its own. */
const acting =
  '\u001b]0;OWNED\u0007\u001b[31mRED\u001b[2J\r\u202egnp.exe\u0085\u009b31m\u200b\nisoplan: forged';

/** A project with such a text in every place where somebody's words may stand. */
const project = {
  schema: 'isoplan/project@1',
  name: `P${acting}`,
  notes: `N${acting}`,
  workloads: [{ name: `W${acting}`, cpu: '1', memory: '1Gi', trustDomain: `T${acting}` }],
  host: {
    name: `H${acting}`,
    cores: 8,
    clockHz: 2e9,
    memoryBytes: 32e9,
    operatingSystem: `O${acting}`,
    disks: [{ name: `D${acting}`, kind: 'ssd' }],
    nics: [{ name: `I${acting}` }],
  },
  overrides: [
    {
      parameter: 'container.memory.runtime',
      low: 1e7,
      high: 2e7,
      distribution: 'uniform',
      provenance: 'override',
      reason: `R${acting}`,
    },
  ],
};

test('no command prints a character that acts on a terminal, and files keep them as escapes', async ({
  folder,
}) => {
  writeFileSync(path.join(folder, 'p.json'), JSON.stringify(project));
  const call = (words: readonly string[]) =>
    run([...words, '--data', 'store'], { directory: folder });
  const imported = await call(['projects', 'import', 'p.json']);
  const id = imported.stdout.trim();
  for (const words of [
    ['plan', 'p.json', '--analyze'],
    ['plan', 'p.json', '--analyze', '--json'],
    ['projects'],
    ['projects', '--json'],
    ['projects', 'search', 'red'],
    ['projects', 'search', 'red', '--json'],
    ['projects', 'history', id],
    ['projects', 'export', id],
  ]) {
    const done = await call(words);
    expect(done.status, words.join(' ')).toBe(0);
    expect(hasHidden(done.stdout + done.stderr), words.join(' ')).toBe(false);
    // A name with a line feed cannot pass for a line of ours.
    expect(done.stdout, words.join(' ')).not.toMatch(/^isoplan: forged/m);
  }
  for (const file of ['out.json', 'out.yaml']) {
    await call(['projects', 'export', id, '--out', file]);
    expect(hasHidden(readFileSync(path.join(folder, file), 'utf8'))).toBe(false);
    const again = await call(['plan', file, '--json']);
    expect(JSON.parse(again.stdout).workloads[0].name).toBe(project.workloads[0]?.name);
  }
});
