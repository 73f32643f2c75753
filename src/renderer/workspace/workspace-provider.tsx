import type { ReactNode } from 'react';
import type { Client } from '../../shared/api/client.ts';
import { ClientProvider } from './client-provider.tsx';
import { DocumentProvider } from './document-provider.tsx';
import { PlanProvider } from './plan-provider.tsx';
import { PreferencesProvider } from './preferences/preferences-provider.tsx';
import type { WorkspaceNotices } from './workspace-notices.ts';

interface WorkspaceProviderProps {
  readonly client: Client;
  readonly notices: WorkspaceNotices;
  readonly children: ReactNode;
}

/**
 * Provides what every screen works with: the client, the preferences, the open document and its plan,
 * each by itself, so that a keystroke draws anew only what reads the document.
 */
export function WorkspaceProvider({ client, notices, children }: WorkspaceProviderProps) {
  return (
    <ClientProvider client={client}>
      <PreferencesProvider>
        <DocumentProvider notices={notices}>
          <PlanProvider>{children}</PlanProvider>
        </DocumentProvider>
      </PreferencesProvider>
    </ClientProvider>
  );
}
