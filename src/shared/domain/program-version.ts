/** The first thing that looks like a version: `27.3.1`, `v1.7.24`, `release-20240930.0`. */
const anyVersion = /\b(?:v|release-)?(\d{1,8}\.\d{1,8}(?:\.\d{1,8})?(?:[-+~][\w.]{1,40})?)/;

/** Longer answers are no answers to a question for a version. */
const maxAnswerLength = 8000;

/**
 * The version in what a program says of itself.
 *
 * @param pattern whose first group is the version, where the answer holds others too.
 * @returns null when it holds none.
 */
export function versionIn(output: string, pattern: RegExp = anyVersion): string | null {
  return pattern.exec(output.slice(0, maxAnswerLength))?.[1] ?? null;
}
