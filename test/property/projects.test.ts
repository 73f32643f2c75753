import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createDocumentCodec } from '../../src/main/adapters/files/document-codec.ts';
import type { ProjectStore } from '../../src/main/ports/project-store.ts';
import { hostWithoutIdentifiers } from '../../src/shared/domain/host/identifiers.ts';
import { projectChanges } from '../../src/shared/domain/project/project-changes.ts';
import { readProjectFile, toProjectFile } from '../../src/shared/domain/project/project-file.ts';
import type { ProjectDocument } from '../../src/shared/domain/project/project.ts';
import { temporaryFolder } from '../unit/main/adapters/files/temporary-folder.ts';
import { openStore, valueOf } from '../unit/main/adapters/sqlite/open-store.ts';
import { documents } from './project-documents.ts';

const text = createDocumentCodec();

function exported(document: ProjectDocument): string {
  return text.format(toProjectFile(document));
}

/** Applies a list of states to a project, and gives the revision it ends with. */
function edit(store: ProjectStore, id: string, states: readonly ProjectDocument[]): number {
  return states.reduce((revision, state) => valueOf(store.save(id, revision, state)).revision, 1);
}

describe('any sequence of edits', () => {
  test('followed by as many undos gives back the first state, byte for byte as exported', async () => {
    const store = await openStore(temporaryFolder());
    fc.assert(
      fc.property(documents, fc.array(documents, { maxLength: 12 }), (first, states) => {
        const { id } = valueOf(store.create(first));
        let project = valueOf(store.read(id));
        let revision = edit(store, id, states);
        for (const _ of states) {
          project = valueOf(store.undo(id, revision));
          revision = project.revision;
        }
        expect(exported(project.document)).toBe(exported(first));
        expect(project.canUndo).toBe(false);
        for (const _ of states) revision = valueOf(store.redo(id, revision)).revision;
        const last = valueOf(store.read(id));
        expect(exported(last.document)).toBe(exported(states.at(-1) ?? first));
        expect(last.canRedo).toBe(false);
      }),
      { numRuns: 60 },
    );
  });

  test('mixed with undo and redo behaves like a list of states with a place in it', async () => {
    const store = await openStore(temporaryFolder());
    const step = fc.oneof(documents, fc.constantFrom('undo' as const, 'redo' as const));
    fc.assert(
      fc.property(documents, fc.array(step, { maxLength: 25 }), (first, steps) => {
        let project = valueOf(store.create(first));
        let past: readonly ProjectDocument[] = [];
        let shown = first;
        let future: readonly ProjectDocument[] = [];
        for (const next of steps) {
          const { id, revision } = project;
          if (next === 'undo') {
            project = valueOf(store.undo(id, revision));
            const previous = past.at(-1);
            if (previous !== undefined) {
              [past, shown, future] = [past.slice(0, -1), previous, [shown, ...future]];
            }
          } else if (next === 'redo') {
            project = valueOf(store.redo(id, revision));
            const [following, ...rest] = future;
            if (following !== undefined)
              [past, shown, future] = [[...past, shown], following, rest];
          } else {
            project = valueOf(store.save(id, revision, next));
            if (JSON.stringify(next) !== JSON.stringify(shown)) {
              [past, shown, future] = [[...past, shown], next, []];
            }
          }
          expect(project.document).toEqual(shown);
          expect([project.canUndo, project.canRedo]).toEqual([past.length > 0, future.length > 0]);
        }
      }),
      { numRuns: 60 },
    );
  });
});

/** What a file may tell of a project: its host's ledger only without identifiers, or not at all. */
function shareable(document: ProjectDocument): ProjectDocument {
  const { host } = document;
  return host === null ? document : { ...document, host: hostWithoutIdentifiers(host) };
}

describe('export then import', () => {
  test('gives the same project but for identifiers, as YAML and as JSON, and the same text again', () => {
    fc.assert(
      fc.property(documents, (document) => {
        const yaml = exported(document);
        const json = JSON.stringify(toProjectFile(document), null, 2);
        for (const [content, file] of [
          [yaml, 'project.yaml'],
          [json, 'project.json'],
        ] as const) {
          const value = valueOf(text.parse(content, file));
          const back = valueOf(readProjectFile(value, { source: file, name: 'project' }));
          expect(back).toEqual(shareable(document));
          expect(projectChanges(shareable(document), back)).toEqual([]);
          expect(exported(back)).toBe(yaml);
        }
      }),
      { numRuns: 300 },
    );
  });
});

describe('import of anything', () => {
  const fuzzed = fc.oneof(
    { weight: 3, arbitrary: fc.string({ unit: 'binary', maxLength: 300 }) },
    { weight: 2, arbitrary: fc.json({ maxDepth: 4 }) },
    {
      weight: 5,
      arbitrary: fc
        .tuple(documents, fc.nat(), fc.nat(20), fc.string({ maxLength: 10 }))
        .map(([document, at, cut, noise]) => {
          const whole = exported(document);
          const place = at % (whole.length + 1);
          return whole.slice(0, place) + noise + whole.slice(place + cut);
        }),
    },
  );

  test('either works or says what is wrong about the file, and never throws', () => {
    fc.assert(
      fc.property(fuzzed, fc.constantFrom('a.yaml', 'a.json', 'a.txt'), (content, file) => {
        const value = text.parse(content, file);
        const answer = value.ok
          ? readProjectFile(value.value, { source: file, name: 'project' })
          : value;
        if (answer.ok) expect(answer.value.schema).toBe('isoplan/project@1');
        else expect(JSON.stringify(answer.error)).toContain(file);
      }),
      { numRuns: 600 },
    );
  });
});
