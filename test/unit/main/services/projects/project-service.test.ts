import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { createDocumentCodec } from '../../../../../src/main/adapters/files/document-codec.ts';
import { createSampleFolder } from '../../../../../src/main/adapters/files/sample-folder.ts';
import { openProjectStore } from '../../../../../src/main/adapters/sqlite/project-store.ts';
import { createProjectService } from '../../../../../src/main/services/projects/project-service.ts';
import { createStoreAccess } from '../../../../../src/main/services/projects/store-access.ts';
import { temporaryFolder } from '../../adapters/files/temporary-folder.ts';
import {
  countedIds,
  documentWith,
  quietLog,
  settableClock,
  valueOf,
} from '../../adapters/sqlite/open-store.ts';

const samplesFolder = join(import.meta.dirname, '../../../../../resources/samples');

function service(folder: string = temporaryFolder()) {
  let opened = 0;
  const text = createDocumentCodec();
  const store = createStoreAccess(() => {
    opened += 1;
    return openProjectStore({ folder, clock: settableClock(), ids: countedIds, log: quietLog });
  });
  const samples = createSampleFolder(samplesFolder, text);
  const handlers = createProjectService({ store, text, samples });
  onTestFinished(store.close);
  return { ...handlers, opened: () => opened };
}

describe('the store behind the service', () => {
  test('is opened at the first call that needs it, once for many', async () => {
    const calls = service();
    await calls['samples.list']({});
    expect(calls.opened()).toBe(0);
    await Promise.all([calls['projects.list']({}), calls['projects.list']({})]);
    expect(calls.opened()).toBe(1);
  });

  test('is tried again after it could not be opened', async () => {
    const calls = service(join('/proc/nowhere', 'store'));
    expect(await calls['projects.list']({})).toMatchObject({ error: { code: 'store-unusable' } });
    expect(await calls['projects.list']({})).toMatchObject({ error: { code: 'store-unusable' } });
    expect(calls.opened()).toBe(2);
  });
});

describe('projects', () => {
  test('are renamed as one revision', async () => {
    const calls = service();
    const { id } = valueOf(await calls['projects.create']({ document: documentWith() }));
    const renamed = valueOf(await calls['projects.rename']({ id, revision: 1, name: 'Store' }));
    expect([renamed.name, renamed.document.name, renamed.revision]).toEqual(['Store', 'Store', 2]);
    expect(await calls['projects.rename']({ id, revision: 1, name: 'Late' })).toMatchObject({
      error: { code: 'project-stale' },
    });
    const { revisions } = valueOf(await calls['projects.history']({ id, before: null, limit: 10 }));
    expect(revisions.map((revision) => revision.kind)).toEqual(['rename', 'create']);
  });

  test('are duplicated as projects of their own', async () => {
    const calls = service();
    const document = documentWith({ notes: 'a' });
    const { id } = valueOf(await calls['projects.create']({ document }));
    const copy = valueOf(await calls['projects.duplicate']({ id, name: 'Copy' }));
    expect(copy).toMatchObject({ name: 'Copy', revision: 1, document: { notes: 'a' } });
    await calls['projects.delete']({ id: copy.id });
    expect(valueOf(await calls['projects.deleted']({}))).toMatchObject([{ name: 'Copy' }]);
    expect(valueOf(await calls['projects.read']({ id })).name).toBe('Shop');
  });

  test('are compared revision by revision', async () => {
    const calls = service();
    const workloads = [{ name: 'web', cpu: '1', memory: '1Gi' }];
    const { id } = valueOf(
      await calls['projects.create']({ document: documentWith({ workloads }) }),
    );
    const changed = documentWith({
      workloads: [{ name: 'web', cpu: '2', memory: '1Gi' }],
      weights: { cpu: 3 },
    });
    valueOf(await calls['projects.save']({ id, revision: 1, document: changed }));
    expect(valueOf(await calls['projects.compare']({ id, from: 1, to: 2 }))).toEqual([
      { field: 'workloads[web].cpu', kind: 'changed', before: '1', after: '2' },
      { field: 'weights.cpu', kind: 'added', before: null, after: '3' },
    ]);
    expect(await calls['projects.compare']({ id, from: 1, to: 9 })).toMatchObject({
      error: { code: 'revision-unknown' },
    });
  });
});

