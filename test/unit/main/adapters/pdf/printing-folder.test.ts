import { EventEmitter } from 'node:events';
import { existsSync, mkdirSync, readdirSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test, vi } from 'vitest';
import { inPrintingFolder } from '../../../../../src/main/adapters/pdf/printing-folder.ts';
import { temporaryFolder } from '../files/temporary-folder.ts';

const variable = process.platform === 'win32' ? 'TEMP' : 'TMPDIR';

test('what a browser puts aside goes with it, and what a killed print left with the next one', async () => {
  const root = temporaryFolder();
  vi.stubEnv(variable, root);
  try {
    for (const name of ['isoplan-printing-old', 'isoplan-printing-new', 'others']) {
      mkdirSync(join(root, name, 'profile'), { recursive: true });
    }
    for (const name of ['isoplan-printing-old', 'others']) utimesSync(join(root, name), 1, 1);
    let own = '';
    const browser = await inPrintingFolder(() => {
      own = tmpdir();
      writeFileSync(join(own, 'profile'), 'half');
      return Promise.resolve(new EventEmitter());
    });
    expect(tmpdir()).toBe(root);
    expect(readdirSync(root).sort()).toEqual(
      ['others', 'isoplan-printing-new', own.slice(root.length + 1)].sort(),
    );
    browser.emit('disconnected');
    expect(existsSync(own)).toBe(false);
    const failing = inPrintingFolder(() => Promise.reject(new Error('no browser')));
    await expect(failing).rejects.toThrow('no browser');
    expect(readdirSync(root).sort()).toEqual(['isoplan-printing-new', 'others']);
  } finally {
    vi.unstubAllEnvs();
  }
});
