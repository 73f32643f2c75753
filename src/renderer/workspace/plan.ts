import { createContext, use } from 'react';
import type { PlanQuery } from './plan-query.ts';

export const PlanContext = createContext<PlanQuery | null>(null);

/** The plan of the open project. */
export function usePlan(): PlanQuery {
  const plan = use(PlanContext);
  if (plan === null) throw new Error('usePlan outside of WorkspaceProvider');
  return plan;
}
