import { revisionSentence } from '../../../src/shared/domain/project/change-sentence.ts';
import type {
  HistoryPage,
  Revision,
  RevisionKind,
} from '../../../src/shared/domain/project/project-history.ts';
import type { ProjectDocument } from '../../../src/shared/domain/project/project.ts';

interface Content {
  readonly document: ProjectDocument;
  readonly undoTo: number | null;
  redoTo: number | null;
}

/** The history of one project, kept in memory with the rules of the store. */
export interface FakeHistory {
  add(kind: RevisionKind, document: ProjectDocument): void;
  step(direction: 'undo' | 'redo'): void;
  document(number: number): ProjectDocument;
  current(): {
    readonly revision: number;
    readonly document: ProjectDocument;
    readonly undoTo: number | null;
    readonly redoTo: number | null;
  };
  page(before: number | null, limit: number): HistoryPage;
  name(number: number, name: string): void;
  unname(name: string): void;
}

export function createFakeHistory(): FakeHistory {
  const contents = new Map<number, Content>();
  const revisions: Revision[] = [];
  let at = 0;

  const content = (number: number): Content => {
    const found = contents.get(number);
    if (found === undefined) throw new Error(`no content ${number}`);
    return found;
  };
  const record = (kind: RevisionKind, shown: number): void => {
    at = shown;
    const number = revisions.length + 1;
    const time = new Date(Date.UTC(2026, 10, 22, 8, number)).toISOString();
    const before = revisions.at(-1);
    const description = revisionSentence(
      kind,
      before ? content(before.content).document : null,
      content(shown).document,
    );
    revisions.push({ number, kind, at: time, content: shown, description, snapshots: [] });
  };
  const renamed = (change: (revision: Revision) => readonly string[]): void => {
    revisions.forEach((revision, index) => {
      revisions[index] = { ...revision, snapshots: change(revision) };
    });
  };

  return {
    add: (kind, document) => {
      const number = revisions.length + 1;
      contents.set(number, { document, undoTo: at === 0 ? null : at, redoTo: null });
      record(number === 1 ? 'create' : kind, number);
    },
    step: (direction) => {
      const { undoTo, redoTo } = content(at);
      const target = direction === 'undo' ? undoTo : redoTo;
      if (target === null) return;
      if (direction === 'undo') content(target).redoTo = at;
      record(direction, target);
    },
    document: (number) => content(revisions[number - 1]?.content ?? number).document,
    current: () => ({ revision: revisions.length, ...content(at) }),
    page: (before, limit) => {
      const earlier = revisions.filter(({ number }) => before === null || number < before);
      const shown = earlier.toReversed().slice(0, limit);
      const last = shown.at(-1)?.number ?? 1;
      return { revisions: shown, next: last > 1 ? last : null };
    },
    name: (number, name) =>
      renamed((revision) =>
        revision.number === number ? [...revision.snapshots, name] : revision.snapshots,
      ),
    unname: (name) => renamed(({ snapshots }) => snapshots.filter((one) => one !== name)),
  };
}
