import { crc32, deflateRawSync, inflateRawSync } from 'node:zlib';
import type { Database } from 'better-sqlite3';
import { applyDelta, deltaBetween } from '../../../../shared/base/text-delta.ts';
import { bufferKind } from './buffer-kind.ts';
import { rowChecksum, verifyKey, verifyRow, type Cell } from './row-checksum.ts';
import { createTextCache } from './text-cache.ts';
import { DamageFound } from '../failure/store-problem.ts';

/** A row of `content`: one state of a project, whole or as its delta to an earlier one. */
export interface ContentRow {
  readonly project: string;
  readonly number: number;
  readonly undo: number | null;
  readonly redo: number | null;
  readonly base: number | null;
  readonly depth: number;
  readonly kept_start: number;
  readonly kept_end: number;
  readonly packed: number;
  readonly body: Buffer;
  readonly bytes: number;
  readonly text_checksum: number;
  readonly checksum: number;
}

type UnsignedContent = Omit<ContentRow, 'checksum'>;

/** Deltas that may follow one another before a text is kept whole again. */
export const maxChainLength = 100;
/** Bodies shorter than this are kept as they are: packing them gains nothing. */
const packedFrom = 512;
const cachedTexts = 4;

function cellsOf(row: UnsignedContent): readonly Cell[] {
  const { project, number, undo, redo, base, depth, kept_start, kept_end, packed } = row;
  const { bytes, text_checksum, body } = row;
  return [
    project,
    number,
    undo,
    redo,
    base,
    depth,
    kept_start,
    kept_end,
    packed,
    bytes,
    text_checksum,
    crc32(body),
  ];
}

/** Refuses a row that is not what was written. */
export function verifyContent(row: ContentRow): void {
  verifyRow('content', cellsOf(row), row.checksum);
}

function unpacked(row: ContentRow): Buffer {
  if (row.packed === 0) return row.body;
  try {
    return inflateRawSync(row.body, { maxOutputLength: row.bytes });
  } catch {
    throw new DamageFound('a packed content cannot be unpacked');
  }
}

/** Refuses a text that is not the one its row was written for. */
function verified(row: ContentRow, text: Buffer | null): Buffer {
  if (text?.length !== row.bytes || crc32(text) !== row.text_checksum) {
    throw new DamageFound('a content does not verify');
  }
  return text;
}

/** The text a chain of rows leads to, the whole one first; refuses one that does not verify. */
export function assembled(chain: readonly ContentRow[]): Buffer {
  let text: Buffer | null = null;
  for (const row of chain) {
    verifyContent(row);
    const middle = unpacked(row);
    text =
      row.base === null || text === null
        ? middle
        : applyDelta(
            text,
            { keptStart: row.kept_start, keptEnd: row.kept_end, middle },
            bufferKind,
          );
    if (text === null) break;
  }
  const last = chain.at(-1);
  if (text === null || chain[0]?.base !== null || last === undefined) {
    throw new DamageFound('a content is missing its beginning');
  }
  return verified(last, text);
}

/** The contents of a store. Everything here throws; the caller is inside `attempt`. */
export interface ContentTable {
  /** The text of a content. */
  text(project: string, number: number): Buffer;
  links(
    project: string,
    number: number,
  ): { readonly undo: number | null; readonly redo: number | null };
  /** Adds a content that follows `before`, or a first one. */
  add(project: string, number: number, text: Buffer, before: number | null): void;
  setRedo(project: string, number: number, redo: number): void;
  /** A transaction has ended: the texts it read and wrote stay in memory when it was committed. */
  settle(isCommitted: boolean): void;
}

const columns =
  'project, number, undo, redo, base, depth, kept_start, kept_end, packed, body, bytes, text_checksum, checksum';

