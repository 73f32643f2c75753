import {
  chmodSync,
  existsSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { browserOpener, openBrowser } from '../../../../../src/main/hosts/web/open-browser.ts';

describe('the way to open a browser', () => {
  it.each([
    ['darwin', {}, ['open']],
    ['win32', {}, ['rundll32', 'url.dll,FileProtocolHandler']],
    ['linux', { DISPLAY: ':0' }, ['xdg-open']],
    ['linux', { WAYLAND_DISPLAY: 'wayland-0' }, ['xdg-open']],
    ['linux', {}, null],
    ['linux', { DISPLAY: ':0', CI: 'true' }, null],
    ['darwin', { CI: '1' }, null],
  ] as const)('on %s with %j is %j', (platform, environment, opener) => {
    expect(browserOpener(platform, environment)).toEqual(opener);
  });
});

describe.skipIf(process.platform !== 'linux')('the token', () => {
  it('stands in a file of its owner, not in the words of a program', async () => {
    const folder = mkdtempSync(path.join(tmpdir(), 'isoplan-opener-'));
    const words = path.join(folder, 'words');
    const opener = path.join(folder, 'xdg-open');
    writeFileSync(opener, `#!/bin/sh\necho "$@" > ${words}.part; mv ${words}.part ${words}\n`);
    chmodSync(opener, 0o755);
    const search = process.env['PATH'] ?? '';
    process.env['PATH'] = `${folder}:${search}`;
    const remove = openBrowser('http://127.0.0.1:5/?token=secret', { DISPLAY: ':0' });
    await expect.poll(() => existsSync(words)).toBe(true);
    process.env['PATH'] = search;
    const given = readFileSync(words, 'utf8').trim();
    expect(given).toMatch(/^file:/);
    expect(given).not.toContain('secret');
    const file = fileURLToPath(given);
    expect(readFileSync(file, 'utf8')).toContain('url=http://127.0.0.1:5/?token=secret');
    expect(statSync(file).mode & 0o777).toBe(0o600);
    expect(statSync(path.dirname(file)).mode & 0o777).toBe(0o700);
    remove();
    expect(existsSync(path.dirname(file))).toBe(false);
    rmSync(folder, { recursive: true, force: true });
  });
});
