import { useComputedColorScheme, useMantineColorScheme } from '@mantine/core';
import { useEffect, useMemo, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { languageTag } from '../../language/i18n.ts';
import { useLanguage } from '../../language/use-language.ts';
import { PreferencesContext, type Preferences } from './preferences-context.ts';
import { writePreference } from './preferences.ts';

/** Provides language and colours, and remembers what is chosen. */
export function PreferencesProvider({ children }: { readonly children: ReactNode }) {
  const { i18n } = useTranslation();
  const language = useLanguage();
  const { colorScheme: colorSchemeChoice, setColorScheme } = useMantineColorScheme();
  const colorScheme = useComputedColorScheme('light');

  useEffect(() => {
    document.documentElement.lang = languageTag(language);
  }, [language]);

  const preferences = useMemo(
    (): Preferences => ({
      setLanguage: (chosen) => {
        writePreference('language', chosen);
        void i18n.changeLanguage(chosen);
      },
      colorScheme,
      colorSchemeChoice,
      setColorScheme,
    }),
    [i18n, colorScheme, colorSchemeChoice, setColorScheme],
  );
  return <PreferencesContext value={preferences}>{children}</PreferencesContext>;
}
