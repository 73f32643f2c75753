import { describe, expect, test } from 'vitest';
import { temporaryFolder } from '../files/temporary-folder.ts';
import { aBasis, aDecision } from './a-decision.ts';
import { documentWith, openStore, valueOf } from './open-store.ts';

describe('search', () => {
  test.each([
    ['a name', 'shop'],
    ['part of a word', 'hop'],
    ['two letters', 'ho'],
    ['two Chinese characters', '密度'],
    ['one Chinese character', '密'],
    ['a sentence in Chinese', '选择容器的理由'],
    ['words of different places', 'shop gateway 理由'],
    ['a workload', 'gateway'],
    ['the reason of an override', 'fio run'],
    ['the rationale of a decision', '成本最低'],
    ['characters that mean something to the index', '"50%_\\'],
  ])('finds a project by %s', async (_, query) => {
    const store = await openStore(temporaryFolder());
    valueOf(store.create(documentWith({ name: 'Another one' })));
    const document = documentWith({
      notes: '选择容器的理由：密度 and "50%_\\ of it',
      workloads: [{ name: 'gateway', cpu: '1', memory: '1Gi' }],
      overrides: [
        {
          parameter: 'vm.io.loss',
          low: 0.1,
          high: 0.2,
          distribution: 'uniform',
          provenance: 'override',
          reason: 'Measured in our own fio runs',
        },
      ],
    });
    const { id } = valueOf(store.create(document));
    valueOf(store.recordDecision(id, aDecision(), aBasis()));
    const hits = valueOf(store.search(query, 10));
    expect(hits.map(({ project }) => project.id)).toEqual([id]);
    const marked = hits[0]?.places.flatMap(({ snippet }) => snippet.filter((part) => part.match));
    expect(marked?.length).toBeGreaterThan(0);
  });

  test('follows every change: edits, renames, undo, deletion and restoring', async () => {
    const store = await openStore(temporaryFolder());
    const found = (query: string) => valueOf(store.search(query, 10)).length;
    const { id } = valueOf(store.create(documentWith({ name: 'First name' })));
    expect([found('first'), found('second')]).toEqual([1, 0]);
    valueOf(store.save(id, 1, documentWith({ name: 'Second name' })));
    expect([found('first'), found('second')]).toEqual([0, 1]);
    valueOf(store.undo(id, 2));
    expect([found('first'), found('second')]).toEqual([1, 0]);
    valueOf(store.remove(id));
    expect(found('first')).toBe(0);
    valueOf(store.restore(id));
    expect(found('first')).toBe(1);
  });

  test('sees what another process saved', async () => {
    const folder = temporaryFolder();
    const [one, two] = [await openStore(folder), await openStore(folder)];
    valueOf(one.create(documentWith({ notes: 'hypervisor' })));
    expect(valueOf(two.search('hypervisor', 10))).toHaveLength(1);
  });

  test('finds nothing rather than fails for what no text can hold', async () => {
    const store = await openStore(temporaryFolder());
    valueOf(store.create(documentWith({ name: 'a\0b \ud800' })));
    expect(valueOf(store.search('\0', 10))).toEqual([]);
    expect(valueOf(store.search('\ud800\ud800\ud800', 10))).toEqual([]);
  });
});
