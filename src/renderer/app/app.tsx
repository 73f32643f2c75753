import { MantineProvider } from '@mantine/core';
import { Notifications } from '@mantine/notifications';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import type { i18n } from 'i18next';
import { useState } from 'react';
import { I18nextProvider } from 'react-i18next';
import { Router } from 'wouter';
import { useHashLocation } from 'wouter/use-hash-location';
import type { Client } from '../../shared/api/client.ts';
import { colorSchemeManager } from './color-scheme.ts';
import { styleNonce } from './page-policy.ts';
import { Shell } from './shell.tsx';

import { cssVariables, theme } from './theme.ts';
import { createWorkspaceNotices } from './workspace-notices.ts';
import { WorkspaceProvider } from '../workspace/workspace-provider.tsx';

interface AppProps {
  readonly client: Client;
  readonly language: i18n;
}

/** The whole page: everything it needs is passed in, so that a test can hand it a fake transport. */
export function App({ client, language }: AppProps) {
  const [queries] = useState(
    () =>
      new QueryClient({
        defaultOptions: {
          queries: {
            retry: false,
            refetchOnWindowFocus: false,
            staleTime: Number.POSITIVE_INFINITY,
          },
        },
      }),
  );
  const [notices] = useState(() => createWorkspaceNotices(language));
  return (
    <I18nextProvider i18n={language}>
      <MantineProvider
        theme={theme}
        cssVariablesResolver={cssVariables}
        colorSchemeManager={colorSchemeManager}
        defaultColorScheme="auto"
        getStyleNonce={styleNonce}
      >
        <QueryClientProvider client={queries}>
          <WorkspaceProvider client={client} notices={notices}>
            <Notifications position="bottom-right" limit={3} />
            {/* oxlint-disable-next-line react/hooks -- the router takes the hook itself */}
            <Router hook={useHashLocation}>
              <Shell />
            </Router>
          </WorkspaceProvider>
        </QueryClientProvider>
      </MantineProvider>
    </I18nextProvider>
  );
}
