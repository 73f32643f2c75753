import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createDocumentCodec } from '../../src/main/adapters/files/document-codec.ts';
import type { ProjectStore } from '../../src/main/ports/project-store.ts';
import { applyDelta, deltaBetween, stringKind } from '../../src/shared/base/text-delta.ts';
import { readBundle, toBundle } from '../../src/shared/domain/project/project-bundle.ts';
import { toProjectFile } from '../../src/shared/domain/project/project-file.ts';
import {
  projectDocument,
  type Project,
  type ProjectDocument,
} from '../../src/shared/domain/project/project.ts';
import { temporaryFolder } from '../unit/main/adapters/files/temporary-folder.ts';
import { aBasis, aDecision } from '../unit/main/adapters/sqlite/a-decision.ts';
import { openStore, valueOf } from '../unit/main/adapters/sqlite/open-store.ts';
import { documents } from './project-documents.ts';

const text = createDocumentCodec();
const step = fc.oneof(
  documents,
  fc.constantFrom('undo' as const, 'redo' as const, 'name' as const),
);

function exported(document: ProjectDocument): string {
  return text.format(toProjectFile(document));
}

/** A project with a history of edits, steps back and forth, snapshots and decisions. */
function withHistory(
  store: ProjectStore,
  first: ProjectDocument,
  steps: readonly (ProjectDocument | 'undo' | 'redo' | 'name')[],
): Project {
  let project = valueOf(store.create(first));
  for (const [index, next] of steps.entries()) {
    const { id, revision } = project;
    if (next === 'name') {
      valueOf(store.addSnapshot(id, revision, `snapshot ${index}`));
      valueOf(store.recordDecision(id, aDecision(), aBasis(revision)));
    } else if (typeof next === 'string') project = valueOf(store[next](id, revision));
    else project = valueOf(store.save(id, revision, next));
  }
  return project;
}

function bundleText(store: ProjectStore, { id, name }: Project): string {
  return JSON.stringify(toBundle(name, valueOf(store.readArchive(id))), null, 1);
}

function imported(store: ProjectStore, content: string): Project {
  const { archive } = valueOf(readBundle(valueOf(text.parse(content, 'b.json')), 'b.json'));
  const shown = archive.contents.find(({ number }) => number === archive.current);
  const { name } = JSON.parse(shown?.text ?? '') as ProjectDocument;
  return valueOf(store.addArchive(archive, name));
}

/** A name of which half a character is left: what tells the change must not differ by where it is kept. */
const halfACharacter: [ProjectDocument, ProjectDocument[]] = [
  projectDocument.parse({ schema: 'isoplan/project@1', name: 'whole' }),
  [projectDocument.parse({ schema: 'isoplan/project@1', name: '\ud800' })],
];

describe('a bundle', () => {
  test('brings every revision, snapshot and decision, and undo goes back to the first state', async () => {
    const store = await openStore(temporaryFolder());
    fc.assert(
      fc.property(documents, fc.array(step, { maxLength: 12 }), (first, steps) => {
        const project = withHistory(store, first, steps);
        let copy = imported(store, bundleText(store, project));
        expect(copy.id).not.toBe(project.id);
        expect(copy.document).toEqual(project.document);
        for (let number = 1; number <= project.revision; number += 1) {
          const theirs = valueOf(store.readRevision(copy.id, number));
          expect(theirs).toEqual(valueOf(store.readRevision(project.id, number)));
        }
        const plain = (id: string) =>
          valueOf(store.decisions(id)).map(({ id: _id, project: _project, ...rest }) => rest);
        expect(plain(copy.id)).toEqual(plain(project.id));
        expect(copy).toMatchObject({ canUndo: project.canUndo, canRedo: project.canRedo });
        while (copy.canUndo) copy = valueOf(store.undo(copy.id, copy.revision));
        expect(exported(copy.document)).toBe(exported(first));
      }),
      { numRuns: 40, examples: [halfACharacter] },
    );
  });

  test('damaged in any way either works or says what is wrong about the file, and adds nothing', async () => {
    const store = await openStore(temporaryFolder());
    const damage = fc.tuple(fc.nat(), fc.nat(20), fc.string({ maxLength: 8 }));
    fc.assert(
      fc.property(documents, fc.array(step, { maxLength: 4 }), damage, (first, steps, how) => {
        const whole = bundleText(store, withHistory(store, first, steps));
        const [at, cut, noise] = how;
        const place = at % (whole.length + 1);
        const value = text.parse(
          whole.slice(0, place) + noise + whole.slice(place + cut),
          'b.json',
        );
        const read = value.ok ? readBundle(value.value, 'b.json') : value;
        if (!read.ok) {
          expect(JSON.stringify(read.error)).toContain('b.json');
          return;
        }
        const added = store.addArchive(read.value.archive, read.value.name);
        expect(added.ok).toBe(true);
      }),
      { numRuns: 150 },
    );
  });
});

describe('a delta of texts', () => {
  test('leads from one text to the other, whatever they are', () => {
    const anything = fc.string({ unit: 'binary', maxLength: 40 });
    fc.assert(
      fc.property(anything, anything, (before, after) => {
        const way = deltaBetween(before, after, stringKind);
        expect(applyDelta(before, way, stringKind)).toBe(after);
        expect(way.middle.length).toBeLessThanOrEqual(after.length);
      }),
    );
  });
});
