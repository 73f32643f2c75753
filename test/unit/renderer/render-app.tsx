import { notifications } from '@mantine/notifications';
import { cleanup, configure, render } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach } from 'vitest';
import { App } from '../../../src/renderer/app/app.tsx';
import { createLanguage } from '../../../src/renderer/language/i18n.ts';
import type { Language } from '../../../src/shared/base/text.ts';
import { closePlanners, type InProcessPlanner } from '../../support/in-process-planner.ts';

// Screens are loaded when they are first shown, which takes a while on a busy machine.
configure({ asyncUtilTimeout: 8000 });

/** Draws the whole page over a planner in memory, at an address. */
export function renderApp(planner: InProcessPlanner, path = '/', language: Language = 'en') {
  window.location.hash = path;
  const view = render(<App client={planner.client} language={createLanguage(language)} />);
  return { ...view, user: userEvent.setup() };
}

afterEach(async () => {
  cleanup();
  await closePlanners();
  notifications.clean();
  localStorage.clear();
  sessionStorage.clear();
  for (const cookie of document.cookie.split('; ')) {
    document.cookie = `${cookie.split('=')[0]}=; Max-Age=0; Path=/`;
  }
});
