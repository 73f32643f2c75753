import type { Language } from '../../shared/base/text.ts';

/** Short facts in one line, with a dot between them; the Chinese dot brings its own space. */
export function dotted(parts: readonly string[], language: Language): string {
  return parts.join(language === 'zh' ? '·' : ' · ');
}
