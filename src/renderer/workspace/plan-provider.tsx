import type { ReactNode } from 'react';
import { useClient } from './client.ts';
import { useDocument, useProjectId } from './document.ts';
import { PlanContext } from './plan.ts';
import { usePlanQuery } from './plan-query.ts';
import { useOutsideChanges } from './use-outside-changes.ts';

/** Provides the plan of the open document, computed anew when the document or the machine changes. */
export function PlanProvider({ children }: { readonly children: ReactNode }) {
  const client = useClient();
  const document = useDocument();
  const query = usePlanQuery(client, useProjectId(), document);
  useOutsideChanges(client, query.isStale ? null : query.plan, document);
  return <PlanContext value={query}>{children}</PlanContext>;
}
