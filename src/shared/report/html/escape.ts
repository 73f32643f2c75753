const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Characters that no page may hold: controls other than line breaks and tabs, and half pairs. */
// oxlint-disable-next-line no-control-regex -- controls are what is being looked for
const forbidden = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\ufffe\uffff]/g;

/** Marks that turn the direction of what follows: with them `gnp.exe` reads as `exe.png`. */
const turning = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/g;

/** Text without what cannot be shown, so that every writer and every browser reads it alike. */
export function printable(text: string): string {
  return text.toWellFormed().replaceAll(forbidden, '\ufffd').replaceAll(turning, '');
}

/** Text as HTML or SVG text and as the value of a quoted attribute. */
export function escapeHtml(text: string): string {
  return printable(text).replaceAll(/[&<>"']/g, (character) => entities[character] ?? character);
}

/** Text as a quoted CSS string that cannot end its string, its rule, or the style element. */
export function cssString(text: string): string {
  const safe = printable(text).replaceAll(
    /[^\p{L}\p{N}\p{M} .,:;!?()/_%+=#@*–—-]/gu,
    (character) => {
      return `\\${(character.codePointAt(0) ?? 0xfffd).toString(16)} `;
    },
  );
  return `"${safe}"`;
}
