import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, rmdirSync, writeFileSync } from 'node:fs';
import { afterAll, describe, expect, test } from 'vitest';

const halfGibibyte = 536_870_912;
const program = new URL('print-planned.ts', import.meta.url).pathname;
const made: string[] = [];

function makeGroup(folder: string, files: Readonly<Record<string, string>>): string {
  mkdirSync(folder);
  made.push(folder);
  for (const [name, text] of Object.entries(files)) writeFileSync(`${folder}/${name}`, text);
  return folder;
}

/** Groups with half a core and 512 MiB; null where this user may not make any. */
function makeGroups(): readonly string[] | null {
  const name = `isoplan-test-${process.pid}`;
  const root = '/sys/fs/cgroup';
  try {
    if (existsSync(`${root}/cgroup.controllers`)) {
      return [
        makeGroup(`${root}/${name}`, {
          'cpu.max': '50000 100000',
          'memory.max': `${halfGibibyte}`,
        }),
      ];
    }
    return [
      makeGroup(`${root}/cpu/${name}`, {
        'cpu.cfs_period_us': '100000',
        'cpu.cfs_quota_us': '50000',
      }),
      makeGroup(`${root}/memory/${name}`, { 'memory.limit_in_bytes': `${halfGibibyte}` }),
    ];
  } catch {
    return null;
  }
}

const groups = process.platform === 'linux' ? makeGroups() : null;

afterAll(() => {
  for (const folder of made) rmdirSync(folder);
});

describe.skipIf(groups === null)('in a real control group (skipped where none can be made)', () => {
  test('with half a core and 512 MiB, the plan uses those', () => {
    const enter =
      'for group in "$@"; do echo $$ > "$group/cgroup.procs"; done; exec "$NODE" "$PROGRAM"';
    const output = execFileSync('sh', ['-c', enter, 'sh', ...(groups ?? [])], {
      encoding: 'utf8',
      env: { ...process.env, NODE: process.execPath, PROGRAM: program },
    });
    const printed = JSON.parse(output) as { readonly assumptions: readonly string[] };
    expect(printed.assumptions).toContain('host-limits');
    expect(printed).toMatchObject({
      host: { cores: 0.5, memoryBytes: halfGibibyte },
      cores: { planned: 0.5, limit: 0.5, limited: true },
      memory: { planned: halfGibibyte, limit: halfGibibyte, limited: true },
    });
  }, 60_000);
});
