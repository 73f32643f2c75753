import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';

const rows = readFileSync('docs/security.md', 'utf8')
  .split('\n')
  .map((line) => /^\| (\d+) \| ([^|]+) \| `([^`]+)` \| `([^`]+)` \|$/.exec(line))
  .filter((row) => row !== null)
  .map(([, number = '', rule = '', file = '', words = '']) => ({ number, rule, file, words }));

/** What the checklist forbids by name; none of it may stand in the sources. */
const forbidden = [
  'allowRunningInsecureContent',
  'experimentalFeatures',
  'enableBlinkFeatures',
  'allowpopups',
  'openExternal',
  'webSecurity: false',
  'nodeIntegration: true',
  'contextIsolation: false',
  'sandbox: false',
  'file://',
  'autoUpdater',
];

function sources(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.(ts|tsx|mjs)$/.test(file))
    .map((file) => path.join(folder, file));
}

describe("Electron's security checklist in docs/security.md", () => {
  test('has all of its twenty rules, once each', () => {
    expect(rows.map((row) => Number(row.number))).toEqual(
      Array.from({ length: 20 }, (_, index) => index + 1),
    );
  });

  test.each(rows)('$number $rule: stands where the table says', ({ file, words }) => {
    expect(readFileSync(file, 'utf8')).toContain(words);
  });

  test.each(forbidden)('nothing of the program says %s', (words) => {
    const holders = [...sources('src/main'), ...sources('src/renderer')].filter((file) =>
      readFileSync(file, 'utf8').includes(words),
    );
    expect(holders).toEqual([]);
  });

  test('the fuses of the configuration are those that are checked', async () => {
    const { wantedFuses } = await import('../../resources/release/fuses.ts');
    const configuration = readFileSync('resources/release/electron-builder.yml', 'utf8');
    const lines = Object.entries(wantedFuses)
      .filter(([, wanted]) => wanted !== null)
      .map(([name, wanted]) => `  ${name}: ${wanted}`);
    expect(configuration.split('\n')).toEqual(expect.arrayContaining(lines));
  });
});
