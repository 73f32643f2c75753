import '@fontsource/noto-sans-sc/400.css';
import '@fontsource/noto-sans-sc/700.css';
import '@mantine/core/styles.css';
import '@mantine/notifications/styles.css';
import './app/punctuation.css';
import './app/global.css';
import { applyColorScheme } from './app/color-scheme.ts';
import { obeyPagePolicy } from './app/page-policy.ts';

applyColorScheme(document.documentElement);
obeyPagePolicy();

const root = document.getElementById('root');
if (root !== null) {
  // Loaded late on purpose: libraries read the page's policy when they are loaded.
  void import('./app/start.tsx').then(({ start }) => start(root));
}
