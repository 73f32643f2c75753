import { z } from 'zod';
import type { ContentFailure, Expectation, FieldFailure } from '../../base/failure.ts';
import { err, ok, type Result } from '../../base/result.ts';
import { applyDelta, deltaBetween, stringKind } from '../../base/text-delta.ts';
import { decisionChoice, decisionStatuses, reviewTrigger } from './decision-record.ts';
import { parseFields } from '../schema/field-problems.ts';
import { bases } from '../basis.ts';
import type { ArchivedContent, ProjectArchive } from './project-archive.ts';
import { revisionKinds } from './project-history.ts';
import { projectDocument } from './project.ts';

export const bundleSchemaName = 'isoplan/bundle@1';

const number = z.int().min(1).max(1e9);
const link = number.nullable();
const time = z.iso.datetime();
const id = z.string().min(1).max(100);
const hash = z.string().min(1).max(100);
const who = z.string().trim().min(1).max(200);
const length = z.int().min(0).max(1e9);

const archivedDecision = z.strictObject({
  id,
  number,
  at: time,
  who,
  choices: z.array(decisionChoice).min(1).max(10_000),
  rationale: z.string().min(1).max(20_000),
  triggers: z.array(reviewTrigger).max(100),
  supersedes: id.nullable(),
  basis: z.strictObject({
    revision: number,
    version: z.string().max(100),
    pack: z.strictObject({ id, version: z.string().max(100), hash }),
    basis: z.enum(bases),
    sampling: z.strictObject({ samples: z.int().min(1), seed: z.int().min(0) }),
    inputs: z.strictObject({ hash, document: hash, host: hash, pack: hash }),
    results: hash,
  }),
  statuses: z
    .array(
      z.strictObject({
        status: z.enum(decisionStatuses),
        at: time,
        who,
        note: z.string().max(2000),
      }),
    )
    .min(1)
    .max(100),
});

/**
 * A project with its history as one file, schema `isoplan/bundle@1`. The first state stands whole;
 * a later one is its difference to an earlier one, as characters of their JSON texts.
 */
export const projectBundle = z.strictObject({
  schema: z.literal(bundleSchemaName),
  name: z.string().min(1).max(200),
  /** Oldest revisions that were left out to keep the file small. */
  omitted: z.int().min(0).default(0),
  current: number,
  revisions: z
    .array(z.strictObject({ number, kind: z.enum(revisionKinds), at: time, content: number }))
    .min(1)
    .max(100_000),
  snapshots: z
    .array(z.strictObject({ name: z.string().trim().min(1).max(200), revision: number, at: time }))
    .max(10_000)
    .default([]),
  decisions: z.array(archivedDecision).max(10_000).default([]),
  contents: z
    .array(
      z.strictObject({
        number,
        undo: link,
        redo: link,
        /** The whole state, */
        document: z.unknown().optional(),
        /** or how its text follows from that of an earlier state. */
        base: number.optional(),
        keptStart: length.optional(),
        keptEnd: length.optional(),
        text: z.string().optional(),
      }),
    )
    .min(1)
    .max(100_000),
});
export type ProjectBundle = z.infer<typeof projectBundle>;

/** Characters of all states together that a bundle may unfold to. */
export const maxBundleCharacters = 100_000_000;

/** A project with its history as the file holds it. */
export function toBundle(name: string, archive: ProjectArchive): ProjectBundle {
  const { current, omitted, revisions, snapshots, decisions } = archive;
  return {
    schema: bundleSchemaName,
    name,
    omitted,
    current,
    revisions: revisions.map((revision) => ({ ...revision })),
    snapshots: snapshots.map((snapshot) => ({ ...snapshot })),
    decisions: decisions.map(({ project: _project, ...decision }) => ({
      ...decision,
      choices: [...decision.choices],
      triggers: [...decision.triggers],
      statuses: [...decision.statuses],
    })),
    contents: bundledContents(archive.contents),
  };
}

function bundledContents(contents: readonly ArchivedContent[]): ProjectBundle['contents'] {
  const texts = new Map(contents.map((content) => [content.number, content.text]));
  return contents.map(({ text, undo, redo, ...content }) => {
    const base = undo === null ? undefined : texts.get(undo);
    const links = { number: content.number, undo, redo };
    if (undo === null || base === undefined) {
      return { ...links, document: JSON.parse(text) as unknown };
    }
    const { middle, ...ends } = deltaBetween(base, text, stringKind);
    return { ...links, base: undo, ...ends, text: middle };
  });
}

/** Says about one field of the bundle what is wrong with it. */
type Refuse = (field: string, found: unknown, expected: Expectation) => FieldFailure;

function known(numbers: Iterable<number>): Expectation {
  return { kind: 'one-of', options: [...numbers].slice(0, 10).map(String) };
}

