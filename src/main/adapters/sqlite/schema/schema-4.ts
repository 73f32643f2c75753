/**
 * Version 4, frozen.
 *
 * - `notice`: what happened to the store and nobody has read yet; what it says is JSON in `body`.
 */
export const schema4 = `
CREATE TABLE notice (
  number INTEGER PRIMARY KEY,
  at INTEGER NOT NULL,
  body TEXT NOT NULL CHECK (json_valid(body)),
  checksum INTEGER NOT NULL
) STRICT;
`;
