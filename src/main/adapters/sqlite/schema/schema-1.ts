/**
 * Version 1, frozen.
 *
 * - `store`: one row; `changes` counts every change ever made, so that a lost one is noticed.
 * - `project`: what a list shows; `content` is the content shown now.
 * - `content`: documents, each whole or as its difference to an earlier one. `undo` and `redo` are the
 *   contents that those steps lead to.
 * - `revision`: the log of changes, never rewritten.
 * - `snapshot`: names given to revisions.
 *
 * Every row carries a checksum of its own, since SQLite does not notice a bit that turned in a value.
 */
export const schema1 = `
CREATE TABLE store (
  id INTEGER PRIMARY KEY CHECK (id = 1),
  identity TEXT NOT NULL CHECK (length(identity) BETWEEN 8 AND 64),
  changes INTEGER NOT NULL CHECK (changes >= 0),
  checksum INTEGER NOT NULL
) STRICT;

CREATE TABLE project (
  id TEXT NOT NULL PRIMARY KEY CHECK (length(id) BETWEEN 1 AND 100),
  name TEXT NOT NULL CHECK (name <> ''),
  workload_count INTEGER NOT NULL CHECK (workload_count >= 0),
  created_at INTEGER NOT NULL,
  updated_at INTEGER NOT NULL,
  deleted_at INTEGER,
  revision INTEGER NOT NULL CHECK (revision >= 1),
  content INTEGER NOT NULL CHECK (content BETWEEN 1 AND revision),
  changed INTEGER NOT NULL CHECK (changed >= 0),
  checksum INTEGER NOT NULL,
  FOREIGN KEY (id, content) REFERENCES content (project, number) DEFERRABLE INITIALLY DEFERRED
) STRICT, WITHOUT ROWID;

CREATE TABLE content (
  project TEXT NOT NULL REFERENCES project (id) ON DELETE CASCADE,
  number INTEGER NOT NULL CHECK (number >= 1),
  undo INTEGER CHECK (undo < number),
  redo INTEGER CHECK (redo > number),
  base INTEGER CHECK (base < number),
  depth INTEGER NOT NULL CHECK ((base IS NULL AND depth = 0) OR (base IS NOT NULL AND depth > 0)),
  kept_start INTEGER NOT NULL CHECK (kept_start >= 0 AND (base IS NOT NULL OR kept_start = 0)),
  kept_end INTEGER NOT NULL CHECK (kept_end >= 0 AND (base IS NOT NULL OR kept_end = 0)),
  packed INTEGER NOT NULL CHECK (packed IN (0, 1)),
  body BLOB NOT NULL,
  bytes INTEGER NOT NULL CHECK (bytes > 0),
  text_checksum INTEGER NOT NULL,
  checksum INTEGER NOT NULL,
  PRIMARY KEY (project, number),
  FOREIGN KEY (project, base) REFERENCES content (project, number),
  FOREIGN KEY (project, undo) REFERENCES content (project, number),
  FOREIGN KEY (project, redo) REFERENCES content (project, number)
) STRICT;

CREATE TABLE revision (
  project TEXT NOT NULL REFERENCES project (id) ON DELETE CASCADE,
  number INTEGER NOT NULL CHECK (number >= 1),
  kind TEXT NOT NULL CHECK (kind IN (
    'create', 'import', 'duplicate', 'edit', 'rename', 'undo', 'redo', 'return', 'recover'
  )),
  at INTEGER NOT NULL,
  content INTEGER NOT NULL CHECK (content BETWEEN 1 AND number),
  checksum INTEGER NOT NULL,
  PRIMARY KEY (project, number),
  FOREIGN KEY (project, content) REFERENCES content (project, number)
) STRICT, WITHOUT ROWID;

CREATE TABLE snapshot (
  project TEXT NOT NULL REFERENCES project (id) ON DELETE CASCADE,
  name TEXT NOT NULL CHECK (name <> ''),
  revision INTEGER NOT NULL CHECK (revision >= 1),
  at INTEGER NOT NULL,
  checksum INTEGER NOT NULL,
  PRIMARY KEY (project, name),
  FOREIGN KEY (project, revision) REFERENCES revision (project, number)
) STRICT, WITHOUT ROWID;

CREATE INDEX snapshot_by_revision ON snapshot (project, revision);
`;
