import type { QueryClient } from '@tanstack/react-query';
import type { MethodName } from '../../shared/api/contract.ts';

/** What the key of a query begins with: the method that answers it, or the page's own plan. */
type QueryName = MethodName | 'plan';

/** What is read of the machine, its calibrations and the packs. */
export const inputQueries = [
  'machine.probe',
  'calibration.list',
  'packs.list',
  'packs.read',
] as const satisfies readonly QueryName[];

/** The methods that read packs themselves, rather than what is computed with them. */
export const packQueries = [
  'packs.list',
  'packs.read',
  'packs.audit',
] as const satisfies readonly QueryName[];

/** The lists a project stands in, or is missing from. */
export const projectListQueries = [
  'projects.list',
  'projects.search',
  'projects.deleted',
] as const satisfies readonly QueryName[];

export const decisionQueries = [
  'decisions.list',
  'decisions.review',
] as const satisfies readonly QueryName[];

/** Answers that are computed from the machine, its calibration and the packs. */
const resultQueries = [
  'plan',
  'plan.explain',
  'decision.analyze',
  'calibration.effect',
  'packs.compare',
  'projects.compare',
  'projects.compareResults',
  ...decisionQueries,
] as const satisfies readonly QueryName[];

/** Has the queries asked anew; what is on the screen stays there until they are answered. */
export async function outdate(queries: QueryClient, names: readonly QueryName[]): Promise<void> {
  const outdated = new Set<unknown>(names);
  await queries.invalidateQueries({ predicate: ({ queryKey: [name] }) => outdated.has(name) });
}

/**
 * Has everything that was computed computed anew, once the machine, a calibration or a pack is
 * another one. What is on the screen stays there, marked as out of date, until then.
 */
export function outdateResults(queries: QueryClient): Promise<void> {
  return outdate(queries, resultQueries);
}
