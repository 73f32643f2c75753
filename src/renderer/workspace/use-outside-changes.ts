import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import type { Client } from '../../shared/api/client.ts';
import type { Plan } from '../../shared/domain/result/plan.ts';
import type { ProjectDocument } from '../../shared/domain/project/project.ts';
import { isStale, planInputs } from '../../shared/plan/evaluation/plan-inputs.ts';
import { inputQueries, outdate, outdateResults } from './outdate-queries.ts';

/**
 * Looks, whenever the window is come back to, whether the plan shown still belongs to its inputs: the
 * command line may have calibrated the machine meanwhile, and another window replaced a pack.
 *
 * @param plan the plan of the document; null while there is none, or one of an older document.
 */
export function useOutsideChanges(
  client: Client,
  plan: Plan | null,
  document: ProjectDocument | null,
): void {
  const queries = useQueryClient();
  useEffect(() => {
    if (plan === null || document === null) return;
    let isLooking = false;
    const look = async (): Promise<void> => {
      if (isLooking) return;
      isLooking = true;
      const gathered = await client.invoke('plan.gather', { document });
      isLooking = false;
      if (!gathered.ok || !isStale(plan, planInputs(gathered.value).hash)) return;
      void outdate(queries, inputQueries);
      await outdateResults(queries);
    };
    const onFocus = (): void => void look();
    window.addEventListener('focus', onFocus);
    return () => window.removeEventListener('focus', onFocus);
  }, [client, plan, document, queries]);
}
