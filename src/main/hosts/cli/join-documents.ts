import { isDeepStrictEqual } from 'node:util';
import type { Failure } from '../../../shared/base/failure.ts';
import { err, ok, type Result } from '../../../shared/base/result.ts';
import { projectDocument, type ProjectDocument } from '../../../shared/domain/project/project.ts';
import { shownValue } from '../../../shared/domain/schema/shown-value.ts';

const settings = [
  'host',
  'pack',
  'basis',
  'sampling',
  'weights',
  'thresholds',
  'overrides',
  'correlations',
] as const satisfies readonly (keyof ProjectDocument)[];

const defaults = projectDocument.parse({ schema: 'isoplan/project@1', name: 'defaults' });

/**
 * One project of several files: all their workloads, with the settings any of them states. Two files
 * that state different settings contradict each other, and neither is right by itself.
 *
 * @param files names of the documents' files, in the same order; at least one.
 */
export function joinDocuments(
  documents: readonly ProjectDocument[],
  files: readonly string[],
): Result<ProjectDocument, Failure> {
  const [first, ...others] = documents;
  if (first === undefined || others.length === 0) return ok(first ?? defaults);
  let joined: ProjectDocument = {
    ...first,
    name: documents
      .map((document) => document.name)
      .join(' + ')
      .slice(0, 200)
      .trim(),
    workloads: documents.flatMap((document) => document.workloads),
  };
  for (const [index, document] of others.entries()) {
    for (const setting of settings) {
      const stated = document[setting];
      if (isDeepStrictEqual(stated, defaults[setting])) continue;
      const before = joined[setting];
      if (isDeepStrictEqual(before, defaults[setting])) joined = { ...joined, [setting]: stated };
      else if (!isDeepStrictEqual(before, stated)) {
        return err({
          code: 'field-invalid',
          source: files[index + 1] ?? null,
          field: setting,
          found: shownValue(stated),
          expected: { kind: 'same-as', where: files[0] ?? '' },
        });
      }
    }
  }
  return ok(joined);
}
