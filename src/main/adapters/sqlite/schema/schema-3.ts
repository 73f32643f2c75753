/**
 * Version 3, frozen.
 *
 * - `description`: what a revision changed, in words; it follows from the contents and may be made again.
 * - `pack`: the packs of users; what a pack says is JSON in `body`.
 */
export const schema3 = `
CREATE TABLE description (
  project TEXT NOT NULL REFERENCES project (id) ON DELETE CASCADE,
  number INTEGER NOT NULL CHECK (number >= 1),
  en TEXT NOT NULL CHECK (en <> ''),
  zh TEXT NOT NULL CHECK (zh <> ''),
  checksum INTEGER NOT NULL,
  PRIMARY KEY (project, number),
  FOREIGN KEY (project, number) REFERENCES revision (project, number) ON DELETE CASCADE
) STRICT, WITHOUT ROWID;

CREATE TABLE pack (
  name TEXT NOT NULL COLLATE NOCASE PRIMARY KEY CHECK (length(name) BETWEEN 1 AND 255),
  at INTEGER NOT NULL,
  body TEXT NOT NULL CHECK (json_valid(body)),
  changed INTEGER NOT NULL CHECK (changed >= 0),
  checksum INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
`;
