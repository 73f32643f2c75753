import '@fontsource/noto-sans-sc/400.css';
import '@fontsource/noto-sans-sc/700.css';
import '@mantine/core/styles.css';
import '@mantine/notifications/styles.css';
import './app/global.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { createClient } from '../shared/api/client.ts';
import { hostTransport } from './api/transport.ts';
import { App } from './app/app.tsx';
import { applyColorScheme } from './app/color-scheme.ts';
import { readPreference } from './app/preferences.ts';
import { createLanguage, startLanguage } from './language/i18n.ts';

applyColorScheme(document.documentElement);
const language = createLanguage(startLanguage(readPreference('language'), navigator.languages));
const root = document.getElementById('root');
if (root !== null) {
  createRoot(root).render(
    <StrictMode>
      <App client={createClient(hostTransport())} language={language} />
    </StrictMode>,
  );
}
