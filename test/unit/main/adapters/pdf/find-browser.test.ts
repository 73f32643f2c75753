import {
  chmodSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { exportOrder, testOrder } from '../../../../../src/main/adapters/pdf/browser.ts';
import { findBrowser, findCandidates } from '../../../../../src/main/adapters/pdf/find-browser.ts';
import {
  browserCacheDirectory,
  unpackBrowser,
} from '../../../../../src/main/adapters/pdf/packaged-browser.ts';
import { systemBrowserPaths } from '../../../../../src/main/adapters/pdf/system-browser.ts';

let folder = '';
const program = (name: string, mode = 0o755): string => {
  const path = join(folder, name);
  writeFileSync(path, '#!/bin/sh\n');
  chmodSync(path, mode);
  return path;
};
const machine = (
  environment: NodeJS.ProcessEnv,
  platform: NodeJS.Platform = 'linux',
  arch = 'arm64',
) => ({
  platform,
  arch,
  environment: { XDG_CACHE_HOME: folder, ...environment },
});

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'isoplan-browser-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

describe('the search for a browser', () => {
  test('takes the one the environment names before the system’s', async () => {
    const named = program('mine');
    program('chromium');
    const found = await findBrowser(
      exportOrder,
      machine({ ISOPLAN_CHROMIUM: named, PATH: folder }),
    );
    expect(found).toEqual({ ok: true, value: { source: 'environment', path: named } });
  });

  test.each([
    ['is not there', 'nowhere', 0o755],
    ['is not executable', 'mine', 0o644],
  ])('fails when the named one %s, instead of using another', async (_, name, mode) => {
    if (name === 'mine') program('mine', mode);
    program('chromium');
    const path = join(folder, name);
    const found = await findBrowser(exportOrder, machine({ ISOPLAN_CHROMIUM: path, PATH: folder }));
    expect(found).toEqual({
      ok: false,
      error: { code: 'browser-missing', searched: [`ISOPLAN_CHROMIUM=${path}`] },
    });
  });

  test('takes a folder of that name for no browser', async () => {
    mkdirSync(join(folder, 'chromium'));
    const found = await findBrowser(exportOrder, machine({ PATH: folder }));
    expect(found.ok).toBe(false);
  });

  test('takes a system browser before the packaged one for an export, after it in tests', () => {
    program('google-chrome');
    const x64 = machine({ PATH: folder }, 'linux', 'x64');
    const sources = (order: typeof exportOrder): readonly string[] => {
      const found = findCandidates(order, x64);
      return found.ok ? found.value.map(({ source }) => source) : [];
    };
    expect(sources(exportOrder)).toEqual(['system', 'package']);
    expect(sources(testOrder)).toEqual(['package', 'system']);
  });

  test('says what was searched when there is none', async () => {
    const found = await findBrowser(exportOrder, machine({ PATH: folder }));
    expect(found).toMatchObject({ ok: false, error: { code: 'browser-missing' } });
    expect(found.ok ? [] : (found.error as { searched: readonly string[] }).searched).toHaveLength(
      3,
    );
  });

  test('looks where each system keeps its browsers', () => {
    expect(systemBrowserPaths('darwin', {})[0]).toContain('Google Chrome.app');
    expect(
      systemBrowserPaths('win32', { PROGRAMFILES: 'C:\\P' }).some((path) =>
        path.endsWith('msedge.exe'),
      ),
    ).toBe(true);
    expect(systemBrowserPaths('win32', {})).toEqual([]);
    expect(systemBrowserPaths('linux', { PATH: '/a:/b' }).slice(0, 2)).toEqual([
      '/a/chromium',
      '/b/chromium',
    ]);
  });
});

describe('the packaged browser', () => {
  const archive = (content: string) => {
    const path = join(folder, 'chromium.br');
    writeFileSync(path, brotliCompressSync(content));
    return { version: '1.2.3', archive: path, libraries: '' };
  };

  test('is unpacked once, executable, and leaves nothing else behind', async () => {
    const cache = join(folder, 'cache');
    const path = await unpackBrowser(archive('first'), cache);
    expect(await unpackBrowser(archive('second'), cache)).toBe(path);
    expect(statSync(path).size).toBe('first'.length);
    expect(statSync(path).mode & 0o111).not.toBe(0);
    expect(statSync(cache).mode & 0o077).toBe(0);
    expect(readdirSync(cache)).toEqual(['chromium-1.2.3']);
  });

  test('is whole for everybody when several unpack it at once', async () => {
    const content = 'x'.repeat(3_000_000);
    const source = archive(content);
    const cache = join(folder, 'cache');
    const paths = await Promise.all(Array.from({ length: 4 }, () => unpackBrowser(source, cache)));
    expect(new Set(paths).size).toBe(1);
    expect(statSync(paths[0] ?? '').size).toBe(content.length);
    expect(readdirSync(cache)).toEqual(['chromium-1.2.3']);
  });

  test('leaves nothing behind when the archive is broken', async () => {
    const source = archive('x');
    writeFileSync(source.archive, 'not compressed');
    const cache = join(folder, 'cache');
    await expect(unpackBrowser(source, cache)).rejects.toThrow();
    expect(readdirSync(cache)).toEqual([]);
  });

  test('goes to the user’s own cache, wherever that is', () => {
    expect(browserCacheDirectory({ XDG_CACHE_HOME: '/c' })).toBe(join('/c', 'isoplan', 'browser'));
    expect(browserCacheDirectory({ XDG_CACHE_HOME: 'relative' })).not.toContain('relative');
    expect(browserCacheDirectory({})).toContain(join('.cache', 'isoplan'));
  });
});
