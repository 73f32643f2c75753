import type { Failure } from '../../shared/base/failure.ts';
import type { Pack } from '../../shared/packs/pack.ts';
import { useClient } from './client.ts';
import { useDocument } from './document.ts';
import { useCall } from '../api/use-call.ts';

export interface PackView {
  readonly pack: Pack | null;
  readonly failure: Failure | null;
  readonly isPending: boolean;
  readonly refetch: () => void;
}

/** The pack of the open project. */
export function useProjectPack(): PackView {
  const client = useClient();
  const id = useDocument((document) => document?.pack ?? '');
  const { value, failure, isPending, refetch } = useCall(client, 'packs.read', { id }, id !== '');
  return { pack: value?.pack ?? null, failure, isPending, refetch };
}
