import { languages, type Language } from '../../../shared/base/text.ts';

/**
 * The same data with every text in one language: programs that read what is printed get strings,
 * not a choice of strings.
 */
export function localized(value: unknown, language: Language): unknown {
  if (Array.isArray(value)) return value.map((item) => localized(item, language));
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value);
  if (isText(entries)) return entries.find(([key]) => key === language)?.[1];
  return Object.fromEntries(entries.map(([key, item]) => [key, localized(item, language)]));
}

function isText(entries: readonly (readonly [string, unknown])[]): boolean {
  return (
    entries.length === languages.length &&
    entries.every(
      ([key, item]) => languages.some((language) => language === key) && typeof item === 'string',
    )
  );
}
