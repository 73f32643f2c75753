import { useQuery } from '@tanstack/react-query';
import { useCallback } from 'react';
import type { Client } from '../../shared/api/client.ts';
import type { MethodInput, MethodName, MethodOutput } from '../../shared/api/contract.ts';
import type { Failure } from '../../shared/base/failure.ts';

/** The answer to a call that reads something. */
export interface CallView<Output> {
  readonly value: Output | null;
  readonly failure: Failure | null;
  readonly isPending: boolean;
  /** A newer answer than the one shown is being fetched. */
  readonly isFetching: boolean;
  readonly refetch: () => void;
}

/**
 * Reads through the API and keeps the answer under `[method, input]`. Failures are data, so nothing
 * is thrown and nothing is retried behind the user's back.
 */
export function useCall<Name extends MethodName>(
  client: Client,
  name: Name,
  input: MethodInput<Name>,
  enabled = true,
): CallView<MethodOutput<Name>> {
  const query = useQuery({
    queryKey: [name, input],
    enabled,
    queryFn: () => client.invoke(name, input),
  });
  const { refetch } = query;
  const again = useCallback(() => void refetch(), [refetch]);
  const answer = query.data;
  return {
    value: answer?.ok === true ? answer.value : null,
    failure: answer?.ok === false ? answer.error : null,
    isPending: enabled && answer === undefined,
    isFetching: query.isFetching,
    refetch: again,
  };
}
