import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { inPlantedCheckout, type Answer } from './plant.ts';

const bin = (name: string): string => path.resolve('node_modules/.bin', name);
const compiler = path.resolve('node_modules/typescript7/bin/tsc');

const types = (room: string, files: Readonly<Record<string, string>>): Answer =>
  inPlantedCheckout(files, process.execPath, [compiler, '-p', room]);
const lint = (files: Readonly<Record<string, string>>): Answer =>
  inPlantedCheckout(files, bin('oxlint'), ['src']);
const graph = (files: Readonly<Record<string, string>>): Answer =>
  inPlantedCheckout(files, bin('depcruise'), ['src', '--config', '.dependency-cruiser.cjs']);

const clean = { 'src/shared/base/one.ts': 'export const one = 1;\n' };

describe('a checkout without a violation', () => {
  it('passes the types of shared', () => {
    expect(types('src/shared', clean)).toMatchObject({ status: 0 });
  });
  it('passes the linter', () => {
    expect(lint(clean)).toMatchObject({ status: 0 });
  });
  it('passes the import graph, which looked at it', () => {
    const answer = graph(clean);
    expect(answer.status).toBe(0);
    expect(answer.text).toContain('1 modules');
  });
});

describe('the types of a room refuse', () => {
  it.each([
    [
      'node:fs in shared',
      'src/shared',
      "import 'node:fs';\nimport { readFileSync } from 'node:fs';\nexport const read = readFileSync;\n",
    ],
    ['process in shared', 'src/shared', 'export const version = process.version;\n'],
    ['fetch in shared', 'src/shared', "export const page = fetch('x');\n"],
    ['document in shared', 'src/shared', 'export const title = document.title;\n'],
    ['document in main', 'src/main', 'export const title = document.title;\n'],
    ['process in the renderer', 'src/renderer', 'export const version = process.version;\n'],
  ])('%s', (_, room, text) => {
    const answer = types(room, { [`${room}/planted.ts`]: text });
    expect(answer.status).not.toBe(0);
    expect(answer.text).toContain('planted.ts');
  });
});

describe('the linter refuses', () => {
  it.each([
    ['Math.random in shared', 'src/shared/base/planted.ts', 'export const draw = Math.random();\n'],
    ['Math.log in shared', 'src/shared/base/planted.ts', 'export const none = Math.log(1);\n'],
    ['Date.now in shared', 'src/shared/base/planted.ts', 'export const now = Date.now();\n'],
    ['new Date() in shared', 'src/shared/base/planted.ts', 'export const now = new Date();\n'],
    ['a file of more than 400 lines', 'src/main/planted.ts', 'export {};\n'.repeat(401)],
    ['any', 'src/main/planted.ts', 'export const thing = (value: any) => value;\n'],
    ['a default export', 'src/main/planted.ts', 'export default 1;\n'],
    ['eval', 'src/main/planted.ts', "export const run = () => eval('1');\n"],
  ])('%s', (_, file, text) => {
    const answer = lint({ [file]: text });
    expect(answer.status).not.toBe(0);
    expect(answer.text).toContain('planted.ts');
  });
});

describe('the import graph refuses', () => {
  const library = { 'src/shared/model/thing.ts': 'export const thing = 1;\n' };
  it.each([
    [
      'a layer of shared that looks up',
      'shared-units-looks-down',
      'src/shared/units/planted.ts',
      '../model/thing.ts',
    ],
    [
      'a room beside another inside shared',
      'shared-audit-looks-down',
      'src/shared/audit/planted.ts',
      '../rules/thing.ts',
    ],
    [
      'shared that imports main',
      'shared-is-pure',
      'src/shared/base/planted.ts',
      '../../main/ports/thing.ts',
    ],
    [
      'shared that imports a large library',
      'shared-is-pure',
      'src/shared/base/planted.ts',
      'react',
    ],
    [
      'the renderer that imports main',
      'renderer-sees-shared',
      'src/renderer/app/planted.ts',
      '../../main/ports/thing.ts',
    ],
    [
      'a service that imports an adapter',
      'services-see-ports',
      'src/main/services/a/planted.ts',
      '../../adapters/b/thing.ts',
    ],
    [
      'an adapter that imports a host',
      'adapters-see-ports',
      'src/main/adapters/a/planted.ts',
      '../../hosts/thing.ts',
    ],
    [
      'an adapter that imports another',
      'adapters-apart',
      'src/main/adapters/a/planted.ts',
      '../b/thing.ts',
    ],
    [
      'a host that builds an adapter',
      'adapters-only-in-compose',
      'src/main/hosts/cli/planted.ts',
      '../../adapters/b/thing.ts',
    ],
    [
      'a host that calls a service past the dispatcher',
      'services-only-in-compose',
      'src/main/hosts/cli/planted.ts',
      '../../services/a/thing.ts',
    ],
    [
      'a service that knows a host',
      'hosts-on-top',
      'src/main/services/a/planted.ts',
      '../../hosts/thing.ts',
    ],
    [
      'electron outside its host',
      'electron-only-in-its-host',
      'src/main/services/a/planted.ts',
      'electron',
    ],
  ])('%s', (_, rule, file, target) => {
    const targets = target.startsWith('.')
      ? { [path.join(path.dirname(file), target)]: 'export const thing = 1;\n' }
      : {};
    const text = `import * as planted from '${target}';\nexport const use = planted;\n`;
    const answer = graph({ ...library, ...targets, [file]: text });
    expect(answer.text).toContain(rule);
    expect(answer.status).not.toBe(0);
  });

  it('a circle of files', () => {
    const answer = graph({
      'src/shared/base/a.ts': "import { b } from './b.ts';\nexport const a = b;\n",
      'src/shared/base/b.ts': "import { a } from './a.ts';\nexport const b = a;\n",
    });
    expect(answer.text).toContain('no-cycle');
    expect(answer.status).not.toBe(0);
  });
});

describe('the search for unused code finds', () => {
  const knip = (files: Readonly<Record<string, string>>): Answer =>
    inPlantedCheckout(
      {
        'electron.vite.config.ts': 'export default {};\n',
        'src/renderer/index.html': '<script type="module" src="./main.tsx"></script>\n',
        ...files,
      },
      bin('knip'),
      ['--no-progress', '--no-config-hints'],
    );

  it('an export and a file that nothing imports', () => {
    const answer = knip({
      'src/renderer/main.tsx': "import { used } from './part.ts';\nused();\n",
      'src/renderer/part.ts': 'export function used() {}\nexport function unusedPart() {}\n',
      'src/renderer/orphan.ts': 'export const orphan = 1;\n',
    });
    expect(answer.text).toContain('unusedPart');
    expect(answer.text).toContain('orphan.ts');
    expect(answer.status).not.toBe(0);
  });

  it('a dependency that nothing imports', () => {
    const answer = knip({ 'src/renderer/main.tsx': 'export {};\n' });
    expect(answer.text).toContain('systeminformation');
    expect(answer.status).not.toBe(0);
  });
});
