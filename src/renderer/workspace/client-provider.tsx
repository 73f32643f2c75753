import type { ReactNode } from 'react';
import type { Client } from '../../shared/api/client.ts';
import { useCall } from '../api/use-call.ts';
import { ClientContext } from './client.ts';

interface ClientProviderProps {
  readonly client: Client;
  readonly children: ReactNode;
}

/** Provides what reaches the planner behind the page. */
export function ClientProvider({ client, children }: ClientProviderProps) {
  // Asked for early, so that the screens that need it find the answer.
  useCall(client, 'app.describe', {});
  return <ClientContext value={client}>{children}</ClientContext>;
}
