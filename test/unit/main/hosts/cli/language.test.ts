import { describe, expect, it } from 'vitest';
import {
  environmentLanguage,
  requestedLanguage,
} from '../../../../../src/main/hosts/cli/language.ts';

describe('the language of the environment', () => {
  it.each([
    [{}, 'en'],
    [{ LANG: 'zh_CN.UTF-8' }, 'zh'],
    [{ LANG: 'de_DE.UTF-8' }, 'en'],
    [{ LANG: 'zh_CN.UTF-8', LC_MESSAGES: 'en_GB' }, 'en'],
    [{ LANG: 'en_GB', LC_ALL: 'zh_TW' }, 'zh'],
    [{ LANG: 'zh_CN', LC_ALL: '' }, 'zh'],
    [{ LANG: 'C' }, 'en'],
  ])('%j is %s', (environment, language) => {
    expect(environmentLanguage(environment)).toBe(language);
  });
});

describe('the language a call asks for', () => {
  it.each([
    [['plan', '--lang', 'zh'], 'zh'],
    [['--lang=zh', 'plan'], 'zh'],
    [['plan', '--lang', 'en'], 'en'],
    [['plan', '--lang'], 'en'],
    [['plan', '--lang', 'fr'], 'en'],
    [['plan', '--', 'zh'], 'en'],
  ])('%j is %s', (words, language) => {
    expect(requestedLanguage(words, {})).toBe(language);
  });

  it('comes before that of the environment', () => {
    expect(requestedLanguage(['--lang', 'en'], { LANG: 'zh_CN' })).toBe('en');
  });
});
