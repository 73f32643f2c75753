import type { Language, Text } from '../../shared/base/text.ts';

/** The words of an enumeration in one language, for the wordings of the screens: they stand in shared once. */
export function wordsIn<Key extends string | number>(
  words: Readonly<Record<Key, Text>>,
  language: Language,
): Readonly<Record<`${Key}`, string>> {
  const entries = Object.entries<Text>(words).map(([key, word]) => [key, word[language]]);
  return Object.fromEntries(entries) as Record<`${Key}`, string>;
}
