/**
 * Version 2, frozen.
 *
 * - `decision`: decisions of a project; what they say and rest on is JSON in `body`.
 * - `decision_status`: what became of a decision, never rewritten.
 * - `report`: reports that were made of a project.
 * - `measurement`: calibrations of machines.
 * - `search_state` and `search`: the words of every project, derived from it; `changed` is the count of
 *   the project's change up to which they are right.
 */
export const schema2 = `
CREATE TABLE decision (
  id TEXT NOT NULL PRIMARY KEY CHECK (length(id) BETWEEN 1 AND 100),
  project TEXT NOT NULL REFERENCES project (id) ON DELETE CASCADE,
  number INTEGER NOT NULL CHECK (number >= 1),
  revision INTEGER NOT NULL CHECK (revision >= 1),
  at INTEGER NOT NULL,
  supersedes TEXT CHECK (supersedes <> id) REFERENCES decision (id),
  body TEXT NOT NULL CHECK (json_valid(body)),
  checksum INTEGER NOT NULL,
  UNIQUE (project, number)
) STRICT, WITHOUT ROWID;

CREATE TABLE decision_status (
  decision TEXT NOT NULL REFERENCES decision (id) ON DELETE CASCADE,
  number INTEGER NOT NULL CHECK (number >= 1),
  status TEXT NOT NULL CHECK (status IN ('proposed', 'accepted', 'superseded')),
  at INTEGER NOT NULL,
  body TEXT NOT NULL CHECK (json_valid(body)),
  checksum INTEGER NOT NULL,
  PRIMARY KEY (decision, number)
) STRICT, WITHOUT ROWID;

CREATE TABLE report (
  id TEXT NOT NULL PRIMARY KEY CHECK (length(id) BETWEEN 1 AND 100),
  project TEXT NOT NULL REFERENCES project (id) ON DELETE CASCADE,
  revision INTEGER NOT NULL CHECK (revision >= 1),
  at INTEGER NOT NULL,
  format TEXT NOT NULL CHECK (format IN ('pdf', 'html', 'markdown', 'csv', 'json')),
  body TEXT NOT NULL CHECK (json_valid(body)),
  changed INTEGER NOT NULL CHECK (changed >= 0),
  checksum INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE INDEX report_by_project ON report (project, changed);

CREATE TABLE measurement (
  id TEXT NOT NULL PRIMARY KEY CHECK (length(id) BETWEEN 1 AND 100),
  at INTEGER NOT NULL,
  kind TEXT NOT NULL CHECK (kind IN ('quick', 'full')),
  body TEXT NOT NULL CHECK (json_valid(body)),
  changed INTEGER NOT NULL CHECK (changed >= 0),
  checksum INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE INDEX measurement_by_change ON measurement (changed);

CREATE TABLE search_state (
  id INTEGER PRIMARY KEY,
  project TEXT NOT NULL UNIQUE REFERENCES project (id) ON DELETE CASCADE,
  changed INTEGER NOT NULL CHECK (changed >= 0)
) STRICT;

CREATE VIRTUAL TABLE search USING fts5 (words, tokenize = 'trigram');
`;
