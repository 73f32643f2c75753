/** The languages of the product. */
export const languages = ['en', 'zh'] as const;
export type Language = (typeof languages)[number];

/** One sentence or label in every language of the product. */
export type Text = { readonly [Key in Language]: string };

/** Builds a text from its English and Chinese wording. */
export function text(en: string, zh: string): Text {
  return { en, zh };
}

/** The wording in one language. */
export function say(wording: Text, language: Language): string {
  return wording[language];
}

/** A text put together from parts; in Chinese, Latin words and figures are set off by spaces. */
export function composed(en: string, zh: string): Text {
  return text(en, zh.replace(hanThenLatin, '$1 $2').replace(latinThenHan, '$1 $2'));
}

const hanThenLatin = /(\p{Script=Han})([A-Za-z0-9])/gu;
const latinThenHan = /([A-Za-z0-9%])(\p{Script=Han})/gu;
