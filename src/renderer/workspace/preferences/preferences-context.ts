import { createContext, use } from 'react';
import type { Language } from '../../../shared/base/text.ts';

export type ColorScheme = 'light' | 'dark';
export type ColorSchemeChoice = ColorScheme | 'auto';

/** How the user wants the page; the language on the screen is read with `useLanguage`. */
export interface Preferences {
  readonly setLanguage: (language: Language) => void;
  /** The scheme on the screen; `auto` is already resolved. */
  readonly colorScheme: ColorScheme;
  readonly colorSchemeChoice: ColorSchemeChoice;
  readonly setColorScheme: (choice: ColorSchemeChoice) => void;
}

export const PreferencesContext = createContext<Preferences | null>(null);

export function usePreferences(): Preferences {
  const preferences = use(PreferencesContext);
  if (preferences === null) throw new Error('usePreferences outside of WorkspaceProvider');
  return preferences;
}