function textOfContent(
  content: ProjectBundle['contents'][number],
  earlier: ReadonlyMap<number, string>,
): string | null {
  if (content.document !== undefined) return JSON.stringify(content.document);
  const { base, keptStart, keptEnd, text } = content;
  if (keptStart === undefined || keptEnd === undefined || text === undefined) return null;
  const before = base === undefined ? undefined : earlier.get(base);
  return before === undefined
    ? null
    : applyDelta(before, { keptStart, keptEnd, middle: text }, stringKind);
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

function readContents(
  { contents }: ProjectBundle,
  source: string | null,
  refuse: Refuse,
): Result<readonly ArchivedContent[], ContentFailure> {
  const raw = new Map<number, string>();
  const read: ArchivedContent[] = [];
  const numbers = new Set(contents.map((content) => content.number));
  let characters = 0;
  for (const [index, content] of contents.entries()) {
    const at = `contents[${index}]`;
    const text = textOfContent(content, raw);
    if (text === null) return err(refuse(`${at}.base`, content.base ?? '', known(raw.keys())));
    characters += text.length;
    if (characters > maxBundleCharacters) {
      const size: Expectation = { kind: 'between', low: 1, high: maxBundleCharacters };
      return err(refuse('contents', characters, size));
    }
    raw.set(content.number, text);
    const document = parseFields(projectDocument, parsed(text), { source, at: `${at}.document.` });
    if (!document.ok) return document;
    if (content.undo !== null && (content.undo >= content.number || !raw.has(content.undo))) {
      return err(refuse(`${at}.undo`, content.undo, known(raw.keys())));
    }
    if (content.redo !== null && (content.redo <= content.number || !numbers.has(content.redo))) {
      return err(refuse(`${at}.redo`, content.redo, known(numbers)));
    }
    const { number: own, undo, redo } = content;
    read.push({ number: own, undo, redo, text: JSON.stringify(document.value) });
  }
  return ok(read);
}

/** The place of the first item that repeats an earlier one, or is not greater than it. */
function disorder(values: readonly (number | string)[], ascending: boolean): number | null {
  const seen = new Set<number | string>();
  for (const [index, value] of values.entries()) {
    const before = values[index - 1];
    if (seen.has(value) || (ascending && before !== undefined && value <= before)) return index;
    seen.add(value);
  }
  return null;
}

function brokenOrder(bundle: ProjectBundle, refuse: Refuse): FieldFailure | null {
  const lists = [
    ['contents', 'number', bundle.contents.map((one) => one.number), true],
    ['revisions', 'number', bundle.revisions.map((one) => one.number), true],
    ['decisions', 'number', bundle.decisions.map((one) => one.number), true],
    ['decisions', 'id', bundle.decisions.map((one) => one.id), false],
    ['snapshots', 'name', bundle.snapshots.map((one) => one.name), false],
  ] as const;
  for (const [list, field, values, ascending] of lists) {
    const index = disorder(values, ascending);
    if (index !== null) {
      return refuse(`${list}[${index}].${field}`, values[index] ?? '', { kind: 'unique' });
    }
  }
  return null;
}

function brokenReference(bundle: ProjectBundle, refuse: Refuse): FieldFailure | null {
  const contents = new Set(bundle.contents.map((one) => one.number));
  const revisions = new Set(bundle.revisions.map((one) => one.number));
  for (const [index, { number: own, content }] of bundle.revisions.entries()) {
    if (!contents.has(content) || content > own) {
      return refuse(`revisions[${index}].content`, content, known(contents));
    }
  }
  const last = bundle.revisions.at(-1)?.content;
  if (bundle.current !== last) return refuse('current', bundle.current, known([last ?? 1]));
  const late = bundle.contents.findIndex(
    (one) => one.number > (bundle.revisions.at(-1)?.number ?? 0),
  );
  if (late >= 0)
    return refuse(`contents[${late}].number`, bundle.contents[late]?.number, known(revisions));
  for (const [index, { revision }] of bundle.snapshots.entries()) {
    if (!revisions.has(revision)) {
      return refuse(`snapshots[${index}].revision`, revision, known(revisions));
    }
  }
  const earlier = new Set<string>();
  for (const [index, { id: own, supersedes }] of bundle.decisions.entries()) {
    if (supersedes !== null && !earlier.has(supersedes)) {
      const options = [...earlier].slice(0, 10);
      return refuse(`decisions[${index}].supersedes`, supersedes, { kind: 'one-of', options });
    }
    earlier.add(own);
  }
  return null;
}

/** Whether what a file holds means to be a bundle, of whatever version. */
export function isBundle(value: unknown): boolean {
  if (typeof value !== 'object' || value === null || !('schema' in value)) return false;
  return typeof value.schema === 'string' && value.schema.startsWith('isoplan/bundle@');
}

/**
 * Reads a bundle: every state of the project is unfolded and checked, and so is every reference.
 *
 * @returns the name in the file and the history, or the first thing that is wrong.
 */
export function readBundle(
  value: unknown,
  source: string | null,
): Result<{ readonly name: string; readonly archive: ProjectArchive }, ContentFailure> {
  const bundle = parseFields(projectBundle, value, { source });
  if (!bundle.ok) return bundle;
  const refuse: Refuse = (field, found, expected) => ({
    code: 'field-invalid',
    source,
    field,
    found: String(found),
    expected,
  });
  const broken = brokenOrder(bundle.value, refuse) ?? brokenReference(bundle.value, refuse);
  if (broken) return err(broken);
  const contents = readContents(bundle.value, source, refuse);
  if (!contents.ok) return contents;
  const { name, omitted, current, revisions, snapshots } = bundle.value;
  const decisions = bundle.value.decisions.map((one) => ({ ...one, project: '' }));
  return ok({
    name,
    archive: { omitted, current, revisions, snapshots, decisions, contents: contents.value },
  });
}
