import { resources } from '../../../src/renderer/language/resources.ts';
import type { Language } from '../../../src/shared/base/text.ts';

/** What the screens say in one language. */
export type Words = (typeof resources)[Language];

export const wordsOf = (language: Language): Words => resources[language];

/** A wording with its blanks filled in. */
export function filled(wording: string, blanks: Readonly<Record<string, string>>): string {
  return wording.replaceAll(/\{\{(\w+)\}\}/g, (_, name: string) => blanks[name] ?? '');
}
