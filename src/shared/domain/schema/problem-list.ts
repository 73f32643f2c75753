import type { ContentFailure, FieldFailure } from '../../base/failure.ts';

/** More problems of one document than this are counted, not listed. */
export const maxProblems = 50;

/**
 * One failure of all problems of a document: a single one as it is, several as a list of at most 50
 * with the number of those left out. A field that is named twice is kept once, as it was named first.
 *
 * @param uncounted problems that are there beside those given.
 * @returns null when there is no problem.
 */
export function failureOf(problems: readonly FieldFailure[], uncounted = 0): ContentFailure | null {
  const byField = new Map<string, FieldFailure>();
  for (const problem of problems) {
    const place = `${problem.source ?? ''}\n${problem.field}`;
    if (!byField.has(place)) byField.set(place, problem);
  }
  const distinct = [...byField.values()];
  const [only] = distinct;
  if (only === undefined) return null;
  if (distinct.length === 1 && uncounted === 0) return only;
  return {
    code: 'fields-invalid',
    problems: distinct.slice(0, maxProblems),
    more: Math.max(0, distinct.length - maxProblems) + uncounted,
  };
}

/** The problems a failure lists. */
export function problemsOf(failure: ContentFailure): readonly FieldFailure[] {
  return failure.code === 'fields-invalid' ? failure.problems : [failure];
}

/** The same failure with every problem of it said in another way. */
export function withProblems(
  failure: ContentFailure,
  said: (problem: FieldFailure) => FieldFailure,
): ContentFailure {
  return failure.code === 'fields-invalid'
    ? { ...failure, problems: failure.problems.map(said) }
    : said(failure);
}
