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