describe('export and import', () => {
  test.each(['yaml', 'json'] as const)('give the same project back as %s', async (format) => {
    const calls = service();
    const sample = valueOf(await calls['samples.open']({ id: 'online-shop', language: 'zh' }));
    const file = valueOf(await calls['projects.export']({ id: sample.id, format }));
    expect(file.fileName).toBe(`网上商城.${format}`);
    await calls['projects.delete']({ id: sample.id });
    const { project } = valueOf(
      await calls['projects.import']({ fileName: file.fileName, text: file.text, commit: true }),
    );
    expect(project?.document).toEqual(sample.document);
    const again = valueOf(await calls['projects.export']({ id: project?.id ?? '', format }));
    expect(again.text).toBe(file.text);
  });

  test('say what an import would do, and do it only when asked to', async () => {
    const calls = service();
    valueOf(await calls['projects.create']({ document: documentWith() }));
    const input = { fileName: 'shop.yaml', text: 'name: Shop\nworkloads: []\n' };
    expect(valueOf(await calls['projects.import']({ ...input, commit: false }))).toEqual({
      name: 'Shop (2)',
      nameInFile: 'Shop',
      workloadCount: 0,
      history: null,
      project: null,
    });
    expect(valueOf(await calls['projects.list']({}))).toHaveLength(1);
    const done = valueOf(await calls['projects.import']({ ...input, commit: true }));
    expect(done.project?.name).toBe('Shop (2)');
    expect(valueOf(await calls['projects.list']({}))).toHaveLength(2);
  });

  test.each([
    ['a newer file', 'schema: isoplan/project@9\nname: x\nworkloads: []', 'field-invalid'],
    ['a broken file', 'name: [', 'syntax-invalid'],
    ['an empty file', '  ', 'file-unusable'],
    ['a wrong field', '{workloads: [{cpu: 1, memory: 1Gi, colour: red}]}', 'field-invalid'],
  ])('refuse %s whole, naming the file', async (_, text, code) => {
    const calls = service();
    const answer = await calls['projects.import']({ fileName: 'plan.yaml', text, commit: true });
    expect(answer).toMatchObject({ error: { code } });
    expect(JSON.stringify(answer)).toContain('plan.yaml');
    expect(valueOf(await calls['projects.list']({}))).toEqual([]);
  });
});

describe('samples', () => {
  test('are opened as new projects in the language asked for, each under a free name', async () => {
    const calls = service();
    const names: string[] = [];
    for (const language of ['en', 'zh', 'en'] as const) {
      const input = { id: 'edge-platform', language };
      names.push(valueOf(await calls['samples.open'](input)).name);
    }
    expect(names).toEqual(['Edge platform', '边缘平台', 'Edge platform (2)']);
  });

  test('that do not exist are refused with the ones that do', async () => {
    const calls = service();
    expect(await calls['samples.open']({ id: 'shop', language: 'en' })).toMatchObject({
      error: { code: 'sample-unknown', known: expect.arrayContaining(['online-shop']) },
    });
  });
});

describe('backups', () => {
  test('are taken, listed and restored', async () => {
    const calls = service();
    const { id } = valueOf(await calls['projects.create']({ document: documentWith() }));
    const backup = valueOf(await calls['store.backUp']({}));
    valueOf(await calls['projects.delete']({ id }));
    expect(valueOf(await calls['store.status']({})).backups).toEqual([backup]);
    const restored = await calls['store.restoreBackup']({ name: backup.name });
    expect(valueOf(restored)).toEqual({ projects: 1 });
    expect(valueOf(await calls['projects.list']({}))).toHaveLength(1);
  });
});
