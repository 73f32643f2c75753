import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { evidencePack } from '../../src/shared/packs/evidence/evidence.ts';
import { seedPack } from '../../src/shared/packs/seed/seed.ts';
import { referenceHost } from '../unit/shared/model/reference-host.ts';
import { planOf } from '../unit/shared/plan/plan-of.ts';

const page = readFileSync(new URL('../../docs/plan.md', import.meta.url), 'utf8');

/** Values whose own keys are no names of the contract: ranges, texts, and whatever a pack names. */
const closed =
  /(^|\.)(host|overTime|terms|lostCyclesPerSecond|values|headroom|shares|weights|meanWeights)$/;

function isLeaf(value: object, path: string): boolean {
  return closed.test(path) || 'p50' in value || ('en' in value && 'zh' in value);
}

/** Every path of a document at which a key of the contract stands. */
function paths(value: unknown, path: string): readonly string[] {
  if (Array.isArray(value)) {
    return value.length === 0 ? [] : value.flatMap((one) => paths(one, `${path}[]`));
  }
  if (typeof value !== 'object' || value === null || isLeaf(value, path)) return [path];
  return Object.entries(value).flatMap(([key, part]) =>
    paths(part, path === '' ? key : `${path}.${key}`),
  );
}

/** Every path that the page lists: the heading of its table before each name of the first column. */
function listed(): ReadonlySet<string> {
  const found = new Set<string>();
  let prefix = '';
  for (const line of page.split('\n')) {
    const heading = /^## (?:`(.+)`|.*)$/.exec(line);
    if (heading) prefix = heading[1] === undefined ? '' : `${heading[1]}.`;
    const [, cell] = /^\| (`[^|]+`) \|/.exec(line) ?? [];
    for (const [, name] of cell?.matchAll(/`([^`]+)`/g) ?? []) found.add(`${prefix}${name}`);
  }
  return found;
}

describe('the page of the plan', () => {
  const workloads = [
    {
      cpu: '2',
      memory: '4Gi',
      ownKernel: true,
      requestsPerSecond: 100,
      cyclesPerRequest: 1e6,
      ioPerRequest: 1,
      messagesPerRequest: 1,
    },
    { cpu: '100m', memory: '16Mi', count: 5000 },
    { cpu: '100m', memory: '16Mi' },
  ];

  it.each([seedPack, evidencePack])('lists every key of a plan with pack $id', (pack) => {
    const plan = planOf({ workloads }, referenceHost, pack);
    const names = listed();
    const missing = paths(JSON.parse(JSON.stringify(plan)), '').filter((path) => !names.has(path));
    expect([...new Set(missing)]).toEqual([]);
  });

  it('lists nothing that no plan has', () => {
    const found = new Set(
      [seedPack, evidencePack].flatMap((pack) =>
        paths(JSON.parse(JSON.stringify(planOf({ workloads }, referenceHost, pack))), ''),
      ),
    );
    const isFound = (path: string): boolean =>
      found.has(path) || [...found].some((one) => one.startsWith(`${path}.`));
    const empty = ['sampling.fallback', 'sampling.repaired', 'workloads[].decision.tied'];
    expect([...listed()].filter((path) => !isFound(path) && !empty.includes(path))).toEqual([]);
  });
});
