import { languages, type Language } from '../../../shared/base/text.ts';

export type Environment = Readonly<Record<string, string | undefined>>;

/** The language of the environment: the first of POSIX's variables that is set decides. */
export function environmentLanguage(environment: Environment): Language {
  const locale = environment['LC_ALL'] || environment['LC_MESSAGES'] || environment['LANG'] || '';
  return /^zh/i.test(locale) ? 'zh' : 'en';
}

/** Whether a text names a language of the product. */
export function isLanguage(value: string): value is Language {
  return languages.some((language) => language === value);
}

/**
 * The language that a call asks for, read before the call is parsed so that help and messages about
 * the call itself are in it too.
 */
export function requestedLanguage(words: readonly string[], environment: Environment): Language {
  const index = words.findIndex((word) => word === '--lang' || word.startsWith('--lang='));
  const word = words[index] ?? '';
  const value = word.includes('=') ? word.slice(word.indexOf('=') + 1) : (words[index + 1] ?? '');
  return index >= 0 && isLanguage(value) ? value : environmentLanguage(environment);
}
