import { useQueryClient } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import type { ProbedMachine } from '../../../shared/api/contract.ts';
import type { Failure } from '../../../shared/base/failure.ts';
import { useCall } from '../../api/use-call.ts';
import { outdateResults } from '../../workspace/outdate-queries.ts';
import { useClient } from '../../workspace/client.ts';
import { useDocument } from '../../workspace/document.ts';

export interface MachineView {
  readonly machine: ProbedMachine | null;
  readonly failure: Failure | null;
  /** The machine is being read, for the first time or again. */
  readonly isProbing: boolean;
  /** Reads the machine again; plans for this machine are computed anew. */
  readonly probeAgain: () => Promise<void>;
}

/** What is known of the machine the planner runs on. */
export function useMachine(): MachineView {
  const client = useClient();
  const document = useDocument();
  const scope = document?.scope ?? 'limits';
  const asKept = useMemo(() => ({ refresh: false, scope }) as const, [scope]);
  const queries = useQueryClient();
  const call = useCall(client, 'machine.probe', asKept);
  const [again, setAgain] = useState(false);
  return {
    machine: call.value,
    failure: call.failure,
    isProbing: again || call.isFetching,
    probeAgain: async () => {
      setAgain(true);
      const answer = await client.invoke('machine.probe', { refresh: true, scope });
      queries.setQueryData(['machine.probe', asKept], answer);
      setAgain(false);
      await outdateResults(queries);
    },
  };
}
