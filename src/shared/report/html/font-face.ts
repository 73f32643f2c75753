/** A part of a typeface, ready to be embedded. */
export interface FontFace {
  readonly family: string;
  readonly weight: 400 | 700;
  /** CSS `unicode-range` of the characters this part has; null for a whole typeface. */
  readonly unicodeRange: string | null;
  /** The WOFF2 file. */
  readonly base64: string;
}

/** Characters a page sets, by weight, as code points. */
export interface UsedCharacters {
  readonly regular: ReadonlySet<number>;
  readonly bold: ReadonlySet<number>;
}

/** The typeface of reports: Latin and simplified Chinese in real weights. */
export const reportFontFamily = 'Noto Sans SC';
/** The typeface of formulas, which also has the Greek letters and signs that the other lacks. */
export const mathFontFamily = 'Noto Sans Math';

/** Families in the order a character is looked up in; the reader's own come last. */
export const fontStack = `"${reportFontFamily}","${mathFontFamily}",system-ui,sans-serif`;

/** The style rules that embed the given parts. */
export function fontFaceRules(faces: readonly FontFace[]): string {
  return faces
    .map(
      (face) =>
        `@font-face{font-family:"${face.family}";font-weight:${face.weight};font-style:normal;` +
        `src:url(data:font/woff2;base64,${face.base64}) format("woff2")` +
        `${face.unicodeRange === null ? '' : `;unicode-range:${face.unicodeRange}`}}`,
    )
    .join('\n');
}
