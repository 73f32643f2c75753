import type { MantineColorSchemeManager } from '@mantine/core';
import { readPreference, writePreference } from '../workspace/preferences/preferences.ts';

function chosenScheme<Default>(otherwise: Default): 'light' | 'dark' | 'auto' | Default {
  const chosen = readPreference('color-scheme');
  return chosen === 'light' || chosen === 'dark' || chosen === 'auto' ? chosen : otherwise;
}

/** Keeps the colour scheme with the other preferences. */
export const colorSchemeManager: MantineColorSchemeManager = {
  get: (otherwise) => chosenScheme(otherwise),
  set: (value) => writePreference('color-scheme', value),
  subscribe: () => undefined,
  unsubscribe: () => undefined,
  clear: () => writePreference('color-scheme', null),
};

/** Sets the scheme before the first paint, so that a dark page does not flash white. */
export function applyColorScheme(root: HTMLElement): void {
  const chosen = chosenScheme('auto' as const);
  const systemDark = window.matchMedia('(prefers-color-scheme: dark)').matches;
  const dark = chosen === 'dark' || (chosen === 'auto' && systemDark);
  root.setAttribute('data-mantine-color-scheme', dark ? 'dark' : 'light');
}
