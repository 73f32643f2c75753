import { createContext, use } from 'react';
import type { Client } from '../../shared/api/client.ts';
import type { AppDescription } from '../../shared/api/contract.ts';
import { useCall } from '../api/use-call.ts';

export const ClientContext = createContext<Client | null>(null);

/** What reaches the planner behind the page; the same one for as long as the page is shown. */
export function useClient(): Client {
  const client = use(ClientContext);
  if (client === null) throw new Error('useClient outside of WorkspaceProvider');
  return client;
}

/** What serves the page; null until the host answered. */
export function useAppDescription(): AppDescription | null {
  return useCall(useClient(), 'app.describe', {}).value;
}
