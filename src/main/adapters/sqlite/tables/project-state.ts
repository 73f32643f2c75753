import type { ProjectDocument } from '../../../../shared/domain/project/project.ts';

/** One state of a project: its document, and the text it is stored as. */
export interface ProjectState {
  readonly document: ProjectDocument;
  readonly text: Buffer;
}

/** Documents of texts that are still in memory: a large one is not read again for every use. */
const documents = new WeakMap<Buffer, ProjectDocument>();

/**
 * A document on its way into the store. The schema gives a checked document's fields in one fixed
 * order, so that a small change is a small difference.
 */
export function stateOf(document: ProjectDocument): ProjectState {
  const text = Buffer.from(JSON.stringify(document));
  documents.set(text, document);
  return { document, text };
}

/** A state read from the store; it was checked when it was stored, and its text verifies. */
export function stateIn(text: Buffer): ProjectState {
  const cached = documents.get(text);
  const document = cached ?? (JSON.parse(text.toString()) as ProjectDocument);
  if (cached === undefined) documents.set(text, document);
  return { document, text };
}

/** The name in the form a list shows it: without what a database text cannot hold. */
export function shownName({ name }: ProjectDocument): string {
  return name.toWellFormed().replaceAll('\0', '\uFFFD');
}
