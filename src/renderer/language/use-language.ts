import { useTranslation } from 'react-i18next';
import type { Language } from '../../shared/base/text.ts';

/** The language on the screen, for the pure functions that take one. */
export function useLanguage(): Language {
  const { i18n } = useTranslation();
  return i18n.language === 'zh' ? 'zh' : 'en';
}
