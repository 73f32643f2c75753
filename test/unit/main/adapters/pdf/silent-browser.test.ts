import { execFile, spawnSync } from 'node:child_process';
import {
  chmodSync,
  cpSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, describe, expect, test } from 'vitest';
import { exportOrder, testOrder } from '../../../../../src/main/adapters/pdf/browser.ts';
import { findCandidates } from '../../../../../src/main/adapters/pdf/find-browser.ts';
import { reachedOutside } from '../../../../support/traced-sockets.ts';
import { launchOptions } from '../../../../../src/main/adapters/pdf/launch-options.ts';

const run = promisify(execFile);
const minute = 60_000;
const folder = mkdtempSync(join(tmpdir(), 'isoplan-silent-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const can = (program: string, ...words: readonly string[]): boolean =>
  spawnSync(program, words).status === 0;

/** What prints one page and then stays for as long as a browser's services need to wake up. */
function printing(seconds: number): string {
  const writer = join(import.meta.dirname, '../../../../../src/main/adapters/pdf');
  const file = join(folder, `print-${seconds}.ts`);
  writeFileSync(
    file,
    `import { createChromiumPdfWriter } from ${JSON.stringify(join(writer, 'chromium-pdf-writer.ts'))};
const writer = createChromiumPdfWriter({ order: JSON.parse(process.argv[2]) });
const slow = '<!doctype html><title>a</title>' + '<p>one</p>'.repeat(20);
const end = Date.now() + ${seconds} * 1000;
do {
  const printed = await writer.print(slow, { createdAt: 0 });
  if (!printed.ok) throw new Error(JSON.stringify(printed.error));
} while (Date.now() < end);
`,
  );
  return file;
}

describe('a browser that prints', () => {
  const traced = process.platform === 'linux' && can('strace', '-e', 'trace=none', 'true');
  const sources = [testOrder, exportOrder].map((order) => {
    const found = findCandidates(order);
    return [found.ok ? (found.value[0]?.label ?? '') : '', order] as const;
  });
  test.skipIf(!traced).each(sources)(
    '%s sends nothing anywhere, seen by strace in all of its processes',
    async (_label, order) => {
      const trace = join(folder, 'trace');
      const calls = 'trace=connect,bind,sendto,sendmsg,sendmmsg';
      const watched = [process.execPath, printing(3), JSON.stringify(order)];
      await run('strace', ['-f', '-qq', '-yy', '-e', calls, '-o', trace, ...watched]);
      const lines = readFileSync(trace, 'utf8');
      expect(lines).toContain('<UNIX');
      expect(reachedOutside(lines)).toEqual([]);
    },
    2 * minute,
  );

  test('would be seen if it did: the reading of a trace', () => {
    const seen = [
      '1 connect(24<UDP:[1]>, {sa_family=AF_INET, sin_port=htons(53), sin_addr=inet_addr("10.0.0.53")}, 16) = 0',
      '1 sendto(24<UDPv6:[[::]:1->[2001:4860:4860::8888]:443]>, "x", 1, 0, NULL, 0) = 1',
      '1 bind(24<UDP:[1]>, {sa_family=AF_INET, sin_port=htons(5), sin_addr=inet_addr("0.0.0.0")}, 16) = 0',
    ];
    const unseen = [
      '1 connect(24<TCP:[1]>, {sa_family=AF_INET, sin_port=htons(9), sin_addr=inet_addr("127.0.0.1")}, 16) = 0',
      '1 sendto(5<UNIX-STREAM:[1->2]>, "x", 1, 0, NULL, 0) = 1',
    ];
    expect(reachedOutside([...seen, ...unseen].join('\n'))).toEqual(seen);
  });

  test('keeps its sandbox, but as root', () => {
    const browser = { source: 'system', path: '/usr/bin/chromium' } as const;
    expect(launchOptions(browser, {}, true).chromiumSandbox).toBe(true);
    expect(launchOptions(browser, {}, false).chromiumSandbox).toBe(false);
  });

  test.skipIf(process.getuid?.() !== 0 || !can('setpriv', '--version'))(
    'of a user who is not root runs in its sandbox (the test is root and becomes nobody)',
    async () => {
      const words = join(folder, 'words');
      const found = findCandidates(testOrder);
      if (!found.ok) throw new Error(JSON.stringify(found.error));
      const prepared = await found.value[0]?.prepare();
      if (prepared?.ok !== true) throw new Error('no browser');
      const home = join(folder, 'home');
      mkdirSync(home);
      const own = join(home, 'chromium');
      cpSync(prepared.value.path, join(home, 'program'));
      writeFileSync(own, `#!/bin/sh\necho "$@" > ${words}\nexec ${home}/program "$@"\n`);
      writeFileSync(words, '');
      for (const file of [own, join(home, 'program')]) chmodSync(file, 0o755);
      for (const file of [folder, home, words]) chmodSync(file, 0o777);
      const identity = ['--reuid=65534', '--regid=65534', '--clear-groups'];
      const call = [process.execPath, printing(0), '["environment"]'];
      await run('setpriv', [...identity, ...call], {
        env: { ...process.env, HOME: home, ISOPLAN_CHROMIUM: own },
      });
      expect(readFileSync(words, 'utf8')).toContain('--host-resolver-rules');
      expect(readFileSync(words, 'utf8')).not.toContain('--no-sandbox');
    },
    minute,
  );
});
