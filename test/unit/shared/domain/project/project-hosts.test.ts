import { describe, expect, test } from 'vitest';
import { hostInput } from '../../../../../src/shared/domain/host/host-input.ts';
import { projectChanges } from '../../../../../src/shared/domain/project/project-changes.ts';
import {
  addHost,
  keptHosts,
  planForHost,
  removeHost,
  replaceHost,
} from '../../../../../src/shared/domain/project/project-hosts.ts';
import { projectDocument } from '../../../../../src/shared/domain/project/project.ts';

const host = (name: string) => hostInput.parse({ name, cores: 4 });
const empty = projectDocument.parse({ schema: 'isoplan/project@1', name: 'p' });
const names = (document: typeof empty) => ({
  planned: document.host?.name ?? null,
  others: document.hosts?.map(({ name }) => name) ?? null,
});
const three = ['a', 'b', 'c'].reduce((document, name) => addHost(document, host(name)), empty);

describe('the hosts of a project', () => {
  test('are kept beside this machine, which stays the one planned for', () => {
    expect(names(three)).toEqual({ planned: null, others: ['a', 'b', 'c'] });
    expect(keptHosts(three)).toHaveLength(3);
  });

  test('exchange places when another one is planned for; none is lost or doubled', () => {
    const forB = planForHost(three, 1);
    expect(names(forB)).toEqual({ planned: 'b', others: ['a', 'c'] });
    const forC = planForHost(forB, 2);
    expect(names(forC)).toEqual({ planned: 'c', others: ['b', 'a'] });
    expect(names(planForHost(forC, null))).toEqual({ planned: null, others: ['c', 'b', 'a'] });
  });

  test('have names that tell them apart', () => {
    expect(names(addHost(three, host('a'))).others).toEqual(['a', 'b', 'c', 'a (2)']);
    const renamed = replaceHost(planForHost(three, 0), 1, host('a'));
    expect(names(renamed)).toEqual({ planned: 'a', others: ['a (2)', 'c'] });
  });

  test('are edited where they are, the one planned for too', () => {
    const edited = replaceHost(planForHost(three, 0), 0, host('A'));
    expect(names(edited)).toEqual({ planned: 'A', others: ['b', 'c'] });
    expect(names(replaceHost(three, 2, host('C'))).others).toEqual(['a', 'b', 'C']);
    expect(replaceHost(three, 7, host('x'))).toBe(three);
  });

  test('without the one planned for, this machine is planned for', () => {
    const forA = planForHost(three, 0);
    expect(names(removeHost(forA, 0))).toEqual({ planned: null, others: ['b', 'c'] });
    expect(names(removeHost(forA, 2))).toEqual({ planned: 'a', others: ['b'] });
    const none = removeHost(addHost(empty, host('only')), 0);
    expect(none).toEqual(empty);
  });

  test('tell a new ledger, new locks and new limits as one change each', () => {
    const before = { ...empty, host: { ...host('a'), ledger: { entries: [1, 2, 3] } } };
    const after = { ...empty, host: { ...host('a'), ledger: { entries: [4] }, locks: ['cores'] } };
    expect(projectChanges(before, after).map(({ field }) => field)).toEqual([
      'host.ledger',
      'host.locks',
    ]);
  });
});
