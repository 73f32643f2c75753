import type { CorrelationInput, ProjectDocument } from '../../../shared/domain/project/project.ts';

/** The document with correlations; none are left out of it. */
export function withCorrelations(
  document: ProjectDocument,
  correlations: readonly CorrelationInput[],
): ProjectDocument {
  const { correlations: _, ...rest } = document;
  return correlations.length === 0 ? rest : { ...rest, correlations: [...correlations] };
}

/** Whether a pair may be added: two different parameters that are not a pair yet. */
export function pairProblem(
  correlations: readonly CorrelationInput[],
  a: string | null,
  b: string | null,
): 'incomplete' | 'same' | 'known' | null {
  if (a === null || b === null) return 'incomplete';
  if (a === b) return 'same';
  const known = correlations.some(
    (one) => (one.a === a && one.b === b) || (one.a === b && one.b === a),
  );
  return known ? 'known' : null;
}
