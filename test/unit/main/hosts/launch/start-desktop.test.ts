import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import {
  electronBinary,
  fetchElectronOnce,
} from '../../../../../src/main/hosts/launch/electron-binary.mjs';
import { startDesktop } from '../../../../../src/main/hosts/launch/start-desktop.mjs';

let root: string;
let said: string[];

beforeEach(() => {
  root = mkdtempSync(path.join(tmpdir(), 'isoplan-launch-'));
  mkdirSync(path.join(root, 'node_modules/electron'), { recursive: true });
  said = [];
  vi.spyOn(process.stderr, 'write').mockImplementation((line) => {
    said.push(String(line));
    return true;
  });
});
afterEach(() => {
  vi.restoreAllMocks();
  rmSync(root, { recursive: true, force: true });
});

/** A program in Electron's place; it writes how it was called and ends as told. */
function standIn(name: string, body: string): string {
  const file = path.join(root, name);
  writeFileSync(file, `#!/bin/sh\n${body}\n`);
  chmodSync(file, 0o755);
  return file;
}

const desktop = (environment: Readonly<Record<string, string>> = {}, isRoot = false) => ({
  platform: 'linux' as const,
  isRoot,
  environment: { DISPLAY: ':0', ELECTRON_SKIP_BINARY_DOWNLOAD: '1', ...environment },
});

describe('the window', () => {
  it.each([
    ['there is no display', { DISPLAY: '' }, false, 'There is no display'],
    ['this is the administrator', {}, true, 'The window does not run as root'],
    ['Electron is not installed', {}, false, 'The Electron window is not installed'],
  ])('is not to be had when %s, and one line says so', async (_, environment, isRoot, line) => {
    expect(await startDesktop(root, [], desktop(environment, isRoot))).toBeNull();
    expect(said).toHaveLength(1);
    expect(said[0]).toContain(line);
    expect(said[0]).toMatch(/Isoplan opens in the browser\.\n$/);
  });

  it('is started in the checkout with the options given, and its exit code is passed on', async () => {
    const binary = standIn('electron', `echo "$(pwd) $@" > called; sleep 0; exit 0`);
    const code = await startDesktop(root, ['--x'], desktop({ ELECTRON_EXEC_PATH: binary }));
    expect(code).toBe(0);
    expect(readFileSync(path.join(root, 'called'), 'utf8')).toBe(`${root} . --x\n`);
    expect(said).toEqual([]);
  });

  it('that ends at once with an error never opened: the browser is used', async () => {
    const binary = standIn('electron', 'exit 127');
    expect(await startDesktop(root, [], desktop({ ELECTRON_EXEC_PATH: binary }))).toBeNull();
    expect(said[0]).toContain('did not start (exit status 127)');
  });

  it('is not turned into a plain Node by a variable of the environment', async () => {
    const binary = standIn('electron', 'test -z "$ELECTRON_RUN_AS_NODE"');
    const environment = { ELECTRON_EXEC_PATH: binary, ELECTRON_RUN_AS_NODE: '1' };
    expect(await startDesktop(root, [], desktop(environment))).toBe(0);
  });
});

describe("Electron's binary", () => {
  const installed = (): string => {
    mkdirSync(path.join(root, 'node_modules/electron/dist'), { recursive: true });
    writeFileSync(path.join(root, 'node_modules/electron/path.txt'), 'electron');
    return standIn('node_modules/electron/dist/electron', 'exit 0');
  };

  it('is where the package says it put it', () => {
    const binary = installed();
    expect(electronBinary(root, {})).toBe(binary);
  });

  it('is not there before the package has fetched it, or when it cannot be run', () => {
    expect(electronBinary(root, {})).toBeNull();
    chmodSync(installed(), 0o644);
    expect(electronBinary(root, {})).toBeNull();
  });

  it('may be named by the environment, in either of two ways', () => {
    const binary = standIn('electron', 'exit 0');
    expect(electronBinary(root, { ELECTRON_EXEC_PATH: binary })).toBe(binary);
    expect(electronBinary(root, { ELECTRON_OVERRIDE_DIST_PATH: root })).toBe(binary);
    expect(electronBinary(root, { ELECTRON_EXEC_PATH: '/no/such/file' })).toBeNull();
  });

  it('is fetched once per version, not at every start', () => {
    const directory = path.join(root, 'node_modules/electron');
    writeFileSync(path.join(directory, 'package.json'), '{"version":"1.2.3"}');
    writeFileSync(
      path.join(directory, 'install.js'),
      "require('fs').appendFileSync(__dirname + '/fetched', 'x')",
    );
    expect([fetchElectronOnce(root, {}), fetchElectronOnce(root, {})]).toEqual([true, false]);
    expect(readFileSync(path.join(directory, 'fetched'), 'utf8')).toBe('x');
    writeFileSync(path.join(directory, 'package.json'), '{"version":"1.2.4"}');
    expect(fetchElectronOnce(root, { ELECTRON_SKIP_BINARY_DOWNLOAD: '1' })).toBe(false);
    expect(fetchElectronOnce(root, {})).toBe(true);
  });
});
