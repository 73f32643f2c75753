import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { createClient } from '../../shared/api/client.ts';
import { planWorkers } from '../api/plan-workers.ts';
import { hostTransport } from '../api/transport.ts';
import { createLanguage, startLanguage } from '../language/i18n.ts';
import { App } from './app.tsx';
import { readPreference } from '../workspace/preferences/preferences.ts';

/** Draws the application into the page, talking to the host that served it. */
export function start(root: HTMLElement): void {
  planWorkers()?.start();
  const language = createLanguage(startLanguage(readPreference('language'), navigator.languages));
  createRoot(root).render(
    <StrictMode>
      <App client={createClient(hostTransport())} language={language} />
    </StrictMode>,
  );
}
