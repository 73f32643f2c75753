import { describe, expect, it } from 'vitest';
import { changeSentence } from '../../../../../src/shared/domain/project/change-sentence.ts';
import { projectChanges } from '../../../../../src/shared/domain/project/project-changes.ts';
import {
  projectDocument,
  type ProjectDocument,
} from '../../../../../src/shared/domain/project/project.ts';
import { renamedWorkloads } from '../../../../../src/shared/domain/project/renamed-workloads.ts';

type Fields = Readonly<Record<string, unknown>>;

function documentOf(...workloads: readonly Fields[]): ProjectDocument {
  return projectDocument.parse({ schema: 'isoplan/project@1', name: 'Shop', workloads });
}

const web = { name: 'web', class: 'web-service', cpu: '2', memory: '1Gi', count: 3 };
const shop = { name: 'shop', class: 'database', cpu: '4', memory: '8Gi', count: 1 };

function renamed(before: readonly Fields[], after: readonly Fields[]): readonly unknown[] {
  const found = renamedWorkloads(documentOf(...before).workloads, documentOf(...after).workloads);
  return [...found];
}

describe('renamedWorkloads', () => {
  it('finds one that only got another name, wherever it stands', () => {
    expect(renamed([web, shop], [shop, { ...web, name: 'frontend' }])).toEqual([
      ['frontend', 'web'],
    ]);
  });

  it('finds one that also changed a little, in the same place', () => {
    const changed = { ...web, name: 'frontend', cpu: '3' };
    expect(renamed([web, shop], [changed, shop])).toEqual([['frontend', 'web']]);
    expect(renamed([web, shop], [shop, changed])).toEqual([]);
  });

  it('takes a new one for a new one, and each old one once', () => {
    expect(renamed([web], [{ ...shop, name: 'other' }])).toEqual([]);
    expect(renamed([web], [web, { ...web, name: 'copy' }])).toEqual([]);
    const copies = ['a', 'b'].map((name) => ({ ...web, name }));
    expect(renamed([web], copies)).toEqual([['a', 'web']]);
  });

  it('leaves lists alone in which a name repeats or is missing', () => {
    const { name: _, ...unnamed } = web;
    expect(renamed([unnamed], [web])).toEqual([]);
    expect(renamed([web, web], [web, { ...web, name: 'frontend' }])).toEqual([]);
  });
});

describe('the changes of a renamed workload', () => {
  const before = documentOf(web, shop);
  const after = documentOf({ ...web, name: 'frontend', cpu: '3' }, shop);

  it('are its name, and the fields that differ', () => {
    expect(projectChanges(before, after)).toEqual([
      { field: 'workloads[frontend].name', kind: 'changed', before: 'web', after: 'frontend' },
      { field: 'workloads[frontend].cpu', kind: 'changed', before: '2', after: '3' },
    ]);
  });

  it('are worded as such', () => {
    const { en, zh } = changeSentence(before, after);
    expect(en).toMatch(/workload frontend: name.*web.*frontend/i);
    expect(zh).toMatch(/“frontend”的名称.*web.*frontend/);
  });
});