export function createContentTable(database: Database): ContentTable {
  const chainOf = database.prepare<[string, number], ContentRow>(`
    WITH RECURSIVE chain AS (
      SELECT ${columns} FROM content WHERE project = ? AND number = ?
      UNION ALL
      SELECT ${columns.replaceAll(/\w+/g, 'earlier.$&')}
      FROM chain JOIN content AS earlier
        ON earlier.project = chain.project AND earlier.number = chain.base
          AND chain.base < chain.number
    ) SELECT * FROM chain ORDER BY number`);
  const one = database.prepare<[string, number], ContentRow>(
    `SELECT ${columns} FROM content WHERE project = ? AND number = ?`,
  );
  const insert = database.prepare<ContentRow>(
    `INSERT INTO content (${columns}) VALUES (${columns.replaceAll(/\w+/g, '@$&')})`,
  );
  const link = database.prepare<[number, number, string, number]>(
    'UPDATE content SET redo = ?, checksum = ? WHERE project = ? AND number = ?',
  );
  const stamp = database.prepare<[string, number], Pick<ContentRow, 'bytes' | 'text_checksum'>>(
    'SELECT bytes, text_checksum FROM content WHERE project = ? AND number = ?',
  );
  const cache = createTextCache(cachedTexts, () => database.inTransaction);

  /** A text in memory that is the one its row was written for; another one is forgotten. */
  const remembered = (project: string, number: number): Buffer | null => {
    const cached = cache.find(project, number);
    if (cached === null) return null;
    const { bytes, text_checksum } = stamp.get(project, number) ?? {};
    if (bytes === cached.text.length && text_checksum === cached.checksum) return cached.text;
    cache.forget(project, number);
    return null;
  };

  const row = (project: string, number: number): ContentRow => {
    const content = one.get(project, number);
    if (!content) throw new DamageFound('a content is missing');
    verifyContent(content);
    verifyKey('content', [content.project, content.number], [project, number]);
    return content;
  };

  /** A text as its delta to one in memory; null when that one is not there. */
  const follow = (project: string, number: number): Buffer | null => {
    const last = row(project, number);
    const before = last.base === null ? null : remembered(project, last.base);
    if (before === null) return null;
    const ends = { keptStart: last.kept_start, keptEnd: last.kept_end };
    return verified(last, applyDelta(before, { ...ends, middle: unpacked(last) }, bufferKind));
  };

  const chained = (project: string, number: number): Buffer => {
    const chain = chainOf.all(project, number);
    verifyKey(
      'content',
      [chain[0]?.project ?? null, chain.at(-1)?.number ?? null],
      [project, number],
    );
    return assembled(chain);
  };

  const text = (project: string, number: number): Buffer => {
    const cached = remembered(project, number);
    if (cached) return cached;
    const read = follow(project, number) ?? chained(project, number);
    return cache.keep(project, number, read).text;
  };

  const stored = (
    project: string,
    content: Buffer,
    before: number | null,
  ): Pick<ContentRow, 'base' | 'depth' | 'kept_start' | 'kept_end' | 'packed' | 'body'> => {
    const pack = (middle: Buffer) => {
      const body = middle.length < packedFrom ? middle : deflateRawSync(middle, { level: 1 });
      return { packed: middle.length < packedFrom ? 0 : 1, body };
    };
    const whole = { base: null, depth: 0, kept_start: 0, kept_end: 0 };
    if (before === null) return { ...whole, ...pack(content) };
    const depth = row(project, before).depth + 1;
    if (depth > maxChainLength) return { ...whole, ...pack(content) };
    const earlier = text(project, before);
    const { keptStart, keptEnd, middle } = deltaBetween(earlier, content, bufferKind);
    if (middle.length > content.length / 2) return { ...whole, ...pack(content) };
    return { base: before, depth, kept_start: keptStart, kept_end: keptEnd, ...pack(middle) };
  };

  return {
    text,
    links: (project, number) => {
      const { undo, redo } = row(project, number);
      return { undo, redo };
    },
    add: (project, number, content, before) => {
      const difference = stored(project, content, before);
      const unsigned: UnsignedContent = {
        project,
        number,
        undo: before,
        redo: null,
        ...difference,
        bytes: content.length,
        text_checksum: cache.keep(project, number, content).checksum,
      };
      insert.run({ ...unsigned, checksum: rowChecksum(cellsOf(unsigned)) });
    },
    setRedo: (project, number, redo) => {
      const changed = { ...row(project, number), redo };
      link.run(redo, rowChecksum(cellsOf(changed)), project, number);
    },
    settle: cache.settle,
  };
}
